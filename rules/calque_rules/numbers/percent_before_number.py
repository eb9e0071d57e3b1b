"""A percent sign in front of its number, as in "%65" or "% 12".

Turkish and Basque set it there, and engines keep the order.
English sets the sign behind the number: "65%".
A sign behind another number, as in "5 % 10", may belong to that one and is left alone.
"""

import re

from calque import PROSE, Kind, Rule, Severity, Stage, pattern, safe


def behind(match: re.Match[str]) -> str:
    """The number with the sign behind it and an English decimal point."""
    return re.sub(r",(?=\d\d?\Z)", ".", match["number"]) + "%"


RULE = Rule(
    code="NUM213",
    summary="percent sign in front of its number",
    message="write '{right}'",
    severity=Severity.ERROR,
    stage=Stage.PREVIEW,
    mqm="locale-conventions/number-format",
    find=pattern(
        r"""
        % (?<![^\s(“"].) (?<!\d\s.) [ ]? (?P<number> \d{1,3}+ (?:[.,]\d{1,2})?+ ) (?! [\w%] | [.,-]\d | [ ]% )
        """,
        fix=safe(behind),
        flags=re.VERBOSE,
        blocks=PROSE | {Kind.HEADING},
        slots=lambda match: {"right": behind(match)},
    ),
    wake=frozenset(f"%{gap}{digit}" for gap in ("", " ") for digit in range(10)),
    bad={
        "Some ⟦%65⟧ of the tunnel is dug.": "Some 65% of the tunnel is dug.",
        "Inflation fell to ⟦% 12⟧, the ministry said.": "Inflation fell to 12%, the ministry said.",
        "The levy is ⟦%2,5⟧.": "The levy is 2.5%.",
    },
    good=(
        "Some 65% of the tunnel is dug.",
        "The share was 5% 10 years ago.",
        "The link ends in report%20final.",
        "The file is called run%3.",
    ),
)
