"""The server that stays warm for later runs: one for a user, written down among calque's caches."""

import json
from contextlib import suppress
from pathlib import Path
from time import time
from typing import NamedTuple

from calque.atomic import put
from calque.caches import cache_folder
from calque.errors import Unavailable
from calque.languagetool.java import Installation, reason
from calque.languagetool.server import LIMIT, LOOPBACK, Server, alive, beats, free_port, launch, rise
from calque.languagetool.wire import Address

#: What this process has started and lets go on: Python warns of a child process that nobody holds.
STARTED: list[Server] = []


class State(NamedTuple):
    """A warm server: where it listens, its process, until when it stays (seconds of the epoch), and what it was made of."""

    port: int
    pid: int
    until: float
    made_of: str


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


def keep(kept: State) -> None:
    """Write down a warm server. Raises Unavailable."""
    try:
        state_file().parent.mkdir(parents=True, exist_ok=True)
        put(state_file(), json.dumps(kept._asdict()).encode())
    except OSError as error:
        raise Unavailable(f"{state_file()}: cannot be written: {error.strerror}") from None


def warm(of: Installation, memory: int, seconds: int) -> Address:
    """The server that is warm, or a new one, which stays so many seconds from now. Raises Unavailable."""
    made_of = f"{of.folder} {of.version}"
    for _ in beats(LIMIT):
        kept = state()
        if kept is not None and kept.made_of == made_of and alive(Address(LOOPBACK, kept.port)):
            if seconds:
                keep(kept._replace(until=max(kept.until, time() + seconds)))
            return Address(LOOPBACK, kept.port)
        if kept is not None and kept.made_of != made_of:
            stop()
        elif (made := _first(of, memory, seconds, made_of)) is not None:
            return made
    raise Unavailable(f"{state_file()}: the warm server does not answer; run calque languagetool stop")


def _first(of: Installation, memory: int, seconds: int, made_of: str) -> Address | None:
    """Start the warm server, unless another run is doing that: then None."""
    lock = state_file().with_suffix(".lock")
    try:
        lock.parent.mkdir(parents=True, exist_ok=True)
        lock.touch(exist_ok=False)
    except FileExistsError:
        with suppress(OSError):
            if time() - lock.stat().st_mtime > LIMIT:
                lock.unlink()
        return None
    except OSError as error:
        raise Unavailable(f"{lock}: cannot be written: {error.strerror}") from None
    try:
        return _begin(of, memory, seconds, made_of)
    except BaseException:
        state_file().unlink(missing_ok=True)
        raise
    finally:
        lock.unlink(missing_ok=True)


def _begin(of: Installation, memory: int, seconds: int, made_of: str) -> Address:
    """Start the warm server. Its state is there before it: without one its keeper would end it."""
    port = free_port()
    keep(State(port, 0, time() + LIMIT + seconds, made_of))
    server = launch(of, memory, port, str(state_file()))
    said = rise(server, LIMIT)
    if said is not None:
        raise Unavailable(f"LanguageTool does not start: {reason(said)}")
    keep(State(port, server.pid, time() + seconds, made_of))
    STARTED.append(server)
    return server.where


def stop() -> bool:
    """End the warm server; whether there was one. Its keeper sees that its state is gone."""
    kept = state()
    state_file().unlink(missing_ok=True)
    if kept is None:
        return False
    for _ in beats(10.0):
        if not alive(Address(LOOPBACK, kept.port)):
            break
    return True
