"""A sentence that opens with a figure, as in "12 soldiers were hurt".

Styles spell the number out or turn the sentence round, because a figure after a full stop is easily misread.
Years, lists, scores and headings are left alone.
"""

from collections.abc import Iterator

from calque import Document, Finding, Rule, Severity, Span, Stage, expression

OPENING = expression(r"[\"“]?(?P<number>\d[\d,]*+(?:\.\d++)?%?)[ ][a-z]{2}")
YEAR = expression(r"(?:1[5-9]|20)\d\d")


def openings(document: Document) -> Iterator[Finding]:
    """Every figure that opens a sentence and goes on in lower case."""
    text = document.text
    for start, _ in document.sentences:
        if not text[start].isdecimal() and text[start] not in '"“':
            continue
        match = OPENING.match(text, start)
        if match and not YEAR.fullmatch(match["number"]):
            yield Finding(Span(*match.span("number")), {"number": match["number"]})


RULE = Rule(
    code="NUM208",
    summary="figure at the start of a sentence",
    message="spell '{number}' out or turn the sentence round",
    severity=Severity.NOTE,
    stage=Stage.PREVIEW,
    mqm="style/organizational-style",
    find=openings,
    bad={
        "The camp was hit at dawn. ⟦12⟧ soldiers were hurt.": None,
        "“⟦250⟧ homes are empty,” she said.": None,
    },
    good=(
        "The camp was hit at dawn. Twelve soldiers were hurt.",
        "2021 was a dry year.",
        "She has 12. He has none.",
        "1. Wash the rice.",
    ),
)
