"""Which drafts a command is about, and how it comes to know what is to be said about them."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path

from calque.desk.wishes import STDIN
from calque.runs.checked import Checked, Trouble
from calque.runs.files import folder_of, from_stdin, matches
from calque.runs.runner import Runner
from calque.runs.walk import Found, find


def chosen(
    runner: Runner, paths: Iterable[str], *, force_exclude: bool = False, written: Iterable[Path] = ()
) -> Found:
    """The drafts in files and folders, without what the configuration excludes and what is `written` by a run itself."""
    own, globs = {os.path.abspath(file) for file in written}, runner.home.exclude

    def excluded(path: str) -> bool:
        if own and os.path.abspath(path) in own:
            return True
        return bool(globs) and any(matches(path, folder, (glob,)) for folder, glob in globs)

    return find(paths, excluded, force=force_exclude)


def left_out(found: Found, complain: Callable[[str], None]) -> None:
    """Say in one line what a walk left out and why; nothing where it left out nothing."""
    if found.left:
        complain(f"not checked: {found.summary}")


def results(
    runner: Runner,
    names: Sequence[str],
    *,
    stdin_name: str | None = None,
    jobs: int = 1,
    cache: bool = True,
) -> Iterable[Checked | Trouble]:
    """What is to be said about every draft, in order; `-` is standard input, which goes by `stdin_name`.

    `jobs` counts processes, 0 lets the machine decide. What earlier runs said is used where `cache` allows it, and kept.
    """
    if len(names) <= 1:
        # For one draft, all that costs more than it saves.
        return (_alone(runner, name, stdin_name or STDIN) for name in names)
    from calque.runs.work import Work

    kept = None
    if cache and runner.index.token:
        from calque.runs.kept import Kept

        kept = Kept(runner)
    # LanguageTool's server has threads of its own, and one run has one server.
    work = Work(
        runner,
        stdin_name or STDIN,
        kept=kept,
        jobs=1 if runner.engine is not None else jobs or os.cpu_count() or 1,
    )
    return work.results(names)


def _alone(runner: Runner, name: str, stdin_name: str) -> Checked | Trouble:
    return runner.check(stdin_name, from_stdin) if name == STDIN else runner.check(name)


def settled(
    runner: Runner,
    results: Iterator[Checked],
    trouble: Callable[[Trouble], None],
    walked: Sequence[str] | None,
) -> Iterator[Checked]:
    """The results without what the entries of sidecars silence."""
    lonely: set[str] = set()
    for result in results:
        folder = folder_of(result.path)
        if folder in lonely or runner.sidecar(result.path) is None:
            lonely.add(folder)
            yield result
            continue
        from calque.sidecars import settle

        yield from settle.settled(runner, chain([result], results), trouble, walked)
