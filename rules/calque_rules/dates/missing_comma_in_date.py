"""An American date without its comma: "December 14 2021".

The comma keeps the two numbers apart.
British order needs none ("14 December 2021"), and neither does a month with its year ("December 2021").
"""

from collections.abc import Iterator

from calque import Document, Finding, Fix, Rule, Safety, Severity, Span, Stage
from calque.views.dates import dates


def bare(document: Document) -> Iterator[Finding]:
    """Every date with the month first and only a space before its year."""
    for date in document.read(dates):
        if date.day_first or date.year is None or date.joint != " ":
            continue
        at = date.span.end - 5
        yield Finding(date.span, {"date": document[date.span]}, Fix.of(Span(at, at), ",", Safety.SAFE))


RULE = Rule(
    code="DAT107",
    summary="date without a comma before its year",
    message="set a comma before the year in '{date}'",
    severity=Severity.NOTE,
    stage=Stage.PREVIEW,
    mqm="locale-conventions/date-format",
    find=bare,
    wake=frozenset({" 15", " 16", " 17", " 18", " 19", " 20"}),
    bad={
        "The dam opened on ⟦December 14 2021⟧.": "The dam opened on December 14, 2021.",
        "The deal of ⟦Sept. 3 1998⟧ holds.": "The deal of Sept. 3, 1998 holds.",
    },
    good=(
        "The dam opened on December 14, 2021.",
        "The dam opened on 14 December 2021.",
        "The dam opened in December 2021.",
        "On June 14 2,000 people came.",
    ),
)
