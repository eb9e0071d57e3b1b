"""The Code Quality report of GitLab: what it takes of the Code Climate specification, and what that asks for besides.

https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
"""

import json
from collections.abc import Iterator, Mapping
from hashlib import blake2b

from calque.diagnostic import Diagnostic
from calque.finding import Severity
from calque.report import Report
from calque.report.cells import visible
from calque.report.place import numbered, relative

SEVERITIES: Mapping[Severity, str] = {
    Severity.ERROR: "major",
    Severity.WARNING: "minor",
    Severity.NOTE: "info",
}


def lines(report: Report) -> Iterator[str]:
    """The array in one piece."""
    seen: dict[tuple[str, str], int] = {}
    yield json.dumps(
        [_issue(d, *numbered(d, seen)) for d in report.diagnostics], ensure_ascii=False, indent=1
    )


def _issue(diagnostic: Diagnostic, fingerprint: str, number: int) -> dict[str, object]:
    path = relative(diagnostic.path)
    # GitLab shows one of several issues with the same fingerprint, so it has to tell files and repetitions apart.
    own = f"{fingerprint}\0{number}\0{path}".encode("utf-8", "surrogatepass")
    return {
        "type": "issue",
        "check_name": diagnostic.code,
        "description": f"{visible(diagnostic.message)} [{diagnostic.code} {diagnostic.name}]",
        "categories": ["Style"],
        "severity": SEVERITIES[diagnostic.severity],
        "fingerprint": blake2b(own, digest_size=16).hexdigest(),
        "location": {
            "path": path,
            "lines": {"begin": diagnostic.place.line, "end": diagnostic.place.end_line},
        },
    }
