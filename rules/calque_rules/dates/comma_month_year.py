"""A comma between a month and its year, as in "December, 2021".

German and the Slavic languages do not set it either; it comes from the American date with a day, where it parts two numbers.
A round number may be a count ("In May, 2000 people"), so a word after the year must not be a noun.
"""

from calque import Rule, Severity, Stage, pattern, safe
from calque.views.calendar import MONTH

RULE = Rule(
    code="DAT108",
    summary="comma between a month and its year",
    message="delete the comma",
    severity=Severity.NOTE,
    stage=Stage.PREVIEW,
    mqm="locale-conventions/date-format",
    find=pattern(
        rf"(?P<month>{MONTH})(?P<comma>,)[ ](?:19|20)\d\d(?=[.,;:)]|\Z|[ ](?:the|when|and|was|were|in|at|by|to|with|after|before|for|he|she|it|they|as)\b)(?<!\d[ ].{{10}})",
        at="comma",
        fix=safe(""),
        when=lambda document, match: (
            not document.text[max(match.start() - 3, 0) : match.start()].strip(" stndrh").isdigit()
        ),
    ),
    wake=frozenset({", 19", ", 20"}),
    bad={
        "The dam opened in December⟦,⟧ 2021.": "The dam opened in December 2021.",
        "From May⟦,⟧ 1999 to June 2001 it was shut.": "From May 1999 to June 2001 it was shut.",
    },
    good=(
        "The dam opened in December 2021.",
        "In May, 2000 people came.",
        "It opened on 14 December, 2021.",
    ),
)
