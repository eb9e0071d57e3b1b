"""How much less a run costs in which nothing has changed since the one before."""

from collections.abc import Iterator
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from calque.errors import CalqueError
from children import calque, spent
from corpus import made
from figures import Figure, at_least

#: Pairs of runs.
PAIRS = 5
#: How many times the processor time of a run from the cache a fresh one takes.
LIMIT = 20.0


def measure(data: Path | None) -> Iterator[Figure]:
    """The median ratios of pairs of runs over one folder, one with `--no-cache`, in the formats most asked for."""
    with TemporaryDirectory() as scratch:
        place = data / "wmt22" if data is not None else made(Path(scratch) / "made")
        for form in ("full", "short", "json"):
            command = calque("check", "--jobs", "1", "--format", form, str(place))
            _run(command)
            pairs = [(_run([*command, "--no-cache"]), _run(command)) for _ in range(PAIRS)]
            yield Figure("kept", f"unchanged drafts, {form}", 1000 * median(warm for _, warm in pairs), "ms")
            ratio = median(fresh / warm for fresh, warm in pairs)
            yield at_least("kept", f"the same with --no-cache, {form}", ratio, "times", LIMIT)


def _run(command: list[str]) -> float:
    run = spent(command)
    if run.status not in (0, 1):
        raise CalqueError(f"{' '.join(command)} ended with status {run.status}")
    return run.cpu
