"""A server that calque starts, and how it is known to be there."""

import socket
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO

from calque.errors import Unavailable
from calque.languagetool.java import Installation, command, reason
from calque.languagetool.turns import beats
from calque.languagetool.wire import Address, Wire

LOOPBACK = "127.0.0.1"
#: Seconds that a server may take until it answers.
LIMIT = 60.0
#: How often another port is tried where somebody else has taken the first one meanwhile.
TRIES = 3
TAKEN = ("Address already in use", "BindException")
KEEPER = Path(__file__).with_name("keeper.py")


class Server:
    """A server that this process has started; `close` ends it, and where it has no `state` so does the end of this process.

    `log` is what it prints, a file without a name.
    """

    def __init__(
        self, port: int, pid: int, keeper: "subprocess.Popen[str]", log: IO[bytes], state: Path | None
    ) -> None:
        self.where = Address(LOOPBACK, port)
        self.pid = pid
        self._keeper = keeper
        self._log = log
        self._state = state

    def tail(self) -> str:
        """What it has printed, once it has ended."""
        self._log.seek(0)
        return self._log.read().decode("utf-8", "replace")

    def ended(self, seconds: float = 0.0) -> bool:
        """Whether it has ended by itself, or does so within so many seconds."""
        with suppress(subprocess.TimeoutExpired):
            self._keeper.wait(timeout=seconds)
        return self._keeper.poll() is not None

    def close(self) -> None:
        """End it and wait until it is gone."""
        if self._state is not None:
            self._state.unlink(missing_ok=True)
        if self._keeper.stdin is not None:
            self._keeper.stdin.close()
        self._keeper.wait()
        self._log.close()


def free_port() -> int:
    """A port of the loopback interface that nobody listens on at this moment."""
    with socket.socket() as probe:
        probe.bind((LOOPBACK, 0))
        port: int = probe.getsockname()[1]
        return port


def start(
    of: Installation,
    memory: int,
    *,
    limit: float = LIMIT,
    ports: Callable[[], int] = free_port,
    state: Path | None = None,
) -> Server:
    """A server for this run alone, or one that stays as long as the file `state` says. Raises Unavailable."""
    for _ in range(TRIES):
        server = _launch(of, memory, ports(), state)
        try:
            said = _rise(server, limit)
        except BaseException:
            server.close()
            raise
        if said is None:
            return server
        server.close()
        if not any(words in said for words in TAKEN):
            raise Unavailable(f"LanguageTool does not start: {reason(said)}")
    raise Unavailable(f"LanguageTool does not start: {TRIES} ports were taken; try again")


def _launch(of: Installation, memory: int, port: int, state: Path | None) -> Server:
    """Start the keeper, which starts the server."""
    line = command(of, memory, port)
    log = _log()
    keeper = subprocess.Popen(
        [sys.executable, "-I", "-S", str(KEEPER), "tied" if state is None else str(state), *line],
        stdin=subprocess.PIPE if state is None else subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=log,
        text=True,
        # Ctrl-C is for calque: the keeper sees its end and follows.
        start_new_session=True,
    )
    if keeper.stdout is None:
        raise Unavailable("LanguageTool does not start: its keeper is mute")
    with keeper.stdout as out:
        said = out.readline().strip()
    server = Server(port, int(said or 0), keeper, log, state)
    if not said:
        server.close()
        raise Unavailable(f"LanguageTool does not start: {line[0]} cannot be run")
    return server


def _log() -> IO[bytes]:
    """A file without a name for what a server prints. Raises Unavailable."""
    try:
        return TemporaryFile()
    except OSError as error:
        raise Unavailable(f"LanguageTool does not start: no place for its log: {error.strerror}") from None


def _rise(server: Server, limit: float) -> str | None:
    """Wait until a server answers: None then, and what it printed where it has ended instead. Raises Unavailable."""
    for _ in beats(limit):
        if server.ended():
            return server.tail()
        if alive(server.where):
            return None
    raise Unavailable(f"LanguageTool does not start: no answer within {limit:g} seconds")


def alive(where: Address) -> bool:
    """Whether LanguageTool answers there."""
    try:
        with closing(Wire(where, 5.0)) as wire:
            wire.version()
    except Unavailable:
        return False
    return True
