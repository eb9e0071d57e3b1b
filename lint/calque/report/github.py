"""Workflow commands, which GitHub shows as annotations beside the text, and a table for the summary of the step.

GitHub shows ten errors, ten warnings and ten notices of a step and drops what comes after them, so the worst come first,
the last notice counts the rest, and the table has them all.
"""

import os
from collections.abc import Iterator, Sequence

from calque.diagnostic import Diagnostic
from calque.finding import Severity
from calque.report import Report
from calque.report.cells import visible
from calque.report.place import relative

COMMANDS = ("notice", "warning", "error")
#: How many annotations of a kind GitHub shows for one step.
SHOWN = 10
#: What ends a command's data, and what ends one of its properties.
DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
PROPERTY = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


def lines(report: Report) -> Iterator[str]:
    """A workflow command a finding that GitHub will show, the worst first.

    The table goes to the file that `$GITHUB_STEP_SUMMARY` names. Raises UnreadableFile where it cannot be written.
    """
    told = sorted(report.diagnostics, key=lambda diagnostic: -diagnostic.severity)
    shown = _shown(told)
    summary = os.environ.get("GITHUB_STEP_SUMMARY")
    for diagnostic in shown:
        yield _command(diagnostic)
    if len(shown) < len(told):
        where = "the summary of this step lists all" if summary else "`calque check --format short` lists all"
        yield f"::notice title=calque::{len(told) - len(shown)} more findings are not shown here; {where} {len(told)}"
    if summary:
        from calque.report.step import append

        append(summary, told, report.tally)


def _shown(told: Sequence[Diagnostic]) -> list[Diagnostic]:
    """The findings that GitHub will show; where there are more, room stays for the notice that says so."""
    kinds = [[d for d in told if d.severity == severity] for severity in sorted(Severity, reverse=True)]
    complete = all(len(kind) <= SHOWN for kind in kinds)
    return [
        diagnostic for kind in kinds for diagnostic in kind[: SHOWN - (not complete and kind is kinds[-1])]
    ]


def _command(diagnostic: Diagnostic) -> str:
    properties = ",".join(f"{key}={value.translate(PROPERTY)}" for key, value in _properties(diagnostic))
    message = visible(diagnostic.message).translate(DATA)
    return f"::{COMMANDS[diagnostic.severity]} {properties}::{message}"


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
