"""Workflow commands: GitHub shows them as annotations beside the text."""

import os
from collections.abc import Iterator

from calque.diagnostic import Diagnostic
from calque.report import Report
from calque.report.cells import visible

COMMANDS = ("notice", "warning", "error")
#: What ends a command's data, and what ends one of its properties.
DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
PROPERTY = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


def lines(report: Report) -> Iterator[str]:
    """A workflow command a diagnostic."""
    for diagnostic in report.diagnostics:
        properties = ",".join(f"{key}={value.translate(PROPERTY)}" for key, value in _properties(diagnostic))
        message = visible(diagnostic.message).translate(DATA)
        yield f"::{COMMANDS[diagnostic.severity]} {properties}::{message}"


def _properties(diagnostic: Diagnostic) -> Iterator[tuple[str, str]]:
    """Names and values; GitHub drops columns where a place runs over several lines, so they are not sent then."""
    place = diagnostic.place
    yield "file", diagnostic.path.replace(os.sep, "/")
    yield "line", str(place.line)
    if place.line == place.end_line:
        yield "col", str(place.column)
    yield "endLine", str(place.end_line)
    if place.line == place.end_line:
        yield "endColumn", str(place.end_column)
    yield "title", f"{diagnostic.code} {diagnostic.name}"
