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
