"""Many files, one after the other: checked, repaired where that was asked for, and let go."""

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from calque.diagnostic import Diagnostic
from calque.finding import Safety, Severity
from calque.runs.checked import Checked, Trouble
from calque.select import FAILED

if TYPE_CHECKING:
    from calque.runs.runner import Runner


class Tally:
    """What a run has seen so far; the exit status and the last line come from it."""

    def __init__(self) -> None:
        self.files = self.flagged = self.fixed = self.changed = self.trouble = 0
        self.suppressed = 0
        self.severities = dict.fromkeys(Severity, 0)
        self.fixable = dict.fromkeys(Safety, 0)
        self.troubles: list[Trouble] = []

    def count(self, diagnostics: Iterable[Diagnostic]) -> None:
        """Add one file and what is said about it."""
        self.files += 1
        flagged = False
        for diagnostic in diagnostics:
            flagged = True
            self.severities[diagnostic.severity] += 1
            self.trouble += diagnostic.code == FAILED
            if diagnostic.fix is not None:
                self.fixable[diagnostic.fix.safety] += 1
        self.flagged += flagged

    def stumble(self, trouble: Trouble) -> None:
        """Add a file that could not be checked."""
        self.trouble += 1
        self.troubles.append(trouble)

    @property
    def complaints(self) -> list[Trouble]:
        """What went wrong, each thing once: one broken configuration spoils every file below it."""
        first: dict[str, Trouble] = {}
        for trouble in self.troubles:
            first.setdefault(trouble.message, trouble)
        return list(first.values())

    def status(self, fail_on: Severity) -> int:
        """The exit status: 2 after trouble, 1 after findings at or above a severity, else 0."""
        if self.trouble:
            return 2
        return int(any(count for severity, count in self.severities.items() if severity >= fail_on))


def tell(tally: Tally, complain: Callable[[str], None], trouble: Trouble) -> None:
    """Count trouble, and tell it at once."""
    tally.stumble(trouble)
    complain(trouble.message)


def check(
    results: Iterable[Checked | Trouble], tally: Tally, complain: Callable[[str], None]
) -> Iterator[Checked]:
    """The files that could be checked; trouble with one is told at once and the others go on."""
    told: set[str] = set()
    for result in results:
        if isinstance(result, Checked):
            yield result
            continue
        tally.stumble(result)
        # One broken configuration speaks once, not once for every file below it.
        if result.message not in told:
            complain(result.message)
        told.add(result.message)


def counted(results: Iterable[Checked], tally: Tally) -> Iterator[Checked]:
    """The results as they come, each added to the tally."""
    for result in results:
        tally.count(result.diagnostics)
        tally.suppressed += len(result.silenced)
        yield result


def complete(
    runner: "Runner", results: Iterator[Checked], tally: Tally, complain: Callable[[str], None]
) -> Iterator[Checked]:
    """The results, then a word on findings that are missing because an engine that was asked for did not run."""
    yield from results
    account(runner, tally, complain)


def account(runner: "Runner", tally: Tally, complain: Callable[[str], None]) -> None:
    """Tell what is missing because an engine that was asked for did not run; trouble where it was required."""
    engine = runner.engine
    for note in engine.notes if engine is not None else ():
        complain(note)
    if engine is None or not engine.trouble:
        return
    line = f"LanguageTool's findings are missing: {engine.trouble}"
    if engine.wanted.mode == "require":
        tell(tally, complain, Trouble("", line))
    else:
        complain(line)
