"""A month and its year joined by "of", as in "December of 2021".

Many languages join them with a preposition; English sets the year right behind the month.
"""

from calque import Rule, Severity, Stage, pattern, safe
from calque.views.calendar import MONTH

RULE = Rule(
    code="DAT109",
    summary='needless "of" between a month and its year',
    message="delete 'of'",
    severity=Severity.NOTE,
    stage=Stage.PREVIEW,
    mqm="locale-conventions/date-format",
    find=pattern(rf"{MONTH}(?P<of>[ ]of)(?=[ ](?:19|20)\d\d\b(?![-’']))", at="of", fix=safe("")),
    wake=frozenset({" of 19", " of 20"}),
    bad={
        "The dam opened in December⟦ of⟧ 2021.": "The dam opened in December 2021.",
        "By May⟦ of⟧ 1999 the war was over.": "By May 1999 the war was over.",
    },
    good=(
        "The dam opened in December 2021.",
        "It opened in December of that year.",
        "The march of 2021 was the largest.",
    ),
)
