"""One line a diagnostic, as compilers write it."""

from collections.abc import Iterator

from calque.diagnostic import BASELINE, COMMENT, IGNORE, Diagnostic, Silenced
from calque.report import Report
from calque.report.cells import cells, head, tail, visible
from calque.report.style import PLAIN, Style

#: What is said of a suppressed finding for which nobody gave a reason.
MEANS = {COMMENT: "by a comment", IGNORE: "ignored", BASELINE: "in the baseline"}
#: The terminal cells that are quoted on either side of flagged words, where no editor jumps to a line and column.
BESIDE = 24


def first_line(diagnostic: Diagnostic, style: Style, *, quoted: bool = False) -> str:
    """`path:line:column: severity: message [CODE]`; lines and columns are 1-based, columns in code points.

    For a format of parts the part is named unless it is the body, and with `quoted` the words are, to look for.
    """
    path, place, severity = diagnostic.path, diagnostic.place, diagnostic.severity
    where = f"{style.strong}{visible(path)}:{place.line}:{place.column}:{style.end}"
    return f"{where} {style.of(severity)}{severity}:{style.end} {visible(diagnostic.message)}{_part(diagnostic, quoted=quoted)} [{diagnostic.code}]"


def _part(diagnostic: Diagnostic, *, quoted: bool) -> str:
    part = diagnostic.place.part
    if not part:
        return ""
    told = [] if part == "body" else [part]
    if quoted:
        text, start, end, *_ = diagnostic.excerpt
        left, right = visible(text[:start]), visible(text[end:])
        told.append(f"“{tail(left, BESIDE)}{_cut(visible(text[start:end]))}{head(right, BESIDE)}”")
    return f" ({': '.join(told)})" if told else ""


def _cut(words: str) -> str:
    return words if cells(words) <= 3 * BESIDE else f"{head(words, BESIDE)} … {tail(words, BESIDE)}"


def silent_line(silenced: Silenced, style: Style) -> str:
    """`path:line:column: suppressed: message [CODE] # reason`; without a reason, what suppresses it."""
    path, place = silenced.diagnostic.path, silenced.diagnostic.place
    words = f"{visible(silenced.diagnostic.message)} [{silenced.diagnostic.code}]"
    reason = visible(silenced.reason) or MEANS[silenced.by]
    return (
        f"{style.faint}{visible(path)}:{place.line}:{place.column}: suppressed: {words} # {reason}{style.end}"
    )


def lines(report: Report) -> Iterator[str]:
    """The first lines of the full report, what is suppressed where that was asked for, and nothing else."""
    for file in report.files:
        for diagnostic in file.diagnostics:
            yield first_line(diagnostic, PLAIN, quoted=True)
        for silenced in file.silenced if report.suppressed else ():
            yield silent_line(silenced, PLAIN)
