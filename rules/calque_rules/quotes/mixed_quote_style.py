"""Curly and straight quotation marks are mixed in one draft.

Passages from several engines or editors bring their own marks.
Readers see it as carelessness; the draft should keep to one kind.
It is reported once, at the first mark of the rarer kind, and only where both kinds are really used as pairs.
The repair gives every mark the kind that the draft uses more often.
"""

from collections.abc import Iterator

from calque import Document, Edit, Finding, Fix, Rule, Safety, Severity, Span
from calque.views.quotes import Mark
from calque_rules._quotation import CURLY, GLYPH, STRAIGHT

NAMES = {True: "curly", False: "straight"}


def mixed(document: Document) -> Iterator[Finding]:
    """One finding, at the first mark of the rarer kind."""
    marks = [
        mark
        for opened, closed, _ in document.quotes.pairs
        if closed is not None and _alike(opened, closed)
        for mark in (opened, closed)
    ]
    curly = [mark for mark in marks if mark.char in CURLY]
    straight = [mark for mark in marks if mark.char in STRAIGHT]
    if not curly or not straight:
        return
    to_curly = len(curly) >= len(straight)
    rarer = sorted(straight if to_curly else curly)
    edits = tuple(Edit(Span(mark.start, mark.end), GLYPH[mark.role] if to_curly else '"') for mark in rarer)
    slots = {"kind": NAMES[to_curly], "other": NAMES[not to_curly]}
    yield Finding(Span(rarer[0].start, rarer[0].end), slots, Fix(edits, Safety.UNSAFE))


def _alike(opened: Mark, closed: Mark) -> bool:
    return (opened.char in CURLY) == (closed.char in CURLY)


RULE = Rule(
    code="QUO103",
    summary="curly and straight quotation marks in one draft",
    message="keep to {kind} quotation marks: {other} ones are rarer here",
    severity=Severity.NOTE,
    mqm="linguistic-conventions/punctuation",
    find=mixed,
    wake=frozenset({'"'}),
    bad={
        '“No,” she said. “Never,” he said. ⟦"⟧Why?" they asked.': "“No,” she said. “Never,” he said. “Why?” they asked.",
        '"No," she said. "Never," he said. ⟦“⟧Why?” they asked.': '"No," she said. "Never," he said. "Why?" they asked.',
    },
    good=(
        "“No,” she said. “Never,” he said.",
        '"No," she said. "Never," he said.',
        "“The players’ union won,” she said of the ‘big’ match.",
        "“He is 6' 2\" tall,” she said.",
    ),
)
