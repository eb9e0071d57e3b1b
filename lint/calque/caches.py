"""Where calque keeps what it can compute again."""

import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pathlib import Path


def cache_place() -> str:
    """`$CALQUE_CACHE_DIR`, or calque's folder among the platform's caches. Raises RuntimeError where nobody has a home."""
    named = os.environ.get("CALQUE_CACHE_DIR")
    if named:
        return named
    if sys.platform == "win32":
        return os.path.join(os.environ.get("LOCALAPPDATA") or _home("AppData", "Local"), "calque", "cache")
    if sys.platform == "darwin":
        return _home("Library", "Caches", "calque")
    return os.path.join(os.environ.get("XDG_CACHE_HOME") or _home(".cache"), "calque")


def _home(*below: str) -> str:
    home = os.path.expanduser("~")
    if home == "~":
        raise RuntimeError("the home folder is not known; name a folder in CALQUE_CACHE_DIR")
    return os.path.join(home, *below)


def cache_folder() -> "Path":
    """The same folder as a path."""
    from pathlib import Path

    return Path(cache_place())


def store(file: "Path", data: bytes) -> None:
    """Put a file into the cache, whole or not at all; where two processes do it at once the later one wins. Raises OSError."""
    beside = file.with_name(f"{file.name}.{os.getpid()}")
    try:
        beside.write_bytes(data)
        beside.replace(file)
    except OSError:
        # On a full disk nothing shall be left that fills it further.
        beside.unlink(missing_ok=True)
        raise


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
