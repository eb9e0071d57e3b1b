"""The report of Checkstyle, which most CI servers read: all files with what is wrong in them; columns are code points."""

from collections.abc import Iterator, Mapping
from xml.etree import ElementTree as Xml

from calque.diagnostic import Diagnostic
from calque.finding import Severity
from calque.report import Report
from calque.report.cells import visible
from calque.report.place import slashed

#: The version of Checkstyle whose report this is; readers look at the elements and not at this.
VERSION = "8.0"
SEVERITIES: Mapping[Severity, str] = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.NOTE: "info",
}


def lines(report: Report) -> Iterator[str]:
    """The document in one piece."""
    root = Xml.Element("checkstyle", version=VERSION)
    for file in report.files:
        inside = Xml.SubElement(root, "file", name=visible(slashed(file.path)))
        for diagnostic in file.diagnostics:
            Xml.SubElement(inside, "error", _error(diagnostic))
    yield document(root)


def _error(diagnostic: Diagnostic) -> dict[str, str]:
    return {
        "line": str(diagnostic.place.line),
        "column": str(diagnostic.place.column),
        "severity": SEVERITIES[diagnostic.severity],
        "message": visible(diagnostic.message),
        "source": f"calque.{diagnostic.code}",
    }


def document(root: Xml.Element) -> str:
    """An XML document (UTF-8); texts in it have to be visible: XML has no way to say most control characters."""
    Xml.indent(root, " ")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{Xml.tostring(root, encoding="unicode")}'
