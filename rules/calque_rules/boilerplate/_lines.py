"""Finders for lines that are, as a whole, no part of an article."""

import re
from collections.abc import Callable, Iterator

from calque import Document, Finding, expression
from calque_rules.boilerplate._edges import short, short_lines, taken_out


def whole_lines(source: str, longest: int = 160) -> Callable[[Document], Iterator[Finding]]:
    """A finder for lines of at most `longest` code points that the verbose expression, in any case, matches whole; slot: `line`."""
    wanted = expression(source, re.VERBOSE | re.IGNORECASE)

    def find(document: Document) -> Iterator[Finding]:
        text = document.text
        for span in document.view(short_lines):
            if span.end - span.start <= longest and wanted.fullmatch(text, *span):
                yield Finding(span, {"line": short(text, span)}, taken_out(text, span))

    return find
