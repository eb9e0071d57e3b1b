"""The process between calque and a Java server: it ends the server when its time has come, whatever happens to calque.

`keeper.py tied COMMAND...` ends it when standard input ends, which it does even where calque is killed;
`keeper.py STATE COMMAND...` when the file STATE is gone, names another port than the one at the end of COMMAND,
or the time that it names (`until`, seconds of the epoch) is over.
It prints the server's process number, lets what the server prints go to standard error, and ends with the server's status.
It is run as a file, without calque: starting it must not cost what calque costs.
"""

import json
import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from shutil import which
from threading import Thread
from time import time

#: Seconds between two looks at the state.
PULSE = 0.5


def following(command: list[str]) -> list[str]:
    """The command so that its process ends with this one even where this one is killed, where the system has the means."""
    means = which("setpriv")
    return [means, "--pdeathsig", "KILL", *command] if means else command


def due(state: Path, port: int) -> bool:
    """Whether a warm server's time is over, or its state is gone or another server's."""
    try:
        row = json.loads(state.read_bytes())
        return row["port"] != port or float(row["until"]) < time()
    except FileNotFoundError:
        return True
    except (OSError, ValueError, KeyError, TypeError):
        # Somebody is writing it at this moment.
        return False


def tied(server: "subprocess.Popen[bytes]") -> None:
    """End the server when standard input ends."""

    def _leave() -> None:
        status = server.wait()
        os._exit(min(abs(status), 125))

    Thread(target=_leave, daemon=True).start()
    while os.read(0, 1024):
        continue
    server.kill()
    server.wait()


def warm(server: "subprocess.Popen[bytes]", state: Path, port: int) -> None:
    """End the server when its state says so."""
    while server.poll() is None and not due(state, port):
        with suppress(subprocess.TimeoutExpired):
            server.wait(timeout=PULSE)
    if server.poll() is None:
        server.kill()
        server.wait()
    with suppress(OSError, ValueError, KeyError, TypeError):
        # The state may be that of a server after this one.
        if json.loads(state.read_bytes())["port"] == port:
            state.unlink()


def main(arguments: list[str]) -> None:
    """Start the server and stay until it has ended."""
    how, *command = arguments
    server = subprocess.Popen(
        following(command), stdin=subprocess.DEVNULL, stdout=sys.stderr, stderr=sys.stderr
    )
    sys.stdout.write(f"{server.pid}\n")
    sys.stdout.flush()
    if how == "tied":
        tied(server)
    else:
        warm(server, Path(how), int(command[-1]))


if __name__ == "__main__":
    main(sys.argv[1:])
