"""A bracket without its partner.

Engines lose the other half of a bracket when they reorder a sentence, or when they cut it into pieces.
A bracket is closed in the paragraph where it was opened, or in a later one.
List markers (`a)`, `1)`), smileys, intervals and a bracket that stands between quotation marks are left alone.
Which word the missing bracket belongs to, only the author knows, so there is no repair.
"""

from collections.abc import Iterator

from calque import Document, Finding, Rule, Severity, Span
from calque_rules.punctuation._brackets import brackets


def alone(document: Document) -> Iterator[Finding]:
    """Every bracket of the running prose that has no partner."""
    found = document.view(brackets)
    for at in sorted(found.unclosed + found.unopened):
        if document.prose_at(at) is None:
            continue
        yield Finding(Span(at, at + 1), {"bracket": document.text[at]})


RULE = Rule(
    code="PUN108",
    summary="bracket without its partner",
    message="'{bracket}' has no partner: add it, or delete this one",
    severity=Severity.ERROR,
    mqm="linguistic-conventions/punctuation",
    find=alone,
    wake=frozenset("()[]（）［］【】〔〕"),
    bad={
        "Exports ⟦(⟧mostly copper and lithium rose by a tenth.": None,
        "The deal, worth $3 million⟦)⟧, was signed in Accra.": None,
        "“They ⟦[⟧the farmers will be paid,” he said.": None,
    },
    good=(
        "Exports (mostly copper [and some lithium]) rose by a tenth.",
        "There are two ways: a) wait, or b) pay.",
        "1) Boil the rice. 2) Drain it.",
        "We won the cup :) and lost the league ;-)",
        "The bracket “(” opens and the bracket “)” closes.",
        'The call `print("hi")` writes a line.',
        "The value lies in [0, 1) for every sample.",
        "(The first part was sent on Monday.\n\nThe second part followed a day later.)",
    ),
)
