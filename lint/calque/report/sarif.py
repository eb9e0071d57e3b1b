"""The Static Analysis Results Interchange Format (SARIF) 2.1.0 of OASIS.

https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
"""

import json
from collections.abc import Iterator
from typing import NamedTuple

from calque import __version__
from calque.diagnostic import COMMENT, Diagnostic, Silenced
from calque.origin import Origin, Place
from calque.report import Report
from calque.report.cells import visible
from calque.report.descriptors import Descriptors
from calque.report.place import appliable, numbered, uri
from calque.runs.checked import Checked, Trouble
from calque.span import Span

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
#: What relative URIs are relative to, by the name that consumers know.
BASE = "%SRCROOT%"
Json = dict[str, object]


class File(NamedTuple):
    """A file of the report as an artifact's location, and the way to its places.

    `start` is 1 where it begins with a byte-order mark, which is no character of a text for SARIF, and 0 elsewhere.
    """

    location: Json
    origin: Origin
    start: int


def lines(report: Report) -> Iterator[str]:
    """The log in one piece."""
    rules = Descriptors(report.listings)
    artifacts: list[Json] = []
    results: list[Json] = []
    for number, checked in enumerate(report.files):
        artifacts.append({"location": _location(checked.path), "roles": ["analysisTarget"]})
        results += _results(checked, number, report, rules)
    driver = {"name": "calque", "version": __version__, "semanticVersion": __version__, "rules": rules.all}
    run: Json = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {BASE: {"description": {"text": "the folder where calque ran"}}},
        "invocations": [_invocation(report)],
        "artifacts": artifacts,
        "results": results,
    }
    yield json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=1)


def _invocation(report: Report) -> Json:
    """Whether everything could be checked, and what could not."""
    return {
        "executionSuccessful": not report.tally.trouble,
        "toolExecutionNotifications": [_notification(trouble) for trouble in report.tally.troubles],
    }


def _notification(trouble: Trouble) -> Json:
    told: Json = {"level": "error", "message": {"text": text(trouble.message)}}
    where = {"physicalLocation": {"artifactLocation": _location(trouble.path)}}
    return told | {"locations": [where]} if trouble.path else told


def _location(path: str) -> Json:
    """A file as an artifact's location; what is relative is so to the folder where calque ran (section 3.4.4)."""
    address = uri(path)
    return {"uri": address} if address.startswith("file:") else {"uri": address, "uriBaseId": BASE}


def _results(checked: Checked, number: int, report: Report, rules: Descriptors) -> Iterator[Json]:
    suppressed = checked.silenced if report.suppressed else ()
    if not checked.diagnostics and not suppressed:
        return
    origin = report.read(checked).origin
    marked = origin.words(origin.locate(Span(0, 1))) == "\ufeff"
    file = File(_location(checked.path) | {"index": number}, origin, int(marked))
    seen: dict[tuple[str, str], int] = {}
    for diagnostic in checked.diagnostics:
        yield _result(diagnostic, file, rules, numbered(diagnostic, seen)) | {"suppressions": []}
    for silenced in suppressed:
        diagnostic = silenced.diagnostic
        result = _result(diagnostic, file, rules, numbered(diagnostic, seen))
        yield result | {"suppressions": [_suppression(silenced)]}


def _result(diagnostic: Diagnostic, file: File, rules: Descriptors, mark: tuple[str, int]) -> Json:
    fingerprint = mark[0].removeprefix("v1:")
    where = {
        "artifactLocation": file.location,
        "region": _region(diagnostic.place, file) | {"snippet": {"text": diagnostic.text}},
        **_context(diagnostic, file),
    }
    return {
        "ruleId": diagnostic.code,
        "ruleIndex": rules.number(diagnostic),
        "level": str(diagnostic.severity),
        "message": {"text": text(diagnostic.message)},
        "locations": [{"physicalLocation": where, **_part(diagnostic.place)}],
        # The second is what GitHub knows findings by; it is the same place in the same sentence on whatever line.
        "partialFingerprints": {
            "calqueSentence/v1": fingerprint,
            "primaryLocationLineHash": f"{fingerprint}:{mark[1]}",
        },
        **_fixes(diagnostic, file),
    }


def _part(place: Place) -> Json:
    """The part of a file that has parts, such as the footnotes of a Word file."""
    return {"logicalLocations": [{"name": place.part}]} if place.part else {}


def _region(place: Place, file: File) -> Json:
    return {
        "startLine": place.line,
        "startColumn": place.column - (file.start if place.line == 1 else 0),
        "endLine": place.end_line,
        "endColumn": place.end_column - (file.start if place.end_line == 1 else 0),
        "charOffset": place.start - file.start,
        "charLength": place.end - place.start,
    }


def _context(diagnostic: Diagnostic, file: File) -> Json:
    """The excerpt, where it holds the whole place."""
    excerpt, place = diagnostic.excerpt, diagnostic.place
    if place.line != place.end_line or len(excerpt.text) <= len(diagnostic.text):
        return {}
    start = place.start - excerpt.start
    whole = file.origin.locate(Span(start, start + len(excerpt.text)))
    return {"contextRegion": _region(whole, file) | {"snippet": {"text": excerpt.text}}}


def _fixes(diagnostic: Diagnostic, file: File) -> Json:
    """The repair, where a person or a machine may apply it."""
    fix = appliable(diagnostic)
    if fix is None:
        return {}
    replacements = [
        {
            "deletedRegion": _region(file.origin.locate(span), file),
            "insertedContent": {"text": new},
        }
        for span, new in fix.edits
    ]
    changes = {"artifactLocation": file.location, "replacements": replacements}
    words = f"{fix.title} ({fix.safety} fix)" if fix.title else f"{fix.safety} fix"
    return {"fixes": [{"description": {"text": text(words)}, "artifactChanges": [changes]}]}


def _suppression(silenced: Silenced) -> Json:
    kind = "inSource" if silenced.by == COMMENT else "external"
    reason: Json = {"justification": silenced.reason} if silenced.reason else {}
    return {"kind": kind, "status": "accepted", **reason}


def text(words: str) -> str:
    """Words as SARIF's messages take them literally: no placeholder (section 3.11.5) and no link (3.11.6) in them."""
    return visible(words).replace("{", "{{").replace("}", "}}").replace("](", "\\](")
