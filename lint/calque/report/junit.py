"""The report as test results (JUnit XML): a suite a file, a failed test a finding, one passed test where a file is clean.

A finding below the severity that fails a run is a passed test that says something.
"""

from collections.abc import Iterator
from xml.etree import ElementTree as Xml

from calque.diagnostic import Diagnostic
from calque.report import Report
from calque.report.cells import visible
from calque.report.checkstyle import document
from calque.report.full import entry
from calque.report.place import slashed
from calque.report.style import PLAIN
from calque.runs.checked import Checked, Trouble


def lines(report: Report) -> Iterator[str]:
    """The document in one piece; a file that could not be checked is a test with an error."""
    root = Xml.Element("testsuites", name="calque")
    for file in report.files:
        root.append(_suite(file, report))
    for trouble in report.tally.troubles:
        root.append(_stumbled(trouble))
    for key in ("tests", "failures", "errors"):
        root.set(key, str(sum(int(suite.get(key, "0")) for suite in root)))
    yield document(root)


def _suite(file: Checked, report: Report) -> Xml.Element:
    failures = sum(diagnostic.severity >= report.fail_on for diagnostic in file.diagnostics)
    suite = _empty_suite(file.path, max(len(file.diagnostics), 1), failures, 0)
    for diagnostic in file.diagnostics:
        place, message = diagnostic.place, visible(diagnostic.message)
        name = f"{diagnostic.code} at {place.line}:{place.column}: {message}"
        test = _test(suite, file.path, name)
        test.set("line", str(place.line))
        inside = "\n".join(entry(diagnostic, PLAIN, report.width))
        _outcome(test, diagnostic, inside, fails=diagnostic.severity >= report.fail_on)
    if not file.diagnostics:
        _test(suite, file.path, "clean")
    return suite


def _empty_suite(path: str, tests: int, failures: int, errors: int) -> Xml.Element:
    counts = {"tests": tests, "failures": failures, "errors": errors, "skipped": 0, "time": 0}
    return Xml.Element(
        "testsuite", {"name": visible(slashed(path)), **{key: str(n) for key, n in counts.items()}}
    )


def _test(suite: Xml.Element, path: str, name: str) -> Xml.Element:
    shown = visible(slashed(path))
    return Xml.SubElement(suite, "testcase", name=name, classname=shown, file=shown, time="0")


def _outcome(test: Xml.Element, diagnostic: Diagnostic, inside: str, *, fails: bool) -> None:
    if fails:
        kind = f"{diagnostic.severity} {diagnostic.code} {diagnostic.name}"
        outcome = Xml.SubElement(test, "failure", message=visible(diagnostic.message), type=kind)
    else:
        outcome = Xml.SubElement(test, "system-out")
    outcome.text = inside


def _stumbled(trouble: Trouble) -> Xml.Element:
    # What is no single file's trouble is the run's.
    path = trouble.path or "calque"
    suite = _empty_suite(path, 1, 0, 1)
    message = visible(trouble.message)
    Xml.SubElement(_test(suite, path, "read"), "error", message=message, type="trouble")
    return suite
