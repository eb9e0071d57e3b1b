"""The word before an opening quotation mark touches it.

Engines that handle quotation marks as tokens lose the space before an opening one: `he said“The talks`.
Brackets, dashes and slashes may touch an opening mark.
A straight mark is judged only where the quotation is closed and follows a word, a comma or a colon.
"""

from collections.abc import Iterator

from calque import Document, Finding, Fix, Rule, Safety, Severity, Span
from calque.views.quotes import Mark, Role
from calque_rules._quotation import DOUBLE_WAKE, STRAIGHT, doubles


def touching(document: Document) -> Iterator[Finding]:
    """Every opening mark that follows a word, comma or colon at once."""
    text = document.text
    closed = {quotation.open for quotation in document.quotes.pairs if quotation.close is not None}
    for mark in doubles(document):
        before, after = text[mark.start - 1 : mark.start], text[mark.end : mark.end + 1]
        if (
            mark.role is not Role.OPEN
            or mark.start == 0
            or not after.isalnum()
            or not (before.isalnum() or before in ",:;" or (before in ".?!)”" and mark.char == "“"))
        ):
            continue
        if mark.char in STRAIGHT and not _certain(mark, closed, before, after):
            continue
        curly = mark.char not in STRAIGHT
        fix = Fix.of(Span(mark.start, mark.start), " ", Safety.SAFE if curly else Safety.UNSAFE)
        yield Finding(
            Span(mark.start - 1, mark.end),
            {"mark": mark.char},
            fix,
            Severity.ERROR if curly else Severity.WARNING,
        )


def _certain(mark: Mark, closed: set[Mark], before: str, after: str) -> bool:
    return mark in closed and (before in ",:;" or (before.isalpha() and after.isalpha()))


RULE = Rule(
    code="SPC206",
    summary="no space before an opening quotation mark",
    message="put a space before the opening {mark}",
    severity=Severity.ERROR,
    mqm="linguistic-conventions/punctuation",
    find=touching,
    wake=DOUBLE_WAKE,
    bad={
        "The minister sai⟦d“⟧The talks went well.”": "The minister said “The talks went well.”",
        "They called i⟦t“⟧green gold” for years.": "They called it “green gold” for years.",
        "“It is time,” he said⟦.“⟧We must go.”": "“It is time,” he said. “We must go.”",
        'They called i⟦t"⟧green gold" for years.': 'They called it "green gold" for years.',
        'The minister said⟦,"⟧The talks went well."': 'The minister said, "The talks went well."',
    },
    good=(
        "The minister said “The talks went well.”",
        "The plan (“green gold” to its critics) failed.",
        'A non-"green" plan, in other words, would fail.',
        'The board is 19" wide and 3" thick.',
        "The word—“gold”—was his.",
    ),
)
