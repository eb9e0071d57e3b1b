"""A quotation opens with one kind of mark and closes with another.

Engines restore quotation marks one at a time, so a curly mark may be answered by a straight one, or a double by a single.
Typewriter pairs (`,,` and `''`) are no marks of English at all.
The repair gives both marks the kind that the draft uses elsewhere, or the curly kind where it uses neither.
"""

from collections.abc import Iterator

from calque import Document, Edit, Finding, Fix, Rule, Safety, Severity, Span
from calque.views.quotes import Mark
from calque_rules._quotation import CURLY, DOUBLE_WAKE, STRAIGHT, blank_after

SINGLE_CURLY, SINGLE_STRAIGHT = frozenset("‘’"), frozenset("'")
#: The two marks of each kind.
KINDS = {CURLY: "“”", STRAIGHT: '""', SINGLE_CURLY: "‘’", SINGLE_STRAIGHT: "''"}


def mismatched(document: Document) -> Iterator[Finding]:
    """Every pair of two kinds, at the mark that has to change."""
    straight = sum(mark.char in STRAIGHT for mark in document.quotes.marks)
    curly = sum(mark.char in CURLY for mark in document.quotes.marks)
    found = [
        _pair(document.text, opened, closed, prefer=STRAIGHT if straight > curly else CURLY)
        for opened, closed, _ in document.quotes.pairs
        if closed is not None and _differ(opened, closed)
    ]
    return iter(sorted(found, key=lambda finding: finding.span))


def _differ(opened: Mark, closed: Mark) -> bool:
    """Whether the kinds differ; marks of other languages are no business of this rule, typewriter pairs always are."""
    if len(opened.char) == 2 or len(closed.char) == 2:
        return True
    kinds = _kind(opened), _kind(closed)
    return None not in kinds and kinds[0] is not kinds[1]


def _kind(mark: Mark) -> frozenset[str] | None:
    """The kind of an English mark; None for all others, which count as one kind."""
    return next((kind for kind in KINDS if mark.char in kind), None)


def _again(text: str, at: int, right: str) -> int:
    """Where the right mark stands, if it follows the wrong one at once or behind blanks (code point); else 0."""
    after = at + blank_after(text, at)
    return after if text.startswith(right, after) else 0


def _pair(text: str, opened: Mark, closed: Mark, prefer: frozenset[str]) -> Finding:
    kinds = {_kind(opened), _kind(closed)}
    # A double mark says more than a single one, which may be a slip of the hand or an apostrophe.
    doubles = [kind for kind in (CURLY, STRAIGHT) if kind in kinds]
    kind = prefer if prefer in kinds or not doubles else doubles[0]
    wrong = closed if _kind(opened) is kind else opened
    right = KINDS[kind][wrong is closed]
    if wrong is closed and (doubled := _again(text, closed.end, right)):
        fix = Fix.of(Span(wrong.start, doubled), "", Safety.UNSAFE)
        return Finding(
            Span(wrong.start, wrong.end), {"advice": f"delete {wrong.char}, for {right} follows"}, fix
        )
    edits = [
        Edit(Span(mark.start, mark.end), KINDS[kind][n])
        for n, mark in enumerate((opened, closed))
        if _kind(mark) is not kind
    ]
    safety = Safety.SAFE if kind is CURLY else Safety.UNSAFE
    other = "as at the other end" if len(edits) == 1 else "and mend the other end"
    slots = {"advice": f"write {right} instead of {wrong.char}, {other}"}
    return Finding(Span(wrong.start, wrong.end), slots, Fix(tuple(edits), safety))


RULE = Rule(
    code="QUO113",
    summary="quotation that opens and closes with different kinds of marks",
    message="{advice}",
    severity=Severity.ERROR,
    mqm="linguistic-conventions/punctuation",
    find=mismatched,
    wake=DOUBLE_WAKE | {",,"},
    explains=("QUO103", "PUN123"),
    bad={
        '“The talks went well,⟦"⟧ she said.': "“The talks went well,” she said.",
        '⟦"⟧The talks went well,” she said.': "“The talks went well,” she said.",
        '“The talks went well,⟦"⟧ ” she said.': "“The talks went well,” she said.",
        "He called it a “first step⟦'⟧ and left.": "He called it a “first step” and left.",
        "The plan, ⟦,,⟧green gold'' to its critics, failed.": "The plan, “green gold” to its critics, failed.",
        '"No," she said. "Never." Then ⟦“⟧the road" closed.': '"No," she said. "Never." Then "the road" closed.',
    },
    good=(
        "“The talks went well,” she said.",
        '"The talks went well," she said.',
        "“She told me ‘never again’ and hung up,” he said.",
        "The banner read „Нет войне“ in red letters.",
        "“The players’ union,” he said, “won.”",
    ),
)
