"""Files written whole or not at all."""

import os
from errno import EACCES
from pathlib import Path


def put(path: Path, data: bytes) -> None:
    """Make a file hold `data`; whoever reads it meanwhile sees what it was or what it will be, never half of it.

    An existing file keeps its permissions, and a link stays a link. What is no regular file, a device or a pipe, is written to
    and never replaced. Raises OSError, and then nothing was changed.
    """
    import tempfile

    target = path.resolve()
    there = target.exists()
    if there and not os.access(target, os.W_OK):
        raise PermissionError(EACCES, os.strerror(EACCES))
    if there and not target.is_file():
        target.write_bytes(data)
        return
    handle, name = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as beside:
            beside.write(data)
        Path(name).chmod(target.stat().st_mode if there else _mode())
        Path(name).replace(target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _mode() -> int:
    """The permissions that the user's mask leaves a new file; a temporary one is for its owner alone."""
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
