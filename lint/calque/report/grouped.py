"""The report by file, as ESLint's `stylish` prints it: whatever reads that reads this."""

from collections.abc import Iterator, Sequence

from calque.diagnostic import Diagnostic
from calque.report import Report
from calque.report.cells import cells, visible
from calque.report.full import summary
from calque.report.style import COLOUR, PLAIN, Style


def lines(report: Report) -> Iterator[str]:
    """A file's name, its findings in columns below it, a blank line; in the end what the full report ends with."""
    style = COLOUR if report.color else PLAIN
    for file in report.files:
        if file.diagnostics:
            yield f"{style.strong}{visible(file.path)}{style.end}"
            yield from _rows(file.diagnostics, style)
            yield ""
    yield from summary(report.tally)


def _rows(diagnostics: Sequence[Diagnostic], style: Style) -> Iterator[str]:
    places = [f"{d.place.line}:{d.place.column}" for d in diagnostics]
    messages = [visible(d.message) for d in diagnostics]
    first, third = max(map(len, places)), max(map(cells, messages))
    second = max(len(str(d.severity)) for d in diagnostics)
    for diagnostic, place, message in zip(diagnostics, places, messages, strict=True):
        severity = f"{style.of(diagnostic.severity)}{diagnostic.severity!s:<{second}}{style.end}"
        gap = " " * (third - cells(message))
        yield f"  {place:>{first}}  {severity}  {message}{gap}  {style.faint}{diagnostic.code}{style.end}"
