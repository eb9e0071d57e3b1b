"""A server that calque starts, and how it is known to be there."""

import os
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from pathlib import Path
from tempfile import mkstemp
from time import monotonic, sleep

from calque.errors import Unavailable
from calque.languagetool.java import Installation, command, reason
from calque.languagetool.wire import Address, Wire

LOOPBACK = "127.0.0.1"
#: Seconds that a server may take until it answers.
LIMIT = 60.0
#: How often another port is tried where somebody else has taken the first one meanwhile.
TRIES = 3
TAKEN = ("Address already in use", "BindException")
KEEPER = Path(__file__).with_name("keeper.py")


class Server:
    """A server that this process has started; `close` ends it, and so does the end of this process."""

    def __init__(self, port: int, pid: int, keeper: "subprocess.Popen[str]", log: Path) -> None:
        self.where = Address(LOOPBACK, port)
        self.pid = pid
        self._keeper = keeper
        self._log = log

    def tail(self) -> str:
        """What it has printed; empty once it is gone."""
        return _text(self._log)

    def ended(self, seconds: float = 0.0) -> bool:
        """Whether it has ended by itself, or does so within so many seconds."""
        with suppress(subprocess.TimeoutExpired):
            self._keeper.wait(timeout=seconds)
        return self._keeper.poll() is not None

    def close(self) -> None:
        """End it and wait until it is gone."""
        if self._keeper.stdin is not None:
            self._keeper.stdin.close()
        self._keeper.wait()
        self._log.unlink(missing_ok=True)


def free_port() -> int:
    """A port of the loopback interface that nobody listens on at this moment."""
    with socket.socket() as probe:
        probe.bind((LOOPBACK, 0))
        port: int = probe.getsockname()[1]
        return port


def start(
    of: Installation, memory: int, *, limit: float = LIMIT, ports: Callable[[], int] = free_port
) -> Server:
    """A server for this run alone. Raises Unavailable."""
    for _ in range(TRIES):
        server = launch(of, memory, ports(), "tied")
        try:
            said = rise(server, limit)
        except BaseException:
            server.close()
            raise
        if said is None:
            return server
        server.close()
        if not any(words in said for words in TAKEN):
            raise Unavailable(f"LanguageTool does not start: {reason(said)}")
    raise Unavailable(f"LanguageTool does not start: {TRIES} ports were taken; try again")


def launch(of: Installation, memory: int, port: int, how: str) -> Server:
    """Start the keeper, which starts the server."""
    line = command(of, memory, port)
    try:
        handle, log = mkstemp(prefix="calque-languagetool-", suffix=".log")
    except OSError as error:
        raise Unavailable(f"LanguageTool does not start: no place for its log: {error.strerror}") from None
    os.close(handle)
    keeper = subprocess.Popen(
        [sys.executable, "-I", "-S", str(KEEPER), how, log, *line],
        stdin=subprocess.PIPE if how == "tied" else subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        # Ctrl-C is for calque: the keeper sees its end and follows.
        start_new_session=True,
    )
    if keeper.stdout is None:
        raise Unavailable("LanguageTool does not start: its keeper is mute")
    with keeper.stdout as out:
        said = out.readline().strip()
    server = Server(port, int(said or 0), keeper, Path(log))
    if not said:
        server.close()
        raise Unavailable(f"LanguageTool does not start: {line[0]} cannot be run")
    return server


def rise(server: Server, limit: float) -> str | None:
    """Wait until a server answers: None then, and what it printed where it has ended instead. Raises Unavailable."""
    for _ in beats(limit):
        if server.ended():
            return server.tail()
        if alive(server.where):
            return None
    raise Unavailable(f"LanguageTool does not start: no answer within {limit:g} seconds")


def beats(limit: float) -> Iterator[None]:
    """Yield every few hundredths of a second, for so many seconds."""
    deadline = monotonic() + limit
    while monotonic() < deadline:
        yield
        sleep(0.03)


def alive(where: Address) -> bool:
    """Whether LanguageTool answers there."""
    try:
        with closing(Wire(where, 5.0)) as wire:
            wire.version()
    except Unavailable:
        return False
    return True


def _text(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
