"""Finders for blocks that are, as a whole, no part of an article."""

import re
from collections.abc import Callable, Iterator

from calque import Document, Finding, expression
from calque_rules.boilerplate._edges import short, taken_out

#: No such block is longer than this (code points).
LONGEST = 160


def whole_blocks(source: str) -> Callable[[Document], Iterator[Finding]]:
    """A finder for short blocks that the verbose expression, in any case, matches from end to end; slot: `line`."""
    wanted = expression(source, re.VERBOSE | re.IGNORECASE)

    def find(document: Document) -> Iterator[Finding]:
        text = document.text
        for span, _ in document.blocks:
            if span.end - span.start <= LONGEST and wanted.fullmatch(text, *span):
                yield Finding(span, {"line": short(text, span)}, taken_out(text, span))

    return find
