"""The report for programs: a JSON array, one object a line; `schema.json` beside this file describes it."""

from collections.abc import Iterator
from json import JSONEncoder

from calque.diagnostic import Diagnostic
from calque.finding import Fix
from calque.report import Report
from calque.report.place import slashed

#: One encoder for all findings: `json.dumps` would make one for each.
ENCODE = JSONEncoder(ensure_ascii=False).encode


def lines(report: Report) -> Iterator[str]:
    """The array, `[]` when clean; each object goes out as soon as the next one is known, for the sake of its comma."""
    last: str | None = None
    for diagnostic in report.diagnostics:
        yield "[" if last is None else f"{last},"
        last = ENCODE(entry(diagnostic))
    yield from ("[]",) if last is None else (last, "]")


def entry(diagnostic: Diagnostic) -> dict[str, object]:
    """A diagnostic as JSON has it: offsets in code points of the decoded file, lines and columns 1-based."""
    place = diagnostic.place
    return {
        "path": slashed(diagnostic.path),
        "code": diagnostic.code,
        "name": diagnostic.name,
        "severity": str(diagnostic.severity),
        "message": diagnostic.message,
        "start": place.start,
        "end": place.end,
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
        **({"part": place.part} if place.part else {}),
        "text": diagnostic.text,
        "fix": None if diagnostic.fix is None else _fix(diagnostic.fix),
        "mqm": diagnostic.mqm,
        "fingerprint": diagnostic.fingerprint,
    }


def _fix(fix: Fix) -> dict[str, object]:
    edits = [{"start": span.start, "end": span.end, "text": text} for span, text in fix.edits]
    return {"safety": str(fix.safety), "title": fix.title, "edits": edits}
