"""A day and its month with "of" between them, as in "on 14 of December" or "the 7 of July of 1980".

Spanish, Portuguese and Catalan say so, and engines keep the word.
English has "14 December", "December 14" or "the 14th of December".
"Twelve of March's games" counts something, and so does "5 of March" without a word such as "on" or "the" before it or a year behind it.
"""

import re

from calque import Rule, Severity, Stage, pattern, unsafe
from calque.views.calendar import MONTH_NAMES


def without(match: re.Match[str]) -> str:
    """The day, the month and the year alone."""
    year = f" {match['year']}" if match["year"] else ""
    return f"{match['day']} {match['month']}{year}"


RULE = Rule(
    code="DAT126",
    summary="“of” between a day and its month",
    message="write '{right}'",
    severity=Severity.WARNING,
    stage=Stage.PREVIEW,
    mqm="locale-conventions/date-format",
    explains=("CAL405", "DAT109"),
    find=pattern(
        rf"""
        (?: \bthe[ ] | (?<=\b[Oo]n[ ]) | (?<=\b[Ss]ince[ ]) | (?<=\buntil[ ]) | (?<=\btill[ ]) | (?<=\b[Ff]rom[ ]) | (?<=\bby[ ]) | (?<=\bdated[ ]) )
        (?P<day> [1-9] | [12]\d | 3[01] ) [ ]of[ ] (?P<month> {"|".join(MONTH_NAMES)} ) \b (?! [’'-] | [ ]\d\d?\b )
        (?: ,?[ ](?:of[ ])? (?P<year> [12]\d{{3}} ) \b )?+
        """,
        fix=unsafe(without),
        flags=re.VERBOSE,
        slots=lambda match: {"right": without(match)},
    ).near(r"\d of [JFMASOND]", 60),
    wake=frozenset(f"{digit} of {month}" for digit in range(10) for month in MONTH_NAMES),
    bad={
        "The court sits on ⟦14 of December⟧.": "The court sits on 14 December.",
        "It was signed on ⟦the 12 of March 2021⟧ in Vigo.": "It was signed on 12 March 2021 in Vigo.",
        "He has been missing since ⟦7 of July of 1998⟧.": "He has been missing since 7 July 1998.",
    },
    good=(
        "The court sits on the 14th of December.",
        "The club won 12 of March’s games.",
        "They lost 5 of May matches, and won on 3 of June’s four Sundays.",
        "The court sits on December 14.",
        "They bathe 12 of December’s lambs.",
    ),
)
