"""A time limit for code that is not ours, where the platform can interrupt it."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType


def _out_of_time(_signal: int, _frame: FrameType | None) -> None:
    raise TimeoutError("it ran out of time")


@contextmanager
def limit(seconds: float) -> Iterator[None]:
    """Raise TimeoutError in the block after that many seconds of real time.

    Only the main thread of a platform with interval timers can be interrupted; elsewhere the block runs to its end.
    """
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGALRM, _out_of_time)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
