"""Thousands grouped by points, as in "1.156.000".

German, Spanish, Italian, Indonesian and Turkish group like that; English uses commas.
One group alone may be a decimal number, so the rule asks for two; four groups may be an address of the Internet.
"""

import re

from calque import Rule, Severity, pattern, unsafe


def commas(match: re.Match[str]) -> str:
    """The number with commas."""
    return match[0].replace(".", ",")


RULE = Rule(
    code="NUM102",
    summary="thousands grouped by points",
    message="write '{grouped}'",
    severity=Severity.ERROR,
    mqm="locale-conventions/number-format",
    find=pattern(
        r"[0-9](?<![\w.,/-].)[0-9]{0,2}+\.[0-9][0-9][0-9]\.[0-9]{3}(?![\w]|[.,]\d)",
        fix=unsafe(commas),
        slots=lambda match: {"grouped": commas(match)},
    ),
    bad={
        "The district has ⟦1.156.000⟧ residents.": "The district has 1,156,000 residents.",
        "They spent ⟦23.400.000⟧ pesos.": "They spent 23,400,000 pesos.",
    },
    good=(
        "The district has 1,156,000 residents.",
        "The printer answers at 192.168.100.200.",
        "Version 1.156 is out.",
    ),
)
