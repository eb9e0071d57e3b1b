"""A space between an ordinal number and its ending, as in "the 14 th".

Tokenised text has it, and engines keep it.
English sets the ending tight.
"St" before a name is Saint or a street, and "rd" may be a road: those count only where the number ends so.
"""

import re

from calque import Rule, Severity, pattern, safe


def ordinal(match: re.Match[str]) -> dict[str, str]:
    """The whole number as it should stand: the expression sees its last digit only."""
    digits = match.string[max(match.start() - 8, 0) : match.start()]
    ahead = digits[len(digits.rstrip("0123456789")) :]
    return {"ordinal": f"{ahead}{match['number']}{match['ending']}"}


RULE = Rule(
    code="SPC216",
    summary="space inside an ordinal number",
    message="close up '{ordinal}'",
    severity=Severity.ERROR,
    mqm="linguistic-conventions/punctuation",
    explains=("DAT121",),
    find=pattern(
        r"""
        (?P<number>\d)[ ]
        (?P<ending> th | (?<=[^1]1[ ])st | (?<=[^1]2[ ])nd | (?<=[^1]3[ ])rd )
        (?![\w’'])(?![ ][A-Z])
        """,
        fix=safe("{number}{ending}"),
        slots=ordinal,
        flags=re.VERBOSE,
    ),
    wake=frozenset(f"{digit} {ending}" for digit in range(10) for ending in ("st", "nd", "rd", "th")),
    bad={
        "The meteors come on the 1⟦4 th⟧ of the month.": "The meteors come on the 14th of the month.",
        "It is the 5⟦0 th⟧ anniversary of the club.": "It is the 50th anniversary of the club.",
        "He finished 2⟦1 st⟧ in the downhill.": "He finished 21st in the downhill.",
    },
    good=(
        "The meteors come on the 14th of the month.",
        "She lives at 21 St Mary's Lane.",
        "The jockey weighs 12 st and rides on.",
    ),
)
