"""Waiting: for what comes about by itself, and for a turn that only one process has at a time."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from time import monotonic, sleep

from calque.errors import Unavailable


def beats(limit: float) -> Iterator[None]:
    """Yield every few hundredths of a second, for so many seconds."""
    deadline = monotonic() + limit
    while monotonic() < deadline:
        yield
        sleep(0.03)


@contextmanager
def alone(lock: Path, patience: float) -> Iterator[None]:
    """Let no other process in that names the same file; wait for so many seconds until one that is in has left.

    The turn ends with its process even where that is killed. Raises Unavailable.
    """
    try:
        lock.parent.mkdir(parents=True, exist_ok=True)
        base = sqlite3.connect(lock, timeout=0, isolation_level=None)
    except (OSError, sqlite3.Error) as error:
        raise Unavailable(f"{lock}: cannot be written: {error}") from None
    # A transaction of SQLite is a lock that every system knows.
    with closing(base):
        if not any(_begun(base, lock) for _ in beats(patience)):
            raise Unavailable(f"{lock}: another calque has been at it for {patience:g} seconds; try again")
        yield


def _begun(base: sqlite3.Connection, lock: Path) -> bool:
    try:
        base.execute("begin exclusive")
    except sqlite3.Error as error:
        if error.sqlite_errorcode == sqlite3.SQLITE_BUSY:
            return False
        raise Unavailable(f"{lock}: cannot be written: {error}") from None
    return True
