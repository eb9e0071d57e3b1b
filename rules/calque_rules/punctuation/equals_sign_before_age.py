"""An equals sign stands between where somebody is from and how old he is: "(Fukuoka = 44)".

Japanese newspapers write the place and the age of a person so, and an engine keeps the sign.
English sets a comma.
Sums, scores and definitions ("(x = 4)", "(a mile = 1,609 metres)") are left alone.
"""

import re

from calque import Rule, Severity, pattern, unsafe

RULE = Rule(
    code="PUN125",
    summary="equals sign between a place and an age",
    message="set a comma for the equals sign",
    severity=Severity.WARNING,
    mqm="linguistic-conventions/punctuation",
    find=pattern(
        r"""
        \( (?P<name>[A-Z][a-z]{2,20}(?:[ -][A-Z][a-z]{2,20})?) (?P<sign>[ ]?[=＝][ ]?) (?P<age>[1-9]\d) \)
        """,
        at="sign",
        fix=unsafe(", "),
        flags=re.VERBOSE,
    ),
    wake=frozenset("=＝"),
    bad={
        "The heat was won by Aoki (Nagoya⟦ = ⟧38) in the rain.": "The heat was won by Aoki (Nagoya, 38) in the rain.",
        "Second came Mori (North Shore⟦=⟧41).": "Second came Mori (North Shore, 41).",
    },
    good=(
        "The heat was won by Aoki (Nagoya, 38) in the rain.",
        "The sum is right (x = 38).",
        "The mile (a mile = 1,609 metres) is older.",
    ),
)
