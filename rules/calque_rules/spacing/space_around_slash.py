"""Spaces around the slash between two words.

Tokenised text has them, and engines keep them: `and / or`.
English sets the slash tight between single words, and within a unit (`120 km/h`).
A slash between longer phrases, lines of verse or names may have a space on both sides,
so those are found only at `and / or`, at pairs of pronouns and in units and prices.
"""

import re

from calque import Rule, Severity, pattern, unsafe

RULE = Rule(
    code="SPC211",
    summary="spaces around a slash",
    message="delete the spaces around the slash",
    severity=Severity.NOTE,
    mqm="linguistic-conventions/punctuation",
    find=pattern(
        r"""
        [ ]/
        (?: (?<= [a-z]{2}[ ]/ ) (?= [a-z]{2} )
          | [ ]
            (?: (?<= [ ][Aa]nd[ ]/[ ] ) (?= or\b )
              | (?<= [ ][Hh]e[ ]/[ ] ) (?= she\b )
              | (?<= [ ][Ss]he[ ]/[ ] ) (?= he\b )
              | (?<= [ ][Hh]i[sm][ ]/[ ] ) (?= her )
              | (?<= [ ][Hh]er[ ]/[ ] ) (?= hi[sm]\b )
              | (?<= [a-zA-Z\d][ ]/[ ] ) (?= (?:h|hr|hour|s|sec|second|min|minute|kg|g|l|L|day|week|month|year|m[23²³]|person)(?![\w’'-]) )
            ) )
        """,
        fix=unsafe("/"),
        flags=re.VERBOSE,
    ),
    wake=frozenset({" /"}),
    bad={
        "Send food and⟦ / ⟧or money.": "Send food and/or money.",
        "The winner may keep his⟦ / ⟧her prize.": "The winner may keep his/her prize.",
        "The train reached 250 km⟦ / ⟧h on the new line.": "The train reached 250 km/h on the new line.",
        "The import⟦ /⟧export trade grew.": "The import/export trade grew.",
    },
    good=(
        "Send food and/or money.",
        "The film “Winter Light / Summer Dark” runs for two hours.",
        "The duo Petrova / Lind sang last.",
    ),
)
