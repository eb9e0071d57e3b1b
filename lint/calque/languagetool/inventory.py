"""What there is of LanguageTool on this machine, and what it costs."""

import subprocess
from collections.abc import Iterator
from pathlib import Path
from time import time

from calque.errors import Unavailable
from calque.languagetool.java import installation, java
from calque.languagetool.server import alive
from calque.languagetool.shelf import shelf
from calque.languagetool.wanted import Wanted
from calque.languagetool.warm import state
from calque.languagetool.wire import address


def inventory(wanted: Wanted) -> Iterator[str]:
    """A line each for the mode, the jars, Java, the server and the kept answers."""
    yield f"mode: {wanted.mode}; rules: {wanted.rules if isinstance(wanted.rules, str) else ', '.join(wanted.rules)}"
    try:
        there = installation(wanted.jars)
        size = sum(jar.stat().st_size for jar in there.folder.rglob("*.jar"))
        yield f"jars: LanguageTool {there.version}, {size / 1e6:.0f} MB in {there.folder} ({there.origin})"
    except Unavailable as error:
        yield f"jars: {error}"
    try:
        yield f"java: {_version(java())}"
    except Unavailable as error:
        yield f"java: {error}"
    yield f"server: {_server(wanted)}"
    kept = shelf()
    yield (
        f"kept answers: {kept.stat().st_size / 1e6:.1f} MB in {kept}"
        if kept.is_file()
        else "kept answers: none"
    )


def _version(path: str) -> str:
    """Java's path, and what it says of itself."""
    try:
        said = subprocess.run([path, "-version"], capture_output=True, timeout=10, check=False).stderr
    except (OSError, subprocess.TimeoutExpired):
        return f"{path}, which does not run"
    return ", ".join([path, *said.decode("utf-8", "replace").splitlines()[:1]])


def _server(wanted: Wanted) -> str:
    if wanted.url is not None:
        where = address(wanted.url)
        return f"{where}, named in the configuration; it {'answers' if alive(where) else 'does not answer'}"
    kept = state()
    if kept is None or not alive(kept.where):
        return "none is kept warm; a run starts its own where it has to"
    left = max(0, int(kept.until - time()))
    return f"{kept.where}, for {left // 60} min {left % 60} s more{_memory(kept.pid)}"


def _memory(pid: int) -> str:
    """The memory of a process where the system tells it."""
    try:
        lines = Path(f"/proc/{pid}/status").read_text(encoding="ascii", errors="replace").splitlines()
    except OSError:
        return ""
    found = next((line.split()[1] for line in lines if line.startswith("VmRSS:")), None)
    return f"; it uses {int(found) // 1024} MB" if found else ""
