"""Several processes that check files side by side.

They are started afresh everywhere (`spawn`), so that they do the same on every system, and they end with the process that
started them: when its end of their pipe closes, there is nothing left to wait for.
"""

import signal
from collections.abc import Iterator
from contextlib import suppress
from itertools import islice
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import NamedTuple, TypeAlias

from calque.errors import CalqueError
from calque.expressions import keep
from calque.runs.checked import Checked, Trouble
from calque.runs.lots import examine, lots
from calque.runs.plan import Options
from calque.runs.runner import Runner


class Task(NamedTuple):
    """A file to check: its number in the run, its path, its bytes."""

    number: int
    path: str
    data: bytes


Result = tuple[int, Checked | Trouble]
Pipe: TypeAlias = "Connection[list[Task], list[Result]]"


class Worker(NamedTuple):
    """A process and our end of the pipe to it."""

    process: BaseProcess
    pipe: "Pipe"


def results(options: Options, home: Path, tasks: Iterator[Task], jobs: int) -> Iterator[Result]:
    """Every task's result under its number, as soon as it is known; `tasks` are taken as workers get free.

    The bytes of a file are not sent back. Raises CalqueError where a worker dies.
    """
    batches = lots(tasks)
    workers: list[Worker] = []
    try:
        busy: dict[Pipe, list[Task]] = {}
        for batch in islice(batches, jobs):
            workers.append(_start(options, home))
            busy[_sent(workers[-1].pipe, batch)] = batch
        while busy:
            ready = wait(list(busy))
            for pipe, batch in [(pipe, batch) for pipe, batch in busy.items() if pipe in ready]:
                del busy[pipe]
                found = _taken(pipe, batch)
                following = next(batches, None)
                if following is not None:
                    busy[_sent(pipe, following)] = following
                yield from found
    finally:
        _end(workers)


def _start(options: Options, home: Path) -> Worker:
    """A new worker that does not hear Ctrl-C: whoever started it does, and ends it."""
    context = get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=work, args=(theirs, options, home), daemon=True)
    heard = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        process.start()
    finally:
        signal.signal(signal.SIGINT, heard)
    theirs.close()
    return Worker(process, ours)


def _sent(pipe: "Pipe", batch: list[Task]) -> "Pipe":
    with suppress(OSError):
        # A worker that is dead is met when its results are missing.
        pipe.send(batch)
    return pipe


def _taken(pipe: "Pipe", batch: list[Task]) -> list[Result]:
    try:
        return pipe.recv()
    except (EOFError, OSError):
        names = batch[0].path if len(batch) == 1 else f"one of {batch[0].path} … {batch[-1].path}"
        raise CalqueError(
            f"a process died while it checked {names}; `--jobs 1` shows which file it is"
        ) from None


def _end(workers: list[Worker]) -> None:
    for process, pipe in workers:
        pipe.close()
        process.kill()
    for process, _ in workers:
        process.join()


def work(pipe: "Connection[list[Result], list[Task]]", options: Options, home: Path) -> None:
    """Check what comes through the pipe until its other end closes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    runner = Runner(options, home=home)
    try:
        while True:
            tasks = pipe.recv()
            found = examine(runner, [(task.path, task.data) for task in tasks])
            # Before the answer: whoever waits for the last one ends this process at once.
            keep()
            pipe.send([(task.number, _bare(one)) for task, one in zip(tasks, found, strict=True)])
    except (EOFError, OSError):
        return


def _bare(result: Checked | Trouble) -> Checked | Trouble:
    return result._replace(held=None) if isinstance(result, Checked) else result
