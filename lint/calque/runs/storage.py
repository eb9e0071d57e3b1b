"""Where the results of runs lie between them, and how long."""

import os
import time

from calque.caches import cache_folder, store

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

#: Seconds after which what was not written again is thrown away, and bytes that all of it may take.
AGE, MOST = 30 * 24 * 3600, 200_000_000
#: How many whole runs are kept: who names other drafts every time never asks for them again.
RUNS = 100
#: What the name of the file of a whole run begins with.
RUN = "run-"


def folder() -> "Path":
    """Where the results lie."""
    return cache_folder() / "results"


def shelve(files: "Iterable[tuple[Path, bytes]]") -> None:
    """Put files among the results; a machine without a place for them checks everything every time."""
    place = folder()
    try:
        place.mkdir(mode=0o700, parents=True, exist_ok=True)
        for file, data in files:
            store(file, data)
        prune(place)
    except (OSError, ValueError):
        return


def prune(place: "Path") -> None:
    """Throw away what is old, and of the rest the oldest where it takes too much room."""
    room, runs = MOST, RUNS
    with os.scandir(place) as met:
        files = sorted(((entry.stat(), entry) for entry in met), key=lambda one: -one[0].st_mtime)
    for status, entry in files:
        room -= status.st_size
        whole = entry.name.startswith(RUN)
        runs -= whole
        if room < 0 or (whole and runs < 0) or time.time() - status.st_mtime > AGE:
            (place / entry.name).unlink(missing_ok=True)
