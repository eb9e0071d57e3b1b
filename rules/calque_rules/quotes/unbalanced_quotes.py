"""A quotation mark has no partner.

Translation engines drop one mark of a pair, or carry it into another sentence, and the reader no longer knows who speaks.
Quotations are judged over the whole draft: one that runs over paragraphs opens again at each of them and closes once.
Apostrophes, feet and inches, decades ('90s) and possessives are no quotation marks.
A curly mark without a partner is an error; a straight one, which may be an inch mark that nobody knows, is a warning;
a single mark counts only where it is curly and opens.
"""

from collections.abc import Iterator

from calque import Document, Finding, Rule, Severity, Span
from calque_rules._quotation import CURLY, DOUBLE_WAKE, STRAIGHT


def alone(document: Document) -> Iterator[Finding]:
    """Every mark that nothing closes or nothing opened."""
    quotes = document.quotes
    for mark in sorted((*quotes.unclosed, *quotes.unopened)):
        if mark.char in STRAIGHT:
            severity = Severity.WARNING
        elif mark.char in CURLY or (mark.char == "‘" and mark in quotes.unclosed):
            severity = Severity.ERROR
        else:
            continue
        missing = "closing" if mark in quotes.unclosed else "opening"
        yield Finding(Span(mark.start, mark.end), {"mark": mark.char, "missing": missing}, None, severity)


RULE = Rule(
    code="QUO101",
    summary="quotation mark without a partner",
    message="find the {missing} mark that belongs to this {mark}",
    severity=Severity.ERROR,
    mqm="linguistic-conventions/punctuation",
    find=alone,
    wake=DOUBLE_WAKE | {"‘"},
    bad={
        "The minister said: ⟦“⟧The meeting will be held in May. Nobody objected.": None,
        "The meeting will be held in May,⟦”⟧ the minister said on Monday.": None,
        'She called it ⟦"⟧a matter of weeks and left the room.': None,
    },
    good=(
        "“The meeting will be held in May,” the minister said.",
        "“It was a long night.\n\n“Nobody slept,” she said.",
        "The ’90s were good to the players’ union.",
        'He is 6\' 2" tall and owns a 19" screen.',
        "“She told me ‘never again’ and hung up,” he said.",
    ),
)
