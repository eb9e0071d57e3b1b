"""How long a cold start takes, against the interpreter's own."""

import sys
from collections.abc import Iterator, Sequence
from statistics import median

from children import calque, spent
from corpus import ROOT
from figures import Figure, at_most

#: Pairs of runs.
PAIRS = 15
#: How many times as long as `python -c pass` the check of one article may take.
LIMIT = 8.0


def measure() -> Iterator[Figure]:
    """The median ratios of pairs of runs that take turns, so that a busy moment of the machine hits both of a pair."""
    article = str(ROOT / "seeds" / "article" / "draft.txt")
    bare = [sys.executable, "-c", "pass"]
    whole, alone, ratio = _pairs(calque("check", article), bare)
    yield Figure("start", "python -c pass", alone, "ms")
    yield Figure("start", "calque check (one article)", whole, "ms")
    yield at_most("start", "calque check / python -c pass", ratio, "times", LIMIT)
    for name, command in {
        "calque --version": calque("--version"),
        "import re, click": [sys.executable, "-c", "import re, click"],
    }.items():
        yield Figure("start", f"{name} / python -c pass", _pairs(command, bare)[2], "times")


def _pairs(command: Sequence[str], other: Sequence[str]) -> tuple[float, float, float]:
    """Medians of both commands in milliseconds, and of the ratio."""
    spent(command)  # fills calque's cache and the system's
    runs = [(spent(command).wall, spent(other).wall) for _ in range(PAIRS)]
    return (
        1000 * median(a for a, _ in runs),
        1000 * median(b for _, b in runs),
        median(a / b for a, b in runs),
    )
