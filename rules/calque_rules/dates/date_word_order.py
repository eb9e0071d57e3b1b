"""A date in the order year, month, day, as in "2021 December 14".

Chinese, Japanese, Korean, Hungarian and Lithuanian write the year first, and engines keep the order.
American English writes "December 14, 2021"; the repair gives that order, a British desk turns it round.
A comma after the year makes it the end of its own phrase ("In 2021, May 8 was a Saturday"), and so does a verb after "in 2021 May 8".
"""

import re

from calque import Rule, Severity, expression, pattern, unsafe
from calque.views.calendar import MONTH, MONTHS

VERB = expression(r"[ ](?:was|is|will|had|has)\b")


def reordered(match: re.Match[str]) -> str:
    """The date with the year last and a comma behind it, on a day rather than in a year."""
    before = (match["before"] or "").replace("In", "On").replace("in", "on")
    goes_on = match.string[match.end() : match.end() + 1] == " "
    return f"{before}{match['month']} {match['day']}, {match['year']}{',' if goes_on else ''}"


RULE = Rule(
    code="DAT113",
    summary="date with the year first",
    message="write the date as '{month} {day}, {year}'",
    severity=Severity.WARNING,
    mqm="locale-conventions/date-format",
    find=pattern(
        rf"(?P<before>[Ii](?<!\w.)n[ ])?+(?P<year>[12](?<![\w.,-].)(?:(?<=1)9|(?<=2)0)\d\d)[ ](?P<month>{MONTH})[ ](?P<day>[12]\d|3[01]|0?[1-9])(?![\w:.,-]?\d|[ ](?:percent|per[ ]cent|million|billion|people)|[%])\b(?!['’])",
        fix=unsafe(reordered),
        flags=re.VERBOSE,
        when=lambda document, match: not (match["before"] and VERB.match(document.text, match.end())),
    ).near("[12][09][0-9][0-9] [A-Z]", 40),
    wake=frozenset(f"{digit} {month}" for digit in range(10) for month in MONTHS),
    bad={
        "The dam was opened on ⟦2021 December 14⟧.": "The dam was opened on December 14, 2021.",
        "On ⟦2021 December 14⟧ the talks began.": "On December 14, 2021, the talks began.",
        "The mill burned down ⟦in 1956 May 12⟧.": "The mill burned down on May 12, 1956.",
        "⟦2022 March 14⟧ is the last day.": "March 14, 2022, is the last day.",
        "He has been missing since ⟦1998 Oct. 3⟧, police said.": "He has been missing since Oct. 3, 1998, police said.",
    },
    good=(
        "The dam was opened on December 14, 2021.",
        "In 2021, December 14 was a Tuesday.",
        "Wool prices fell in the 2006 June quarter.",
        "In 2021 May 8 was a Saturday.",
        "In 2020 May 12,000 people left.",
        "The dam was opened on 14 December 2021.",
    ),
)
