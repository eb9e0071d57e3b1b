"""The Reviewdog Diagnostic Format: columns are bytes of UTF-8, and repairs become suggestions.

https://github.com/reviewdog/reviewdog/tree/master/proto/rdf
"""

import json
from collections.abc import Iterator, Mapping

from calque.diagnostic import Diagnostic
from calque.finding import Edit, Fix, Severity
from calque.origin import Origin, Place
from calque.report import Report
from calque.report.cells import visible
from calque.report.place import appliable, relative, utf8
from calque.span import Span

SEVERITIES: Mapping[Severity, str] = {
    Severity.ERROR: "ERROR",
    Severity.WARNING: "WARNING",
    Severity.NOTE: "INFO",
}


def lines(report: Report) -> Iterator[str]:
    """The object in one piece."""
    found = [
        _diagnostic(diagnostic, origin)
        for file in report.files
        if file.diagnostics
        for origin in [report.read(file).origin]
        for diagnostic in file.diagnostics
    ]
    yield json.dumps({"source": {"name": "calque"}, "diagnostics": found}, ensure_ascii=False, indent=1)


def _diagnostic(diagnostic: Diagnostic, origin: Origin) -> dict[str, object]:
    told: dict[str, object] = {
        "message": visible(diagnostic.message),
        "location": {"path": relative(diagnostic.path), "range": _range(origin, diagnostic.place)},
        "severity": SEVERITIES[diagnostic.severity],
        "code": {"value": diagnostic.code},
    }
    fix = appliable(diagnostic)
    if fix is not None:
        span, text = _whole(fix, origin)
        told["suggestions"] = [{"range": _range(origin, origin.locate(span)), "text": text}]
    return told


def _whole(fix: Fix, origin: Origin) -> Edit:
    """A repair as one edit from its first to its last: suggestions are applied one by one, and a repair is whole or not at all."""
    start, end = fix.edits[0].span.start, fix.edits[-1].span.end
    words = origin.words(origin.locate(Span(start, end)))
    inside = (Edit(Span(span.start - start, span.end - start), text) for span, text in fix.edits)
    return Edit(Span(start, end), Fix(tuple(inside), fix.safety).apply(words))


def _range(origin: Origin, place: Place) -> dict[str, object]:
    (line, column), (end_line, end_column) = utf8(origin, place)
    return {
        "start": {"line": line, "column": column},
        "end": {"line": end_line, "column": end_column},
    }
