"""Whether a file is the one that was looked at: by its size, times and number on disk, without reading it."""

import os

#: Nanoseconds after a change in which the clock of a file system may not show another one; where it counts in seconds, two.
BLUR, COARSE = 50_000_000, 2_000_000_000


def stamp(status: os.stat_result) -> tuple[int, int, int, int]:
    """What changes whenever a file or a folder's list of names does, as long as the change is `settled`."""
    return status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino


def settled(status: os.stat_result, now: int) -> bool:
    """Whether a change after `now` (nanoseconds) is sure to show in the times."""
    times = status.st_mtime_ns, status.st_ctime_ns
    # A program may have set one of them to a whole second; the other one shows how the file system counts.
    whole = all(time % 1_000_000 == 0 for time in times)
    return now - max(times) > (COARSE if whole else BLUR)
