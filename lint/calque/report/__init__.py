"""What is printed: one module a format, loaded when it is asked for."""

import os
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from importlib import import_module
from itertools import chain
from typing import Protocol

from calque.batch import Tally
from calque.diagnostic import Diagnostic

#: The name of every format and the module behind it.
FORMATS: Mapping[str, str] = {
    "full": "calque.report.full",
    "short": "calque.report.short",
    "json": "calque.report.as_json",
    "github": "calque.report.github",
}
#: Columns of a report that does not go to a terminal: the same everywhere, so that two runs can be compared.
WIDTH = 100


class Format(Protocol):
    """What a module that needs nothing but the diagnostics offers as `lines`."""

    def __call__(self, diagnostics: Iterable[Diagnostic], /) -> Iterator[str]:
        """Yield the lines of the report, without line ends."""


def lines(
    form: str,
    files: Iterable[Sequence[Diagnostic]],
    tally: Tally,
    *,
    color: bool = False,
    width: int | None = None,
) -> Iterator[str]:
    """The lines of a report (without line ends) on the diagnostics of one file after the other, as they come.

    `form` is a name of `FORMATS`; `tally` is what has been counted by the time the files have run out.
    `width` is in columns; without it that of the terminal, or `WIDTH` where there is none.
    """
    told = chain.from_iterable(files)
    if form == "full":
        from calque.report import full
        from calque.report.style import COLOUR, PLAIN

        return full.lines(told, tally, COLOUR if color else PLAIN, width or _columns())
    reporter: Format = import_module(FORMATS[form]).lines
    return reporter(told)


def statistics(diagnostics: Iterable[Diagnostic]) -> Iterator[str]:
    """A line a rule, the most frequent first: how often it spoke, code, name, how often with a fix that can be applied."""
    from calque.report import counts

    return counts.lines(diagnostics)


def _columns() -> int:
    """The columns of the terminal on standard output."""
    try:
        return max(os.get_terminal_size(sys.stdout.fileno()).columns, 40)
    except (OSError, ValueError, AttributeError):
        return WIDTH
