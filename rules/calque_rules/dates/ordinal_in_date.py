"""A date with an ordinal ending after the month, as in "December 14th".

Most sources write an ordinal there and engines keep it; news styles write "December 14".
"The 14th of December", where the ordinal is a noun of its own, is left alone, and so are "July 4th" as the name of the day,
a day that names what happened on it ("the June 4th Incident"), and one of several ("March 3rd, 10th and 15th").
"""

from collections.abc import Iterator

from calque import Document, Finding, Fix, Rule, Safety, Severity, Span, Stage, expression
from calque.views.dates import dates

#: Another day of the month, or the rest of a name.
_GOES_ON = expression(r"(?:,|[ ](?:and|or|to))?[ ]\d{1,2}(?:st|nd|rd|th)\b|[ ][A-Z]")


def ordinals(document: Document) -> Iterator[Finding]:
    """Every ordinal ending of a day beside its month."""
    for date in document.read(dates):
        if not date.suffix or date.of or (date.month, date.day) == (7, 4):
            continue
        if date.day_first and document.text[max(date.span.start - 4, 0) : date.span.start].lower() == "the ":
            continue
        if not date.day_first and date.year is None and _GOES_ON.match(document.text, date.span.end):
            continue
        span = Span(date.day_at.end, date.day_at.end + len(date.suffix))
        plain = document.text[date.day_at.start : date.day_at.end]
        yield Finding(span, {"suffix": date.suffix, "day": plain}, Fix.of(span, "", Safety.SAFE))


RULE = Rule(
    code="DAT110",
    summary="ordinal ending in a date",
    message="write '{day}' without '{suffix}'",
    severity=Severity.NOTE,
    stage=Stage.PREVIEW,
    mqm="locale-conventions/date-format",
    find=ordinals,
    wake=frozenset(f"{digit}{ending}" for digit in range(10) for ending in ("st", "nd", "rd", "th")),
    bad={
        "The dam opened on December 14⟦th⟧.": "The dam opened on December 14.",
        "It closed on March 3⟦rd⟧, 2020.": "It closed on March 3, 2020.",
        "It closed on 3⟦rd⟧ March 2020.": "It closed on 3 March 2020.",
    },
    good=(
        "The dam opened on December 14.",
        "The dam opened on the 14th of December.",
        "Boats sail on March 3rd, 10th and 15th, and the June 4th Fund pays.",
        "Fireworks are for July 4th.",
        "The 14th edition opens in December.",
    ),
)
