"""Where calque keeps what it can compute again."""

import os
import sys
from pathlib import Path


def cache_folder() -> Path:
    """`$CALQUE_CACHE_DIR`, or calque's folder among the platform's caches."""
    named = os.environ.get("CALQUE_CACHE_DIR")
    if named:
        return Path(named)
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / "calque" / "cache"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "calque"
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "calque"


def clear() -> tuple[int, int]:
    """Delete what calque has written there and nothing else; how many files that were, and how many bytes.

    A file that another process has just deleted, or that this one may not, is passed over.
    """
    number = size = 0
    for pattern in ("rules-*.bin*", "expressions-*.bin*", "results/*.bin*", "languagetool-*.sqlite3*"):
        for file in sorted(cache_folder().glob(pattern)):
            try:
                bytes_there = file.stat().st_size
                file.unlink()
            except OSError:
                continue
            number, size = number + 1, size + bytes_there
    return number, size
