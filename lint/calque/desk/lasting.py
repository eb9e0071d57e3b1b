"""Runs that print the same again as long as the files they looked at stay as they are, and which files those are."""

import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from calque.config.effective import NAMES, SIDECAR
from calque.desk.wishes import STDIN, Wishes
from calque.errors import CalqueError
from calque.packs.index import below, places
from calque.runs.files import folder_of
from calque.runs.runner import Runner
from calque.seen import SEEN

if TYPE_CHECKING:
    from calque.runs.again import Again
    from calque.runs.walk import Found

#: What decides in a folder about all that lies below it.
RULING = (*NAMES, SIDECAR, ".gitignore", os.path.join(".git", "info", "exclude"))


def lasts(runner: Runner, wishes: Wishes) -> bool:
    """Whether a run depends on files alone and does nothing but print; a page holds whole drafts, and is not kept."""
    shown = wishes._replace(
        paths=Wishes().paths,
        form="full",
        fail_on=None,
        statistics=False,
        exit_zero=False,
        color="auto",
        force_exclude=False,
        show_suppressed=None,
        jobs=0,
    )
    alone = shown == Wishes() and STDIN not in wishes.paths and runner.engine is None
    return alone and wishes.form != "html" and not os.environ.get("GITHUB_STEP_SUMMARY")


def keep(again: "Again", status: int, runner: Runner, paths: Iterable[str], found: "Found") -> None:
    """Keep what a run over `paths` printed, with all that decided about it; nothing after trouble, or of one draft alone."""
    if status > 1 or len(found.names) <= 1:
        return
    # Where something is no longer what the run read, the next run looks again.
    with suppress(CalqueError, OSError):
        _keep(again, status, runner, paths, found)


def _keep(again: "Again", status: int, runner: Runner, paths: Iterable[str], found: "Found") -> None:
    read = [path for path in sorted(SEEN) if not path.endswith(f"{os.sep}.git")]
    folders = {*map(folder_of, (*found.names, *read)), *found.places, os.curdir}
    above = sorted({place for folder in folders for place in _upwards(folder)})
    repositories = [os.path.join(place, ".git") for place in above]
    there = [path for path in repositories if path in SEEN or os.path.exists(path)]
    roots = {str(Path(__file__).parent.parent), *runner.index.roots}
    code = [path for root in sorted(roots) for path in (root, *(entry.path for entry in below(root)))]
    ruling = [os.path.join(place, name) for place in above for name in RULING]
    again.keep(
        status,
        drafts=found.names,
        program=code,
        needed=[*found.places, *read, *_claimed(read)],
        possible=[*paths, *ruling, *(path for path in repositories if path not in there), *places()],
        there=there,
    )


def _upwards(folder: str) -> Iterator[str]:
    """The folder and those above it."""
    place, below = os.path.abspath(folder), ""
    while place != below:
        yield place
        place, below = os.path.dirname(place), place


def _claimed(read: Iterable[str]) -> Iterator[str]:
    """The drafts that sidecars speak of: an entry means another one where its own is gone."""
    for path in read:
        if Path(path).name == SIDECAR:
            from calque.sidecars import sidecar

            entries = sidecar.read(Path(path))
            yield from (str(entries.place(entry.path)) for entry in entries.entries)
