"""An apostrophe in a decade, as in "the 1990's".

The s is a plural, not a genitive; styles drop the apostrophe: "the 1990s".
A year may own something ("2010's best film"), so an article or "early", "late", "mid" has to stand before the decade.
"""

import re

from calque import Rule, Severity, Stage, expression, pattern, safe

BEFORE = expression(r"\b(?:the|early|late|mid)[ -]\Z", re.IGNORECASE)


RULE = Rule(
    code="DAT115",
    summary="apostrophe in a decade",
    message="delete the apostrophe",
    severity=Severity.NOTE,
    stage=Stage.PREVIEW,
    mqm="linguistic-conventions/punctuation",
    find=pattern(
        r"(?P<decade>[12](?<=[ -].)(?:8|9|0|5|6|7)\d0)(?P<mark>['’])s\b",
        at="mark",
        fix=safe(""),
        when=lambda document, match: (
            BEFORE.search(document.text, max(match.start() - 8, 0), match.start()) is not None
        ),
    ),
    wake=frozenset({"0's", "0’s"}),
    bad={
        "The line closed in the 1990⟦’⟧s.": "The line closed in the 1990s.",
        "It was built in the early 1970⟦'⟧s.": "It was built in the early 1970s.",
    },
    good=(
        "The line closed in the 1990s.",
        "It was 2010’s best film.",
        "The 1995’s harvest is sold.",
    ),
)
