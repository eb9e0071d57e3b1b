"""A quotation inside another has the same marks: “a “b” c”.

Chinese and Japanese have nested marks of their own, and an engine turns both pairs into one kind.
English changes to single marks inside double ones, so that a reader can see where the inner quotation ends.
The repair changes the inner pair.
"""

from collections.abc import Iterator

from calque import Document, Edit, Finding, Fix, Rule, Safety, Severity, Span, Stage
from calque.views.quotes import Quotation
from calque_rules._quotation import CURLY, DOUBLE, DOUBLE_WAKE


def _alike(outer: Quotation, inner: Quotation) -> bool:
    """Whether the second lies inside the first and all four marks are double."""
    if outer.close is None or inner.close is None or inner.depth != outer.depth + 1:
        return False
    # Two marks side by side are one mark doubled, which is another fault.
    inside = outer.open.end < inner.open.start and inner.close.end < outer.close.start
    return inside and {m.char for m in (*outer[:2], *inner[:2]) if m is not None} <= DOUBLE


def alike(document: Document) -> Iterator[Finding]:
    """Every inner pair with the marks of the outer one."""
    pairs = document.quotes.pairs
    for number, inner in enumerate(pairs):
        if inner.depth == 0 or inner.close is None:
            continue
        if not any(_alike(outer, inner) for outer in pairs[max(0, number - 9) : number]):
            continue
        first, last = ("‘", "’") if inner.open.char in CURLY else ("'", "'")
        span = Span(inner.open.start, inner.open.end)
        edits = Edit(span, first), Edit(Span(inner.close.start, inner.close.end), last)
        yield Finding(span, {"mark": inner.open.char}, Fix(edits, Safety.UNSAFE))


RULE = Rule(
    code="QUO105",
    summary="double quotation marks inside double quotation marks",
    message="set single marks for the quotation inside",
    severity=Severity.WARNING,
    stage=Stage.PREVIEW,
    mqm="linguistic-conventions/punctuation",
    find=alike,
    wake=DOUBLE_WAKE,
    bad={
        "“They call it the ⟦“⟧long road” here,” she said.": "“They call it the ‘long road’ here,” she said.",
        '"They call it the ⟦"⟧long road" here," she said.': "\"They call it the 'long road' here,\" she said.",
    },
    good=(
        "“They call it the ‘long road’ here,” she said.",
        "“They left early,” she said. “The long road was shut.”",
        "They call it the “long road” and the “short road”.",
    ),
)
