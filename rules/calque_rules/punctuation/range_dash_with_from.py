"""A dash where `from` asks for `to`.

Engines keep the dash of the source and set `from` before it: `from 2010-2015`.
English writes `from 2010 to 2015`, or the dash without `from`.
"""

import re

from calque import Rule, Severity, Stage, pattern, unsafe

LINK = {"from": "to", "between": "and"}

RULE = Rule(
    code="PUN117",
    summary="dash in a range after 'from' or 'between'",
    message="write '{first} {link} {second}'",
    severity=Severity.NOTE,
    stage=Stage.PREVIEW,
    mqm="linguistic-conventions/punctuation",
    find=pattern(
        r"""
        (?P<word>[Ff]rom|[Bb]etween) [ ] (?P<range> (?P<first> [$€£]?[0-9]{1,4}(?:[.,]\d{1,3})?+%? ) [-–—] (?P<second> [$€£]?\d{1,4}(?:[.,]\d{1,3})?+%? ) )
        (?! [\w–-] | [.,]\d | [ ](?:to|until|and)[ ]\d | [ ][A-Z] )
        """,
        at="range",
        fix=unsafe(lambda match: f"{match['first']} {LINK[match['word'].lower()]} {match['second']}"),
        flags=re.VERBOSE,
        slots=lambda match: {"link": LINK[match["word"].lower()]},
    ),
    wake=frozenset(f"{word} {sign}" for word in LINK for sign in "$€£0123456789"),
    bad={
        "He led the party from ⟦2010-2015⟧.": "He led the party from 2010 to 2015.",
        "The firm hired between ⟦30–40⟧ people.": "The firm hired between 30 and 40 people.",
    },
    good=(
        "He led the party from 2010 to 2015.",
        "In the years 2010–2015 he led the party.",
        "The firm hired between 30 and 40 people.",
        "The order came from 4-12 Harbour Road.",
    ),
)
