"""How much text a whole run gets through, and that the gate changes nothing but that."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from calque.errors import CalqueError
from children import Spent, calque, spent
from corpus import seeds
from figures import Figure, at_least

#: MB (a million bytes) of text in a second of processor time.
LIMIT = 2.0
#: Runs of which the fastest counts: on a busy machine the others measure the neighbours.
RUNS = 3
#: Copies of every seed where there are no data.
COPIES = 60


def measure(data: Path | None) -> Iterator[Figure]:
    """MB a second of processor time, memory, and whether `--no-gate` gives the same report byte for byte."""
    with TemporaryDirectory() as folder:
        scratch = Path(folder)
        place = data / "wmt22" if data is not None else _made(scratch / "made")
        size = sum(file.stat().st_size for file in place.rglob("*.txt")) / 1e6
        files = sum(1 for _ in place.rglob("*.txt"))
        gated = [_run(place, scratch / "gate.json") for _ in range(RUNS)]
        plain = _run(place, scratch / "plain.json", "--no-gate")
        same = (scratch / "gate.json").read_bytes() == (scratch / "plain.json").read_bytes()
    best = min(run.cpu for run in gated)
    yield Figure("throughput", f"text in {files:,} files", size, "MB")
    yield at_least("throughput", "calque check --format json", size / best, "MB/s", LIMIT)
    yield Figure("throughput", "the same with --no-gate", size / plain.cpu, "MB/s")
    yield Figure("throughput", "memory at its peak", max(run.peak for run in gated), "MB")
    yield Figure("throughput", "same report with and without the gate", float(same), "", "1", same)


def _run(place: Path, output: Path, *options: str) -> Spent:
    run = spent(
        calque("check", "--format", "json", "--no-cache", "--jobs", "1", *options, str(place)), output
    )
    if run.status not in (0, 1):
        raise CalqueError(f"calque check {place} ended with status {run.status}")
    return run


def _made(folder: Path) -> Path:
    """A folder of files that are the repository's seeds over and over."""
    folder.mkdir()
    for n in range(COPIES):
        for m, text in enumerate(seeds()):
            (folder / f"{n:03}-{m}.txt").write_text(text, encoding="utf-8")
    return folder
