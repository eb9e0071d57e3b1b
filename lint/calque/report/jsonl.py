"""The report for programs that read line by line: one JSON object a finding, the same as in the array of `json`."""

import json
from collections.abc import Iterator

from calque.report import Report
from calque.report.as_json import entry


def lines(report: Report) -> Iterator[str]:
    """One object a line, as findings come; nothing when clean."""
    for diagnostic in report.diagnostics:
        yield json.dumps(entry(diagnostic), ensure_ascii=False)
