"""Thousands grouped by points, as in "1.156.000".

German, Spanish, Italian, Indonesian and Turkish group like that; English uses commas.
One group alone may be a decimal number, so the rule asks for two, or for one of three noughts with what is counted behind it.
Four groups may be an address of the Internet, and seconds, metres and versions are measured to three places.
"""

import re

from calque import PROSE, Kind, Rule, Severity, pattern, unsafe


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
        r"""
        [0-9](?<![\w.,/-].)[0-9]{0,2}+\.
        (?: [0-9][0-9][0-9]\.[0-9]{3}(?![\w]|[.,]\d)
          | 000(?:(?<=[1-9][.]000)|(?<=[0-9][0-9][.]000))(?=[ ](?:[a-z]{2,20}[ ])?(?:[a-z]{3,20}s|people|men|women|children)\b)
            (?![ ](?:[a-z]{2,20}[ ])?(?:seconds|metres|meters|kilometres|kilometers|millimetres|millimeters|miles|feet|inches|grams|points|times|was|is|has|as|this)\b)
          | 000(?<=[0-9][0-9][.]000)(?=[.,;]?(?:\Z|\n|[ ][A-Z]))
        )
        """,
        flags=re.VERBOSE,
        fix=unsafe(commas),
        slots=lambda match: {"grouped": commas(match)},
        blocks=PROSE | {Kind.HEADING},
    ),
    bad={
        "The district has ⟦1.156.000⟧ residents.": "The district has 1,156,000 residents.",
        "They spent ⟦23.400.000⟧ pesos.": "They spent 23,400,000 pesos.",
        "Some ⟦150.000⟧ soldiers crossed the river.": "Some 150,000 soldiers crossed the river.",
    },
    good=(
        "The district has 1,156,000 residents.",
        "The printer answers at 192.168.100.200.",
        "Version 1.156 is out.",
        "She won in 12.000 seconds, after 2.000 metres.",
    ),
)
