"""A noun that is not counted has "many" in front of it, or one that is counted has "much".

Most languages have one word for both, and an engine takes the wrong one: "many information", "too much people".
Write "much information" and "too many people".
"Many research centres", where a counted noun follows, is left alone, and so is "so much people can do", where "much" is all of it.
"""

import re

from calque import Rule, Severity, pattern, unsafe

_MASS = "information|equipment|advice|furniture|evidence|knowledge|luggage|progress|homework|traffic|weather|electricity"
_COUNTED = "people|countries|years|problems|children|companies|workers|things|times|cases|students|women|men|towns|farmers|tourists"

RULE = Rule(
    code="GRA109",
    summary="“many” for “much”, or “much” for “many”",
    message="write '{right} {noun}'",
    severity=Severity.ERROR,
    mqm="linguistic-conventions/grammar",
    find=pattern(
        rf"""
        (?P<many> (?<!\w) [Mm]any (?= [ \n] (?: {_MASS} ) (?: [.,;] | [ \n] (?:and|is|was|are|were|has|have|had|will|can|could|came|comes|about|on|for|in|from|that|of|to|at|by|with|which)\b ) ) | (?<!\w) [Mm]uch (?<!how[ ]much) (?= [ \n] (?: {_COUNTED} ) (?: [.,;] | [ \n] (?:and|in|at|on|for|from|of|with|who|were|are|was|came|attended|died)\b ) ) )
        [ \n] (?P<noun> \w+ )
        """,
        at="many",
        flags=re.VERBOSE,
        fix=unsafe(
            lambda found: {"many": "much", "Many": "Much", "much": "many", "Much": "Many"}[found["many"]]
        ),
        slots=lambda found: {"right": "much" if found["many"].lower() == "many" else "many"},
    ),
    wake=frozenset(
        (*(f"many {noun}" for noun in _MASS.split("|")), *(f"much {noun}" for noun in _COUNTED.split("|")))
    ),
    bad={
        "The office gave ⟦many⟧ information to the crews.": "The office gave much information to the crews.",
        "⟦Many⟧ information came from the crews.": "Much information came from the crews.",
        "There were too ⟦much⟧ people on the ferry.": "There were too many people on the ferry.",
    },
    good=(
        "The office gave much information to the crews.",
        "Many information desks were closed on Monday.",
        "How much people earn is secret, and there is so much children can do.",
        "There was not much for people to do in the valley.",
    ),
)
