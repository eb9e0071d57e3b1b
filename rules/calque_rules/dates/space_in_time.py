"""A space behind the colon of a time of day: "at 11: 30 a.m.", "by 15: 00".

An engine that handles the colon as punctuation sets a space behind it.
English writes the time in one piece.
Only what is a time beyond doubt counts: behind "at", "by", "until" and the like, or before "a.m.", "p.m." or "o'clock".
Ratios, verses, scores and lists ("Day 1: 30 km") are left alone.
"""

import re

from calque import Rule, Severity, pattern, safe

RULE = Rule(
    code="DAT124",
    summary="space inside a time of day",
    message="close up '{hour}:{minutes}'",
    severity=Severity.WARNING,
    mqm="locale-conventions/date-format",
    explains=("SPC", "PUN"),
    find=pattern(
        r"""
        (?P<hour>[01]?\d|2[0-3]) (?P<gap>:[ ]) (?P<minutes>[0-5]\d) (?![\d:%.,]\d|\w)
        (?: (?= [ ]? (?:[ap]\.?m\b|o['’]clock\b|[ap]\.m\.) )
          | (?<=\b(?:at|by)[ ]\d:[ ]..) | (?<=\b(?:at|by)[ ]\d\d:[ ]..)
          | (?<=\b(?:from|till)[ ]\d:[ ]..) | (?<=\b(?:from|till)[ ]\d\d:[ ]..)
          | (?<=\b(?:until|since|after|about)[ ]\d:[ ]..) | (?<=\b(?:until|since|after|about)[ ]\d\d:[ ]..)
        )
        """,
        at="gap",
        fix=safe(":"),
        flags=re.VERBOSE,
    ),
    wake=frozenset(f"{last}: {first}" for last in range(10) for first in range(6)),
    bad={
        "The march begins at 11⟦: ⟧30 a.m. at the gate.": "The march begins at 11:30 a.m. at the gate.",
        "Order by 15⟦: ⟧00 and the parcel leaves today.": "Order by 15:00 and the parcel leaves today.",
    },
    good=(
        "The march begins at 11:30 a.m. at the gate.",
        "Day 1: 30 km on foot. Day 2: 15 km by boat.",
        "The ratio is 4: 15, and Luke 2: 14 says more.",
    ),
)
