"""A bracket that is closed by a bracket of another kind.

Engines that translate piece by piece take the opening mark from one place and the closing one from another.
A round bracket is closed by a round one, a square bracket by a square one.
The half-open intervals of mathematics, such as `[0, 1)`, are left alone.
"""

from collections.abc import Iterator

from calque import Document, Finding, Fix, Rule, Safety, Severity, Span
from calque_rules.punctuation._brackets import OPENING, brackets


def mismatched(document: Document) -> Iterator[Finding]:
    """Every closing bracket of the running prose whose kind is not that of the opening one."""
    text = document.text
    for start, end in document.view(brackets).mismatched:
        if document.prose_at(end) is None:
            continue
        span = Span(end, end + 1)
        wanted = OPENING[text[start]]
        slots = {"opening": text[start], "closing": text[end], "wanted": wanted}
        yield Finding(span, slots, Fix.of(span, wanted, Safety.UNSAFE))


RULE = Rule(
    code="PUN109",
    summary="bracket closed by another kind of bracket",
    message="close '{opening}' with '{wanted}', not with '{closing}'",
    severity=Severity.ERROR,
    mqm="linguistic-conventions/punctuation",
    find=mismatched,
    wake=frozenset("()[]（）［］【】〔〕"),
    bad={
        "The bank (founded in 1921⟦]⟧ lent the money.": "The bank (founded in 1921) lent the money.",
        "“It [the bridge⟦)⟧ will be rebuilt,” she said.": "“It [the bridge] will be rebuilt,” she said.",
    },
    good=(
        "The bank (founded in 1921) lent the money.",
        "“It [the bridge (built in 1932)] will be rebuilt,” she said.",
        "The share lies in (0, 1] for all towns.",
        "The union (members: 4,000 [in May]) called a strike.",
    ),
)
