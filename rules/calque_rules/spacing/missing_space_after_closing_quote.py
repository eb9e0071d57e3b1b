"""The word after a closing quotation mark touches it.

Engines that handle quotation marks as tokens lose the space behind a closing one: `peace.”Wang said`.
A plural or possessive ending that belongs to the quoted word (`the “A”s`) is left alone.
"""

from collections.abc import Iterator

from calque import Document, Finding, Fix, Rule, Safety, Severity, Span, expression
from calque.views.quotes import Mark, Role
from calque_rules._quotation import CURLY, STRAIGHT, WAKE, marks

WORD = expression(r"[a-z]{2,20}+[ ,.]")
ENDING = expression(r"(?:s|es|ed|d|ing|ish|er|ers|th|ly|like|gate|type)\b")


def touching(document: Document) -> Iterator[Finding]:
    """Every closing mark that a word follows at once."""
    text = document.text
    opened = {closed: opener for opener, closed, _ in document.quotes.pairs if closed is not None}
    for mark in marks(document):
        after = text[mark.end : mark.end + 1]
        if mark.role is not Role.CLOSE or not (after.isalnum() or (after == "(" and mark.char in CURLY)):
            continue
        if (
            text[mark.start - 1 : mark.start].strip()
            and not ENDING.match(text, mark.end)
            and _certain(text, mark, opened.get(mark))
        ):
            curly = mark.char not in STRAIGHT
            fix = Fix.of(Span(mark.end, mark.end), " ", Safety.SAFE if curly else Safety.UNSAFE)
            severity = Severity.ERROR if curly else Severity.WARNING
            yield Finding(Span(mark.start, mark.end + 1), {"mark": mark.char}, fix, severity)


def _certain(text: str, mark: Mark, opener: Mark | None) -> bool:
    """Any mark closes after punctuation, a curly double one everywhere, a straight one where its opener stands before a word."""
    if mark.char in CURLY or text[mark.start - 1] in ".,!?…":
        return True
    if mark.char not in STRAIGHT:
        return False
    apart = opener is not None and not text[max(0, opener.start - 1) : opener.start].strip(" \n(—–")
    return apart and text[mark.start - 1].isalpha() and WORD.match(text, mark.end) is not None


RULE = Rule(
    code="SPC204",
    summary="no space after a closing quotation mark",
    message="put a space after the closing {mark}",
    severity=Severity.ERROR,
    mqm="linguistic-conventions/punctuation",
    explains=("QUO101",),
    find=touching,
    wake=WAKE,
    bad={
        "“We want peace.⟦”W⟧ang said so twice.": "“We want peace.” Wang said so twice.",
        "‘We want peace,⟦’s⟧aid the minister.": "‘We want peace,’ said the minister.",
        "The so-called “green belt⟦”w⟧as never planted.": "The so-called “green belt” was never planted.",
        'They call it "the long road⟦"a⟧nd avoid it.': 'They call it "the long road" and avoid it.',
        "He read “The Long Road⟦”(⟧1999) twice.": "He read “The Long Road” (1999) twice.",
        '"We want peace,⟦"s⟧aid the minister.': '"We want peace," said the minister.',
    },
    good=(
        "“We want peace,” Wang said.",
        "‘Twas the farmers’ idea,’ she said, and it’s theirs.",
        "She got three “A”s and one “B” at school.",
        'The board, 19"wide, was sold to the "Blue"s.',
        'He paid "cash"; nobody asked him why.',
        "They “google”d the name and found nothing.",
    ),
)
