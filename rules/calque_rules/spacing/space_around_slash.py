"""Spaces around the slash between two words.

Tokenised text has them, and engines keep them: `and / or`.
English sets the slash tight between single words.
A slash between longer phrases, lines of verse or names may have a space on both sides,
so those are found only at `and / or` and at pairs of pronouns.
"""

import re

from calque import Rule, Severity, Stage, pattern, unsafe

RULE = Rule(
    code="SPC211",
    summary="spaces around a slash",
    message="delete the spaces around the slash",
    severity=Severity.NOTE,
    stage=Stage.PREVIEW,
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
              | (?<= [ ][Hh]er[ ]/[ ] ) (?= hi[sm]\b ) ) )
        """,
        fix=unsafe("/"),
        flags=re.VERBOSE,
    ),
    wake=frozenset({" /"}),
    bad={
        "Send food and⟦ / ⟧or money.": "Send food and/or money.",
        "The winner may keep his⟦ / ⟧her prize.": "The winner may keep his/her prize.",
        "The import⟦ /⟧export trade grew.": "The import/export trade grew.",
    },
    good=(
        "Send food and/or money.",
        "The film “Winter Light / Summer Dark” runs for two hours.",
        "The duo Petrova / Lind sang last.",
    ),
)
