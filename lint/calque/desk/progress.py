"""How far a long run has come, on a terminal, on standard error, and gone without a trace when it ends."""

import time
from collections.abc import Callable, Iterable, Iterator
from typing import TextIO, TypeVar

T = TypeVar("T")

#: Seconds before a run is told to be long, and between two drawings.
PATIENCE, PAUSE = 1.0, 0.1
#: The cells of the bar.
WIDTH = 24


class Progress:
    """A line such as `[######      ] 312 of 2,281 files`; `clear` takes it away before anything else is printed."""

    def __init__(self, out: TextIO, total: int, clock: Callable[[], float] = time.monotonic) -> None:
        self._out, self._total, self._clock = out, total, clock
        self._next = clock() + PATIENCE
        self._drawn = 0

    def watch(self, results: Iterable[T]) -> Iterator[T]:
        """The results as they come, one a file."""
        try:
            for done, result in enumerate(results, 1):
                if self._clock() >= self._next:
                    self._draw(done)
                yield result
        finally:
            self.clear()

    def _draw(self, done: int) -> None:
        self._next = self._clock() + PAUSE
        bar = "#" * (WIDTH * done // max(self._total, 1))
        line = f"[{bar:<{WIDTH}}] {done:,} of {self._total:,} files"
        self.clear()
        self._out.write(line)
        self._out.flush()
        self._drawn = len(line)

    def over(self, write: Callable[[str], None], line: str) -> None:
        """Let somebody write a line where the bar was."""
        self.clear()
        write(line)

    def clear(self) -> None:
        """Take the line away, if there is one."""
        if self._drawn:
            self._out.write(f"\r{' ' * self._drawn}\r")
            self._out.flush()
            self._drawn = 0
