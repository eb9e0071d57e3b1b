"""One line a diagnostic, as compilers write it."""

from collections.abc import Iterator

from calque.diagnostic import Diagnostic
from calque.report import Report
from calque.report.cells import visible
from calque.report.style import PLAIN, Style


def first_line(diagnostic: Diagnostic, style: Style) -> str:
    """`path:line:column: severity: message [CODE]`; lines and columns are 1-based, columns in code points."""
    path, place, severity = diagnostic.path, diagnostic.place, diagnostic.severity
    where = f"{style.strong}{visible(path)}:{place.line}:{place.column}:{style.end}"
    return f"{where} {style.of(severity)}{severity}:{style.end} {visible(diagnostic.message)} [{diagnostic.code}]"


def lines(report: Report) -> Iterator[str]:
    """The first lines of the full report and nothing else."""
    for diagnostic in report.diagnostics:
        yield first_line(diagnostic, PLAIN)
