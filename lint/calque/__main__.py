"""Where the command line begins: `calque`, and `python -m calque`."""

import gc
import os
import sys

#: How many new containers are worth a search for those that nobody can reach.
GARBAGE = 200_000


def entry() -> None:
    """Run the command line, and leave without taking the interpreter apart: that costs as much as a check."""
    # A short run has next to nothing to collect, and looking for it in vain is a fifteenth of its time.
    gc.set_threshold(GARBAGE)
    for name in ("stdout", "stderr"):
        # Whoever closed it does not want to read it.
        if getattr(sys, name) is None:
            setattr(sys, name, os.fdopen(os.open(os.devnull, os.O_WRONLY), "w", encoding="utf-8"))
    status = 0
    try:
        status = _run()
        sys.stdout.flush()
        sys.stderr.flush()
    except BrokenPipeError:
        # Nobody reads on: `calque check | head`.
        status = status or 1
    except OSError as error:
        from contextlib import suppress

        status = 2
        with suppress(OSError):
            os.write(2, f"calque: the output cannot be written: {error.strerror}\n".encode())
    os._exit(status)


def _run() -> int:
    from calque.runs.again import Again

    again = Again.of(sys.argv[1:])
    status = again.answer() if again is not None else None
    if status is not None:
        return status
    from calque.cli import main

    try:
        main(prog_name="calque", obj=again)
    except SystemExit as left:
        return left.code if isinstance(left.code, int) else int(left.code is not None)
    return 0


if __name__ == "__main__":
    entry()
