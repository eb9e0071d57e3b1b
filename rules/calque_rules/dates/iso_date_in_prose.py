"""A date in figures, as in "2021-12-14", inside a sentence.

It is how databases write, and how Chinese, Japanese, Korean, Swedish and Hungarian sources do; a reader wants the month's name.
"""

import re

from calque import Document, Rule, Severity, Stage, pattern, unsafe
from calque.views.calendar import MONTH_NAMES


def spelled(match: re.Match[str]) -> str:
    """The date with the name of its month."""
    return f"{MONTH_NAMES[int(match['month']) - 1]} {int(match['day'])}, {match['year']}"


def in_sentence(document: Document, match: re.Match[str]) -> bool:
    """Whether words stand around the date; a line with a date alone is metadata."""
    sentence = document.sentence_at(match.start())
    return sentence is not None and document[sentence].count(" ") > 3


RULE = Rule(
    code="DAT101",
    summary="date in figures in a sentence",
    message="write '{date}'",
    severity=Severity.NOTE,
    stage=Stage.PREVIEW,
    mqm="locale-conventions/date-format",
    find=pattern(
        r"(?P<year>[12](?<![\w./-].)(?:(?<=1)9|(?<=2)0)\d\d)-(?P<month>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|3[01])(?![\w/-]|[.:]\d|[ ]\d\d:\d)",
        fix=unsafe(spelled),
        slots=lambda match: {"date": spelled(match)},
        when=in_sentence,
    ),
    wake=frozenset(f"-{month:02}-" for month in range(1, 13)),
    bad={
        "The dam opened on ⟦2021-12-14⟧ after long delays.": "The dam opened on December 14, 2021 after long delays.",
        "Since ⟦1998-05-03⟧ the line has been closed.": "Since May 3, 1998 the line has been closed.",
    },
    good=(
        "The dam opened on December 14, 2021.",
        "Lot 2021-12-14.",
        "The part number 2021-12-1445 is sold out.",
    ),
)
