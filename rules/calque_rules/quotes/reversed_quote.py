"""A curly quotation mark is turned the wrong way.

Where engines count marks instead of looking at the words beside them, “ and ” change places.
The repair turns the mark round.
A closing “ is left alone where „ opened, as German and Czech write it: that is another rule's matter.
"""

from collections.abc import Iterator

from calque import Document, Finding, Fix, Rule, Safety, Severity, Span
from calque.views.quotes import Role
from calque_rules._quotation import GLYPH


def turned(document: Document) -> Iterator[Finding]:
    """Every mark of a pair whose glyph says the opposite of what it does."""
    for opened, closed, _ in document.quotes.pairs:
        if opened.char == "”":
            yield _turn(opened.start, opened.char, GLYPH[Role.OPEN])
        if closed is not None and closed.char == "“" and opened.char in '“”"':
            yield _turn(closed.start, closed.char, GLYPH[Role.CLOSE])


def _turn(at: int, mark: str, right: str) -> Finding:
    span = Span(at, at + 1)
    return Finding(span, {"mark": mark, "right": right}, Fix.of(span, right, Safety.SAFE))


def ordered(document: Document) -> Iterator[Finding]:
    """The same in order of place: pairs may be nested."""
    return iter(sorted(turned(document), key=lambda finding: finding.span))


RULE = Rule(
    code="QUO104",
    summary="curly quotation mark turned the wrong way",
    message="turn the mark round: {right} instead of {mark}",
    severity=Severity.ERROR,
    mqm="linguistic-conventions/punctuation",
    find=ordered,
    wake=frozenset({"“", "”"}),
    explains=("QUO113", "SPC204", "SPC205", "SPC206"),
    bad={
        "⟦”⟧The talks went well,” she said.": "“The talks went well,” she said.",
        "“The talks went well,⟦“⟧ she said.": "“The talks went well,” she said.",
        "He named it the ⟦”⟧long road” to peace.": "He named it the “long road” to peace.",
    },
    good=(
        "“The talks went well,” she said.",
        "The banner read „Нет войне“ in red letters.",
        "“It was late.\n\n“Nobody slept,” she said.",
        "The band “Ten Years” played, then “The Road” came on.",
    ),
)
