"""Whole processes, timed."""

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from time import perf_counter
from typing import NamedTuple

#: As on the machine of a user: compiled modules are kept, output is buffered.
ENVIRONMENT = {
    name: value
    for name, value in os.environ.items()
    if name not in ("PYTHONDONTWRITEBYTECODE", "PYTHONUNBUFFERED")
}


class Spent(NamedTuple):
    """What a process took: real and processor time in seconds, memory at its peak in MB, and its exit status."""

    wall: float
    cpu: float
    peak: float
    status: int


def spent(command: Sequence[str], output: Path | None = None) -> Spent:
    """Run a command to its end, its standard output into a file or nowhere. Needs a POSIX system."""
    with (output or Path(os.devnull)).open("wb") as stdout:
        start = perf_counter()
        child = subprocess.Popen(command, stdout=stdout, env=ENVIRONMENT)
        _, status, usage = os.wait4(child.pid, 0)
        wall = perf_counter() - start
    child.returncode = os.waitstatus_to_exitcode(status)
    unit = 1 if sys.platform == "darwin" else 1024
    return Spent(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * unit / 1e6, child.returncode)


def calque(*arguments: str) -> list[str]:
    """The command that runs calque as its users do: by the script beside the interpreter, if there is one."""
    script = Path(sys.executable).with_name("calque")
    return [*([str(script)] if script.exists() else [sys.executable, "-m", "calque"]), *arguments]
