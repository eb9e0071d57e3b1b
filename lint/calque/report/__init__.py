"""What is printed: one module a format, loaded when it is asked for."""

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple, Protocol

from calque.diagnostic import Diagnostic
from calque.facts import Facts
from calque.finding import Severity
from calque.packs.listing import Listing
from calque.runs.batch import Tally
from calque.runs.checked import Checked

if TYPE_CHECKING:
    from calque.document import Document

#: The name of every format and the module behind it.
FORMATS: Mapping[str, str] = {
    "full": "calque.report.full",
    "short": "calque.report.short",
    "grouped": "calque.report.grouped",
    "json": "calque.report.as_json",
    "jsonl": "calque.report.jsonl",
    "sarif": "calque.report.sarif",
    "github": "calque.report.github",
    "gitlab": "calque.report.gitlab",
    "junit": "calque.report.junit",
    "checkstyle": "calque.report.checkstyle",
    "rdjson": "calque.report.rdjson",
    "html": "calque.report.html",
}
#: The formats that go to a person, in the encoding of the console; programs read UTF-8.
FOR_PEOPLE = frozenset({"full", "short", "grouped"})
#: Columns of a report that does not go to a terminal: the same everywhere, so that two runs can be compared.
WIDTH = 100


def _document(file: Checked) -> "Document":
    from calque.readers import read

    return read(file.path, file.data, Facts())


class Report(NamedTuple):
    """What a report is made of.

    `files` come as they are checked and can be walked once; `tally` is complete when they have run out.
    `listings` are the rules of all packs; `read` gives the document of a file that was checked (raises CalqueError).
    `fail_on` is the least severity that fails the run; `width` is in columns.
    With `suppressed` the formats that know how also list what is kept silent.
    """

    files: Iterable[Checked]
    tally: Tally
    listings: Sequence[Listing] = ()
    read: "Callable[[Checked], Document]" = _document
    fail_on: Severity = Severity.WARNING
    color: bool = False
    width: int = WIDTH
    suppressed: bool = False

    @property
    def diagnostics(self) -> Iterator[Diagnostic]:
        """Everything there is to say, file by file."""
        return (diagnostic for file in self.files for diagnostic in file.diagnostics)


class Format(Protocol):
    """What the module of every format offers as `lines`."""

    def __call__(self, report: Report, /) -> Iterator[str]:
        """Yield the lines of the report, without line ends."""


def lines(form: str, report: Report) -> Iterator[str]:
    """The lines of a report, without line ends; `form` is a name of `FORMATS`."""
    reporter: Format = import_module(FORMATS[form]).lines
    return reporter(report)


def statistics(diagnostics: Iterable[Diagnostic]) -> Iterator[str]:
    """A line a rule, the most frequent first: how often it spoke, code, name, how often with a fix that can be applied."""
    from calque.report import counts

    return counts.lines(diagnostics)


def columns() -> int:
    """The columns of the terminal on standard output; `WIDTH` where there is none."""
    try:
        return max(os.get_terminal_size(sys.stdout.fileno()).columns, 40)
    except (OSError, ValueError, AttributeError):
        return WIDTH


def coloured(wish: str) -> bool:
    """Whether to colour what goes to standard output: `wish` is always, never or auto."""
    if wish != "auto":
        return wish == "always"
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR")
