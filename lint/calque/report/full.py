"""The report for people: where it is, the words around it, marks under them, and the repair."""

from collections.abc import Iterator

from calque.diagnostic import Diagnostic
from calque.finding import Safety, Severity
from calque.report import Report
from calque.report.advice import advice
from calque.report.short import first_line, silent_line
from calque.report.style import COLOUR, PLAIN, Style
from calque.report.window import window
from calque.runs.batch import Tally

#: The columns that line numbers are set in, at least.
NUMBER = 5


def lines(report: Report) -> Iterator[str]:
    """The report in lines of at most `report.width` columns as far as excerpts go, and a last line; nothing when clean."""
    style = COLOUR if report.color else PLAIN
    for file in report.files:
        for diagnostic in file.diagnostics:
            yield from entry(diagnostic, style, report.width)
        for silenced in file.silenced if report.suppressed else ():
            yield silent_line(silenced, style)
    yield from summary(report.tally, always=report.suppressed)


def entry(diagnostic: Diagnostic, style: Style, width: int) -> Iterator[str]:
    """The lines on one finding: its place and message, the words with marks under them, the repair."""
    yield first_line(diagnostic, style)
    gutter = max(NUMBER, len(str(diagnostic.place.line)))
    if diagnostic.text or diagnostic.excerpt.text:
        yield from _excerpt(diagnostic, style, gutter, width - gutter - len(" | "))
    if (words := advice(diagnostic)) is not None:
        yield f"{'':{gutter}} {style.faint}={style.end} {style.strong}help:{style.end} {words}"


def _excerpt(diagnostic: Diagnostic, style: Style, gutter: int, room: int) -> Iterator[str]:
    """The line with its number, and the marks under the flagged words."""
    shown = window(diagnostic.excerpt, room)
    words = _further(diagnostic, cut=shown.cut)
    carets = min(shown.flagged, max(room - shown.before - len(words), 1)) if words else shown.flagged
    bar = f"{style.faint}{{:>{gutter}}} |{style.end}"
    yield (
        f"{bar.format(diagnostic.place.line)} {shown.text}"
        if shown.text
        else bar.format(diagnostic.place.line)
    )
    marks = f"{style.of(diagnostic.severity)}{'^' * carets}{style.end}"
    yield f"{bar.format('')} {'':{shown.before}}{marks}{words}"


def _further(diagnostic: Diagnostic, *, cut: bool) -> str:
    """How far flagged words go that the marks do not reach the end of."""
    place = diagnostic.place
    last = place.end_line - (place.end_column == 1 and place.end_line > place.line)
    if last > place.line:
        return f" and on to line {last}"
    return f" {len(diagnostic.text)} characters" if cut else ""


def summary(tally: Tally, *, always: bool = False) -> Iterator[str]:
    """The last line: what was repaired, what remains, how much of it can be repaired, and how much is suppressed.

    No line where there is nothing to say; what is suppressed is no reason for one, unless `always`.
    """
    counts = [(tally.severities[severity], str(severity)) for severity in sorted(Severity, reverse=True)]
    left = ", ".join(count(number, word) for number, word in counts if number)
    parts = [f"{tally.fixed} fixed in {count(tally.changed, 'file')}"] if tally.fixed else []
    if left:
        parts += [f"{left} in {count(tally.flagged, 'file')}", *_fixable(tally)]
    if tally.suppressed and (parts or always):
        parts.append(f"{tally.suppressed} suppressed")
    if parts:
        yield "; ".join(parts)


def _fixable(tally: Tally) -> Iterator[str]:
    safe, unsafe = tally.fixable[Safety.SAFE], tally.fixable[Safety.UNSAFE]
    if safe:
        more = f", {unsafe} an unsafe one (--unsafe-fixes)" if unsafe else ""
        yield f"{safe} {_have(safe)} a safe fix (--fix){more}"
    elif unsafe:
        yield f"{unsafe} {_have(unsafe)} an unsafe fix (--unsafe-fixes)"


def _have(number: int) -> str:
    return "has" if number == 1 else "have"


def count(number: int, word: str) -> str:
    """A number with its word, which is a plural where the number asks for one."""
    return f"{number} {word}" if number == 1 else f"{number} {word}s"
