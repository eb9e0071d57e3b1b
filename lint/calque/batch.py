"""Many files, one after the other: checked, repaired where that was asked for, and let go."""

import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from calque.check import FAILED
from calque.diagnostic import Diagnostic
from calque.errors import CalqueError
from calque.files import from_disk
from calque.finding import Safety, Severity
from calque.fix import Repaired, difference, repair, write
from calque.readers.decode import decode
from calque.run import Checked, Runner, Trouble


class Tally:
    """What a run has seen so far; the exit status and the last line come from it."""

    def __init__(self) -> None:
        self.files = self.flagged = self.fixed = self.changed = self.trouble = 0
        self.severities = dict.fromkeys(Severity, 0)
        self.fixable = dict.fromkeys(Safety, 0)

    def count(self, diagnostics: Iterable[Diagnostic]) -> None:
        """Add one file and what is said about it."""
        self.files += 1
        before = sum(self.severities.values())
        for diagnostic in diagnostics:
            self.severities[diagnostic.severity] += 1
            self.trouble += diagnostic.code == FAILED
            if diagnostic.fix is not None:
                self.fixable[diagnostic.fix.safety] += 1
        self.flagged += sum(self.severities.values()) > before

    def status(self, fail_on: Severity) -> int:
        """The exit status: 2 after trouble, 1 after findings at or above a severity, else 0."""
        if self.trouble:
            return 2
        return int(any(count for severity, count in self.severities.items() if severity >= fail_on))


class Repairs(NamedTuple):
    """Which fixes to apply, and whether to write them or only to show what they would change."""

    least: Safety
    dry: bool = False


def check(
    runner: Runner,
    paths: Iterable[str],
    tally: Tally,
    complain: Callable[[str], None],
    stdin_name: str = "-",
) -> Iterator[Checked]:
    """Check every path in turn; trouble with one is told at once and the others go on.

    `-` is standard input, which goes by `stdin_name`.
    Raises BadRule before the first file where a pack cannot be loaded: no text may look clean because nothing ran.
    """
    told: set[str] = set()
    runner.ready()
    for path in paths:
        stdin = path == "-"
        result = runner.check(stdin_name if stdin else path, sys.stdin.buffer.read if stdin else None)
        if isinstance(result, Trouble):
            tally.trouble += 1
            # One broken configuration speaks once, not once for every file below it.
            if result.message not in told:
                complain(result.message)
            told.add(result.message)
            continue
        tally.count(result.diagnostics)
        yield result


def mend(
    runner: Runner, path: str, repairs: Repairs, load: Callable[[], bytes] | None = None
) -> tuple[bytes, Repaired]:
    """The bytes of a file and what the repairs make of it. Raises CalqueError."""
    plan = runner.plan(path)
    data = load() if load is not None else from_disk(path)
    return data, repair(
        data,
        lambda new: runner.document(plan, path, new),
        lambda document: runner.diagnose(plan, document, path),
        repairs.least,
    )


def mend_all(
    runner: Runner,
    paths: Iterable[str],
    repairs: Repairs,
    tally: Tally,
    complain: Callable[[str], None],
    show: Callable[[str], None],
) -> Iterator[Checked]:
    """Repair every path in turn and yield what remains to be said; with `repairs.dry` only show the differences."""
    for path in paths:
        try:
            before, repaired = mend(runner, path, repairs)
            if repaired.data != before:
                _settle(runner, path, before, repaired.data, repairs, show)
        except CalqueError as error:
            tally.trouble += 1
            complain(str(error))
            continue
        tally.fixed += repaired.applied
        tally.changed += repaired.data != before
        tally.count(repaired.diagnostics)
        yield Checked(path, repaired.data, repaired.diagnostics)


def _settle(
    runner: Runner, path: str, before: bytes, after: bytes, repairs: Repairs, show: Callable[[str], None]
) -> None:
    if not repairs.dry:
        write(Path(path), before, after)
        return
    encoding = runner.encoding(runner.plan(path))
    old, new = (decode(path, data, encoding).raw for data in (before, after))
    for line in difference(path, old, new):
        show(line)
