"""A quotation stands between doubled marks: `""yes""`.

Spreadsheets double the marks of a text that they put between marks of their own, and an engine that reads such a file hands on both;
others put marks of their own around those that they copied.
One mark on either side is enough, so the repair deletes the other one.
A quotation that begins with another quotation has different marks for the two (`“‘Yes’ is a word,” she said`) and is left alone.
"""

from collections.abc import Iterator
from itertools import pairwise

from calque import Document, Edit, Finding, Fix, Rule, Safety, Severity, Span
from calque.views.quotes import Quotation
from calque_rules._quotation import DOUBLE


def _around(outer: Quotation, inner: Quotation) -> bool:
    """Whether the two pairs stand side by side at both ends, and all four marks are the same at either end."""
    if outer.close is None or inner.close is None:
        return False
    beside = outer.open.end == inner.open.start and inner.close.end == outer.close.start
    alike = outer.open.char == inner.open.char and outer.close.char == inner.close.char
    return beside and alike and {outer.open.char, outer.close.char} <= DOUBLE


def doubled(document: Document) -> Iterator[Finding]:
    """Every pair of marks right around another one."""
    for outer, inner in pairwise(document.quotes.pairs):
        if not _around(outer, inner):
            continue
        marks = [mark for mark in (outer.open, outer.close) if mark is not None]
        edits = tuple(Edit(Span(mark.start, mark.end), "") for mark in marks)
        span = Span(outer.open.start, inner.open.end)
        yield Finding(span, {"marks": outer.open.char * 2}, Fix(edits, Safety.UNSAFE))


RULE = Rule(
    code="QUO114",
    summary="quotation between doubled marks",
    message="set one mark for {marks}, and one at the other end",
    severity=Severity.ERROR,
    mqm="linguistic-conventions/punctuation",
    explains=("SPC203", "SPC204", "SPC205", "SPC206"),
    find=doubled,
    wake=frozenset({'""', "““", "””"}),
    bad={
        'He called it ⟦""⟧the long road"" and left.': 'He called it "the long road" and left.',
        "He called it ⟦““⟧the long road”” and left.": "He called it “the long road” and left.",
    },
    good=(
        "“‘The long road’ is its name,” he said.",
        'He called it "the "long" road" and left.',
        'The field was empty (""), the next one was not.',
    ),
)
