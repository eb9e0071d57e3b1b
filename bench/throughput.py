"""How much text a whole run gets through, and that the gate changes nothing but that."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from calque.errors import CalqueError
from children import Spent, calque, spent
from corpus import made
from figures import Figure, at_least

#: MB (a million bytes) of text in a second of processor time.
LIMIT = 2.0
#: Runs of which the fastest counts: on a busy machine the others measure the neighbours.
RUNS = 3

#: More rules may slow a run down by a third (MB/s).
LIMIT_OF_ALL = LIMIT * 3 / 4
#: The rules of the first version, for which the limit was set.
FIRST = ",".join(
    """
    ATT101 ATT102 CUR101 CUR102 CUR103 CUR108 QUO101 QUO103 QUO104 QUO107 QUO113 SPC203 SPC204 SPC205 SPC206 SEN101 SEN102
    SEN104 SEN106 SEN109 REP101 REP102 REP103 REP301 BOI101 BOI102 BOI106 BOI107 BOI110 BOI116 CHR101 CHR102 CHR103 CHR104
    CHR105 CHR108 CHR110 CHR112 RES101 RES102 RES103 RES109 SPC102 SPC201 SPC202 SPC207 SPC210 SPC212 SPC101 SPC105 SPC107
    SPC108 PUN101 PUN103 PUN104 PUN108 PUN109 PUN110 PUN115 NUM201 NUM204 NUM207 DAT102 DAT103 DAT111 GRA101 GRA104
    """.split()
)


def measure(data: Path | None) -> Iterator[Figure]:
    """MB a second of processor time, memory, and whether `--no-gate` gives the same report byte for byte."""
    with TemporaryDirectory() as folder:
        scratch = Path(folder)
        place = data / "wmt22" if data is not None else made(scratch / "made")
        size = sum(file.stat().st_size for file in place.rglob("*.txt")) / 1e6
        files = sum(1 for _ in place.rglob("*.txt"))
        first = [_run(place, scratch / "first.json", "--select", FIRST) for _ in range(RUNS)]
        gated = [_run(place, scratch / "gate.json") for _ in range(RUNS)]
        every = [_run(place, scratch / "every.json", "--select", "ALL") for _ in range(RUNS)]
        plain = _run(place, scratch / "plain.json", "--no-gate")
        same = (scratch / "gate.json").read_bytes() == (scratch / "plain.json").read_bytes()
    first_best, best, slowest = (min(run.cpu for run in runs) for runs in (first, gated, every))
    yield Figure("throughput", f"text in {files:,} files", size, "MB")
    count = FIRST.count(",") + 1
    yield at_least("throughput", f"calque check with {count} rules on", size / first_best, "MB/s", LIMIT)
    yield at_least("throughput", "calque check, all default rules on", size / best, "MB/s", LIMIT_OF_ALL)
    yield Figure("throughput", "calque check, all rules on that are not in preview", size / slowest, "MB/s")
    yield Figure("throughput", "default rules with --no-gate", size / plain.cpu, "MB/s")
    yield Figure("throughput", "memory at its peak", max(run.peak for run in every), "MB")
    yield Figure("throughput", "same report with and without the gate", float(same), "", "1", same)


def _run(place: Path, output: Path, *options: str) -> Spent:
    run = spent(
        calque("check", "--format", "json", "--no-cache", "--jobs", "1", *options, str(place)), output
    )
    if run.status not in (0, 1):
        raise CalqueError(f"calque check {place} ended with status {run.status}")
    return run
