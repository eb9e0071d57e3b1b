"""Where the command line begins: `calque`, and `python -m calque`."""

import gc
import os
import sys

#: How many new containers are worth a search for those that nobody can reach.
GARBAGE = 50_000


def entry() -> None:
    """Run the command line, and leave without taking the interpreter apart: that costs as much as a check."""
    # A short run has next to nothing to collect, and looking for it in vain is a fifteenth of its time.
    gc.set_threshold(GARBAGE)
    from calque.cli import main

    status = 0
    try:
        main(prog_name="calque")
    except SystemExit as left:
        status = left.code if isinstance(left.code, int) else int(left.code is not None)
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except OSError:
        # Nobody reads on: `calque check | head`.
        status = status or 1
    os._exit(status)


if __name__ == "__main__":
    entry()
