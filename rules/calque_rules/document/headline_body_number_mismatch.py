"""A figure of the headline does not occur in the text.

Engines get figures wrong one by one, so that the headline says 36 and the text 37.
Figures above twelve in the first heading must occur in the text.
Years, which a headline may add, and headlines with a unit such as `million` are left alone.
"""

import re
from collections.abc import Iterator

from calque import PROSE, Document, Finding, Kind, Rule, Severity, Span, Stage, expression

_FIGURE = expression(r"(?<![\w.,-])\d[\d,]{0,12}(?:\.\d{1,3})?(?![\w,.-]*\d)")
_UNIT = expression(r"(?:st|nd|rd|th)\b|[ -](?:thousand|million|billion|trillion|[mb]n?)\b|[mbk]\b")
_YEAR = expression(r"(?:19|20)\d\d")

#: Up to here a text may well spell the number.
_SMALL = 12


def unmatched(document: Document) -> Iterator[Finding]:
    """Every figure of the first heading that the text does not hold."""
    heading = next((block.span for block in document.blocks if block.kind is Kind.HEADING), None)
    if heading is None:
        return
    text = document.text
    body = "\n".join(document[span] for span, kind in document.blocks if kind in PROSE)
    known = {found[0].replace(",", "") for found in re.finditer(r"\d[\d,]*(?:\.\d+)?", body)}
    for found in _FIGURE.finditer(text, *heading):
        figure = found[0].replace(",", "")
        if float(figure) <= _SMALL or _YEAR.fullmatch(figure) or _UNIT.match(text, found.end()):
            continue
        if figure not in known:
            yield Finding(Span(*found.span()), {"figure": found[0]})


RULE = Rule(
    code="DOC203",
    summary="figure of the headline that the text does not hold",
    message="check {figure}: the text does not say it",
    severity=Severity.NOTE,
    stage=Stage.OPTIONAL,
    mqm="accuracy/mistranslation",
    find=unmatched,
    bad={
        "Leaders met ⟦36⟧ times\n\nThe two leaders have met 37 times since 2013, the spokesman said on Friday.": None,
        "Storm leaves ⟦120⟧ homeless\n\nThe storm on the coast left 102 people homeless, the mayor said on Friday.": None,
    },
    good=(
        "Leaders met 37 times\n\nThe two leaders have met 37 times since 2013, the spokesman said on Friday.",
        "Best harvest since 2013\n\nFarmers have not brought in as much for years, the board said on Friday.",
        "Firm pays 12 million\n\nThe firm has agreed to a fine of 11,980,000 dollars, the court said on Friday.",
    ),
)
