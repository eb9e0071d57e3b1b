"""How far the server is, on a terminal, and only where it takes longer than a second."""

import sys
from collections.abc import Callable
from time import monotonic

#: Seconds until the first word.
PATIENCE = 1.0


def progress() -> Callable[[int, int], None]:
    """What hears how many requests of how many are answered, and shows it on standard error where that is a terminal."""
    begun: list[float] = []

    def _show(done: int, total: int) -> None:
        if not begun:
            begun.append(monotonic())
        if monotonic() - begun[0] < PATIENCE:
            return
        # The line is overwritten by the next one, and wiped out at the end.
        text = "" if done == total else f"LanguageTool: {100 * done // total} %"
        sys.stderr.write(f"\r\x1b[K{text}")
        sys.stderr.flush()

    return _show if sys.stderr.isatty() else lambda _done, _total: None
