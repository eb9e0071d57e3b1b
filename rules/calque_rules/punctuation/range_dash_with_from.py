"""A dash where `from` asks for `to`.

Engines keep the dash of the source and set `from` before it: `from 2010-2015`.
English writes `from 2010 to 2015`, or the dash without `from`.
A score ("back from 0-2 down"), a record and the hours "from 9-5" are left alone.
"""

import re

from calque import Document, Rule, Severity, Stage, pattern, unsafe

LINK = {"from": "to", "between": "and"}


def ranged(_: Document, match: re.Match[str]) -> bool:
    """Whether it is a range: two single figures may be a score, and "2019-20" is one season."""
    if len(match["first"]) == 4 and len(match["second"]) == 2:
        return False
    return len(match["range"]) > 3 or match["word"].lower() == "between"


RULE = Rule(
    code="PUN117",
    summary="dash in a range after 'from' or 'between'",
    message="write '{first} {link} {second}'",
    severity=Severity.NOTE,
    stage=Stage.PREVIEW,
    mqm="linguistic-conventions/punctuation",
    find=pattern(
        r"""
        (?P<word>[Ff]rom|[Bb]etween) [ ] (?P<range> (?P<first> [$€£]?[0-9]{1,4}(?:[.,]\d{1,3}|:\d\d)?+%? ) [-–—] (?P<second> [$€£]?\d{1,4}(?:[.,]\d{1,3}|:\d\d)?+%? ) )
        (?! [\w–-] | [.,:]\d | [ ](?:down|up|behind|ahead|back|win|loss|lead|deficit|defeat|record|start)\b | [ ](?:to|until|and)[ ]\d | [ ][A-Z] )
        """,
        at="range",
        fix=unsafe(lambda match: f"{match['first']} {LINK[match['word'].lower()]} {match['second']}"),
        flags=re.VERBOSE,
        slots=lambda match: {"link": LINK[match["word"].lower()]},
        when=ranged,
    ).near(r"\d%?[-–—][$€£]?\d", 40),
    wake=frozenset(f"{word} {sign}" for word in LINK for sign in "$€£0123456789"),
    bad={
        "He led the party from ⟦2010-2015⟧.": "He led the party from 2010 to 2015.",
        "The road is shut from ⟦08:00-17:00⟧ on weekdays.": "The road is shut from 08:00 to 17:00 on weekdays.",
        "The firm hired between ⟦30–40⟧ people.": "The firm hired between 30 and 40 people.",
    },
    good=(
        "He led the party from 2010 to 2015.",
        "In the years 2010–2015 he led the party.",
        "The firm hired between 30 and 40 people.",
        "The club came back from 0-2, worked from 9-5 and rose from 10-12 down to a draw.",
        "From 2019-20 on the club played at home.",
        "The order came from 4-12 Harbour Road.",
    ),
)
