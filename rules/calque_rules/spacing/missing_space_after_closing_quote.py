"""The word after a closing quotation mark touches it.

Engines that handle quotation marks as tokens lose the space behind a closing one: `peace.”Wang said`.
A plural or possessive ending that belongs to the quoted word (`the “A”s`) is left alone.
"""

from collections.abc import Iterator

from calque import Document, Finding, Fix, Rule, Safety, Severity, Span, expression
from calque.views.quotes import Mark, Role
from calque_rules._quotation import DOUBLE_WAKE, STRAIGHT, doubles

ENDING = expression(r"(?:s|es|ed|d|ing|ish|er|ers|th|ly|like|gate|type)\b")


def touching(document: Document) -> Iterator[Finding]:
    """Every closing mark that a word follows at once."""
    text = document.text
    for mark in doubles(document):
        if mark.role is not Role.CLOSE or not text[mark.end : mark.end + 1].isalnum():
            continue
        if (
            text[mark.start - 1 : mark.start].strip()
            and not ENDING.match(text, mark.end)
            and _certain(text, mark)
        ):
            curly = mark.char not in STRAIGHT
            fix = Fix.of(Span(mark.end, mark.end), " ", Safety.SAFE if curly else Safety.UNSAFE)
            severity = Severity.ERROR if curly else Severity.WARNING
            yield Finding(Span(mark.start, mark.end + 1), {"mark": mark.char}, fix, severity)


def _certain(text: str, mark: Mark) -> bool:
    """A straight mark between two letters may be anything; after punctuation it closes."""
    return mark.char not in STRAIGHT or text[mark.start - 1] in ".,!?…"


RULE = Rule(
    code="SPC204",
    summary="no space after a closing quotation mark",
    message="put a space after the closing {mark}",
    severity=Severity.ERROR,
    mqm="linguistic-conventions/punctuation",
    explains=("QUO101",),
    find=touching,
    wake=DOUBLE_WAKE,
    bad={
        "“We want peace.⟦”W⟧ang said so twice.": "“We want peace.” Wang said so twice.",
        "The so-called “green belt⟦”w⟧as never planted.": "The so-called “green belt” was never planted.",
        '"We want peace,⟦"s⟧aid the minister.': '"We want peace," said the minister.',
    },
    good=(
        "“We want peace,” Wang said.",
        "She got three “A”s and one “B” at school.",
        'He paid "cash"; nobody asked him why.',
        "They “google”d the name and found nothing.",
    ),
)
