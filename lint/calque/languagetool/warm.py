"""The server that stays warm for later runs: one for a user, written down among calque's caches."""

import json
from pathlib import Path
from time import time
from typing import NamedTuple

from calque.atomic import put
from calque.caches import cache_folder
from calque.errors import Unavailable
from calque.languagetool import server
from calque.languagetool.java import Installation
from calque.languagetool.server import LIMIT, LOOPBACK, Server, alive, free_port
from calque.languagetool.turns import alone, beats
from calque.languagetool.wire import Address

#: What this process has started and lets go on: Python warns of a child process that nobody holds.
STARTED: list[Server] = []


class State(NamedTuple):
    """A warm server: where it listens, its process, until when it stays (seconds of the epoch), and what it was made of."""

    port: int
    pid: int
    until: float
    made_of: str

    @property
    def where(self) -> Address:
        """Where it listens."""
        return Address(LOOPBACK, self.port)


def state_file() -> Path:
    """Where the warm server is written down."""
    return cache_folder() / "languagetool-server.json"


def state() -> State | None:
    """The warm server, if there is one and its time is not over."""
    try:
        row = json.loads(state_file().read_bytes())
        found = State(int(row["port"]), int(row["pid"]), float(row["until"]), str(row["made_of"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return found if found.until > time() else None


def _made_of(of: Installation) -> str:
    return f"{of.folder} {of.version}"


def keep(kept: State) -> None:
    """Write down a warm server. Raises Unavailable."""
    try:
        put(state_file(), json.dumps(kept._asdict()).encode())
    except OSError as error:
        raise Unavailable(f"{state_file()}: cannot be written: {error.strerror}") from None


def renew(seconds: float) -> State | None:
    """Let the warm server stay so many seconds from now at least; None where there is none. Raises Unavailable."""
    kept = state()
    if kept is not None:
        kept = kept._replace(until=max(kept.until, time() + seconds))
        keep(kept)
    return kept


def found(of: Installation, seconds: float) -> Address | None:
    """The warm server where there is one of this installation; it stays so many seconds from now. Raises Unavailable."""
    kept = renew(seconds)
    return kept.where if kept is not None and kept.made_of == _made_of(of) and alive(kept.where) else None


def warm(of: Installation, memory: int, seconds: float) -> Address:
    """The warm server, or a new one in the place of any other; it stays so many seconds from now. Raises Unavailable."""
    # Another run may be starting it at this moment.
    with alone(state_file().with_suffix(".lock"), LIMIT):
        where = found(of, seconds)
        if where is None:
            stop()
            where = _begin(of, memory, seconds)
        return where


def _begin(of: Installation, memory: int, seconds: float) -> Address:
    """Start the warm server. Its state is there before it: without one its keeper would end it."""

    def _port() -> int:
        port = free_port()
        keep(State(port, 0, time() + LIMIT + seconds, _made_of(of)))
        return port

    try:
        made = server.start(of, memory, ports=_port, state=state_file())
    except BaseException:
        state_file().unlink(missing_ok=True)
        raise
    keep(State(made.where.port, made.pid, time() + seconds, _made_of(of)))
    STARTED.append(made)
    return made.where


def stop() -> bool:
    """End the warm server; whether there was one. Its keeper sees that its state is gone."""
    kept = state()
    state_file().unlink(missing_ok=True)
    return kept is not None and any(not alive(kept.where) for _ in beats(10.0))
