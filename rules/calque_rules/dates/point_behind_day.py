"""A point behind the day of a date: "since 13. October".

German, Czech, Slovak and the Nordic languages mark an ordinal number with a point, and an engine keeps it.
English has none: "13 October" or "October 13".
A sentence that ends on a number ("on page 13. October was dry") is left alone.
"""

import re

from calque import Rule, Severity, pattern, safe
from calque.views.calendar import MONTH_NAMES

RULE = Rule(
    code="DAT125",
    summary="point behind the day of a date",
    message="delete the point in '{date}'",
    severity=Severity.WARNING,
    mqm="locale-conventions/date-format",
    explains=("SEN", "DAT105"),
    find=pattern(
        rf"""
        (?P<date> (?:[1-9]|[12]\d|3[01]) (?P<point>\.)
            (?: (?<=\b(?:on|to|of|by)[ ]\d.) | (?<=\b(?:on|to|of|by)[ ]\d\d.) | (?<=\bthe[ ]\d.) | (?<=\bthe[ ]\d\d.)
              | (?<=\b(?:from|till)[ ]\d.) | (?<=\b(?:from|till)[ ]\d\d.) | (?<=\b(?:until|since|after)[ ]\d.) | (?<=\b(?:until|since|after)[ ]\d\d.)
              | (?<=day,[ ]\d.) | (?<=day,[ ]\d\d.) )
            [ ]? (?:{"|".join(MONTH_NAMES)})
        )
        (?= [ ](?:[12]\d{{3}}|until|to|at|and|of)\b | [.,;:!?)] | [ ]?\Z | \n )
        """,
        at="point",
        fix=safe(""),
        flags=re.VERBOSE,
    ),
    wake=frozenset(f".{gap}{month}" for gap in (" ", "") for month in MONTH_NAMES),
    bad={
        "It is the lowest count since 13⟦.⟧ October.": "It is the lowest count since 13 October.",
        "The fair opens on Friday, 20⟦.⟧ December 2019.": "The fair opens on Friday, 20 December 2019.",
    },
    good=(
        "It is the lowest count since 13 October.",
        "See the table on page 13. October was dry, and so was May.",
        "They lost on 13. December brought snow.",
    ),
)
