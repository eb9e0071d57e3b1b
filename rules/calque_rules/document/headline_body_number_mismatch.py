"""A figure of the headline does not occur in the text.

Engines get figures wrong one by one, so that the headline says 36 and the text 37.
Figures above twelve in the first heading must occur in the text.
Years, which a headline may add, and headlines with a unit such as `million` are left alone.
"""

from collections.abc import Iterator

from calque import Document, Finding, Rule, Severity, Stage
from calque.views.furniture import headline
from calque.views.moments import Number
from calque.views.numbers import numbers

#: Up to here a text may well spell the number, or not say it.
_SMALL = 12


def _is_plain(document: Document, number: Number) -> bool:
    """Whether a number is a figure alone, without unit or scale, and neither small nor a year."""
    figure = document[number.span].replace(",", "")
    return figure.replace(".", "", 1).isdigit() and number.value > _SMALL and not 1900 <= number.value < 2100


def unmatched(document: Document) -> Iterator[Finding]:
    """Every figure of the first heading that the text does not hold."""
    heading = document.view(headline)
    if heading is None:
        return
    said = document.read(numbers)
    known = {
        value
        for number in said
        if document.prose_at(number.span.start) is not None
        for value in (number.value, number.high)
    }
    for number in said:
        inside = heading.start <= number.span.start < heading.end
        if inside and _is_plain(document, number) and number.value not in known:
            yield Finding(number.span, {"figure": document[number.span]})


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
