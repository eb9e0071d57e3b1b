"""Standard input, repaired: it goes to standard output, and what remains to be said to standard error."""

import sys
from collections.abc import Callable

from calque import report
from calque.repair.fix import difference
from calque.repair.mend import Repairs, mend, texts
from calque.runs.batch import Tally
from calque.runs.checked import Checked
from calque.runs.files import from_stdin
from calque.runs.runner import Runner
from calque.sidecars.settle import alone


def mend_stream(
    runner: Runner, path: str, repairs: Repairs, tally: Tally, complain: Callable[[str], None]
) -> None:
    """Repair standard input, which goes by the name `path`; with `repairs.dry` only show the difference. Raises CalqueError."""
    data = from_stdin()
    spared = [use.diagnostic for use in alone(runner, path, lambda: data)]
    before, repaired = mend(runner, path, repairs, lambda: data, spared)
    tally.count(repaired.diagnostics)
    tally.changed += repaired.data != before
    if repairs.dry:
        sys.stdout.writelines(difference(path, *texts(runner, path, before, repaired.data)))
        return
    sys.stdout.buffer.write(repaired.data)
    sys.stdout.buffer.flush()
    left = report.Report([Checked(path, repaired.data, repaired.diagnostics)], tally)
    for line in report.lines("short", left):
        complain(line)
