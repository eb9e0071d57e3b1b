"""A run over many files: what is known from earlier runs, what is checked here, what others check, and all of it in order."""

import os
import time
from collections.abc import Iterable, Iterator
from itertools import chain

from calque.errors import CalqueError
from calque.runs.checked import Checked, Trouble
from calque.runs.files import from_disk, from_stdin
from calque.runs.kept import Kept
from calque.runs.lots import examine, lots
from calque.runs.pending import Pending
from calque.runs.runner import Runner

#: Bytes of drafts from which on several processes pay; starting them takes as long as checking so much.
ENOUGH = 1_000_000


class Work:
    """One run over a list of files; `kept` is None where nothing is to be kept, `jobs` counts processes."""

    def __init__(self, runner: Runner, stdin_name: str = "-", *, kept: Kept | None, jobs: int) -> None:
        self._runner, self._stdin_name = runner, stdin_name
        self._kept, self._jobs = kept, jobs
        self._done: dict[int, Checked | Trouble] = {}

    def results(self, paths: Iterable[str]) -> Iterator[Checked | Trouble]:
        """What is to be said about every path, in their order."""
        shown = 0
        try:
            for task, result in self._checked(self._tasks(paths)):
                self._done[task.number] = self._finished(task, result)
                while shown in self._done:
                    yield self._done.pop(shown)
                    shown += 1
            yield from (self._done[number] for number in sorted(self._done))
        finally:
            if self._kept is not None:
                self._kept.write()

    def _tasks(self, paths: Iterable[str]) -> Iterator[Pending]:
        """The files that have to be checked; the results of the others are laid down."""
        for number, path in enumerate(paths):
            try:
                found = self._known(number, path)
            except CalqueError as error:
                self._done[number] = Trouble(path, str(error))
                continue
            if isinstance(found, Pending):
                yield found
            else:
                self._done[number] = found

    def _known(self, number: int, path: str) -> Pending | Checked:
        """A file that has to be checked, or what an earlier run said about it. Raises CalqueError."""
        if path == "-":
            plan = self._runner.plan(self._stdin_name)
            return Pending(number, self._stdin_name, from_stdin(), plan, None, 0)
        plan, now, status = self._runner.plan(path), time.time_ns(), _status(path)
        if self._kept is None or status is None:
            return Pending(number, path, from_disk(path), plan, None, now)
        known = self._kept.unread(plan, path, status)
        if known is not None:
            return known
        data = from_disk(path)
        return self._kept.same(plan, path, data, status, now) or Pending(
            number, path, data, plan, status, now
        )

    def _checked(self, tasks: Iterator[Pending]) -> Iterator[tuple[Pending, Checked | Trouble]]:
        first: list[Pending] = []
        size = 0
        while self._jobs > 1 and size < ENOUGH and (task := next(tasks, None)) is not None:
            first.append(task)
            size += len(task.data)
        every: Iterator[Pending] = chain(first, tasks)
        if self._runner.engine is not None:
            from calque.runs.ahead import ahead

            every = ahead(self._runner.engine, self._runner, every)
        if size < ENOUGH:
            for lot in lots(every):
                yield from zip(lot, examine(self._runner, [(t.path, t.data) for t in lot]), strict=True)
            return
        yield from self._by_crew(every)

    def _by_crew(self, tasks: Iterator[Pending]) -> Iterator[tuple[Pending, Checked | Trouble]]:
        from calque.runs import crew

        sent: dict[int, Pending] = {}

        def _bare() -> Iterator[crew.Task]:
            for task in tasks:
                sent[task.number] = task
                yield crew.Task(task.number, task.path, task.data)

        for number, result in crew.results(*self._runner.given, _bare(), self._jobs):
            yield sent.pop(number), result

    def _finished(self, task: Pending, result: Checked | Trouble) -> Checked | Trouble:
        """The result with the bytes that it is about; kept for later runs."""
        if isinstance(result, Trouble):
            return result
        whole = result._replace(held=task.data)
        engine = self._runner.engine
        # What an engine did not look at is not known.
        is_whole = engine is None or engine.is_whole(task.path)
        if self._kept is not None and task.status is not None and is_whole:
            return self._kept.keep(task.plan, whole, task.status, task.now)
        return whole


def _status(path: str) -> os.stat_result | None:
    """What the system says of a file; None where reading it will say what is wrong."""
    try:
        return os.stat(path)
    except (OSError, ValueError):
        return None
