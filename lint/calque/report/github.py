"""Workflow commands, which GitHub shows as annotations beside the text, and a table for the summary of the step.

GitHub shows ten errors, ten warnings and ten notices of a step and drops what comes after them, so the worst come first,
the last notice counts the rest, and the table has them all. What could not be checked is an error, and the worst of all.
"""

import os
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from calque.diagnostic import Diagnostic
from calque.finding import Severity
from calque.report import Report
from calque.report.cells import visible
from calque.report.place import relative
from calque.runs.checked import Trouble

COMMANDS = ("notice", "warning", "error")
#: How many annotations of a kind GitHub shows for one step.
SHOWN = 10
#: What ends a command's data, and what ends one of its properties.
DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
PROPERTY = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


class Annotation(NamedTuple):
    """What GitHub is to show, and the properties that say where."""

    severity: Severity
    message: str
    properties: tuple[tuple[str, str], ...]

    @property
    def command(self) -> str:
        """The workflow command."""
        properties = ",".join(f"{key}={value.translate(PROPERTY)}" for key, value in self.properties)
        return f"::{COMMANDS[self.severity]} {properties}::{visible(self.message).translate(DATA)}"


def lines(report: Report) -> Iterator[str]:
    """A workflow command for all that GitHub will show, the worst first.

    The table goes to the file that `$GITHUB_STEP_SUMMARY` names. Raises UnreadableFile where it cannot be written.
    """
    found = sorted(report.diagnostics, key=lambda diagnostic: -diagnostic.severity)
    told = [*map(_stumbled, report.tally.complaints), *map(_annotation, found)]
    shown = _shown(told)
    summary = os.environ.get("GITHUB_STEP_SUMMARY")
    for annotation in shown:
        yield annotation.command
    if len(shown) < len(told):
        where = "the summary of this step lists all" if summary else "`calque check --format short` lists all"
        yield f"::notice title=calque::{len(told) - len(shown)} more are not shown here; {where} {len(told)}"
    if summary:
        from calque.report.step import append

        append(summary, found, report.tally)


def _shown(told: Sequence[Annotation]) -> list[Annotation]:
    """What GitHub will show; where there is more, room stays for the notice that says so."""
    kinds = [[a for a in told if a.severity == severity] for severity in sorted(Severity, reverse=True)]
    complete = all(len(kind) <= SHOWN for kind in kinds)
    return [
        annotation for kind in kinds for annotation in kind[: SHOWN - (not complete and kind is kinds[-1])]
    ]


def _stumbled(trouble: Trouble) -> Annotation:
    """Something that could not be checked: no finding may be missed because nothing looked."""
    file = (("file", relative(trouble.path)),) if trouble.path else ()
    return Annotation(Severity.ERROR, trouble.message, (*file, ("title", "not checked")))


def _annotation(diagnostic: Diagnostic) -> Annotation:
    return Annotation(diagnostic.severity, diagnostic.message, tuple(_properties(diagnostic)))


def _properties(diagnostic: Diagnostic) -> Iterator[tuple[str, str]]:
    """Names and values; GitHub drops columns where a place runs over several lines, so they are not sent then."""
    place = diagnostic.place
    yield "file", relative(diagnostic.path)
    yield "line", str(place.line)
    if place.line == place.end_line:
        yield "col", str(place.column)
    yield "endLine", str(place.end_line)
    if place.line == place.end_line:
        yield "endColumn", str(place.end_column)
    yield "title", f"{diagnostic.code} {diagnostic.name}"
