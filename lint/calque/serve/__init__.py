"""A local page for editors: drafts are pasted or dropped, marked as one types, and repaired by clicking.

It needs the extra `calque[serve]`, listens on the loopback address alone, and keeps nothing.
"""

import os
import socket
from collections.abc import Callable

from calque.errors import BadConfig
from calque.runs.runner import Runner

#: The one address that is listened on.
LOOPBACK = "127.0.0.1"
#: The port where none is asked for; when it is taken, a free one does.
PORT = 8385


def serve(runner: Runner, port: int | None, ready: Callable[[str], None]) -> None:
    """Serve the page until interrupted; `ready` is told its address as soon as it can be opened.

    Raises BadConfig where the extra is missing or the port is taken, and what loading the rules raises.
    """
    try:
        import uvicorn

        from calque.serve.app import application
    except ModuleNotFoundError as error:
        raise BadConfig(
            f"the local page needs {error.name}, which is not here; install it with: pip install 'calque[serve]'"
        ) from None
    runner.ready()
    _warm(runner)
    with _listening(port) as listening:
        taken = listening.getsockname()[1]
        app = application(runner, [f"{name}:{taken}" for name in (LOOPBACK, "localhost")])
        config = uvicorn.Config(
            app,
            log_level="error",
            access_log=False,
            lifespan="off",
            ws="none",
            proxy_headers=False,
            server_header=False,
        )
        ready(f"http://{LOOPBACK}:{taken}/")
        try:
            uvicorn.Server(config).run(sockets=[listening])
        except KeyboardInterrupt:
            return


def _warm(runner: Runner) -> None:
    """Load what the first keys would wait for: every rule that is on, the templates, and the modules behind them."""
    import gc

    from calque.serve import drafts

    runner.plan(drafts.UNNAMED).checker.load()
    drafts.check(runner, drafts.Asked(text="It cost $ 5."))
    # What stays for good need not be looked through for garbage while somebody types.
    gc.collect()
    gc.freeze()


def _listening(port: int | None) -> socket.socket:
    try:
        return socket.create_server((LOOPBACK, PORT if port is None else port))
    except OSError as error:
        if port is None:
            return socket.create_server((LOOPBACK, 0))
        raise BadConfig(
            f"port {port}: {os.strerror(error.errno or 0)}; name another one with --port"
        ) from None
