"""A number counted in ten thousands or hundred millions, as in "30 ten thousand".

Chinese wan and yi, Japanese man and oku and Korean man and eok stand for 10,000 and 100 million,
and a literal rendering leaves the multiplication to the reader.
"""

import re

from calque import Rule, Severity, pattern, unsafe


def value(match: re.Match[str]) -> str:
    """The number as English counts it."""
    number = float(match["number"].replace(",", ""))
    if match["unit"].startswith("ten"):
        whole = round(number * 10_000)
        return f"{whole:,}" if whole < 1_000_000 else f"{whole / 1_000_000:g} million"
    millions = round(number * 100, 6)
    return f"{millions:g} million" if millions < 1000 else f"{millions / 1000:g} billion"


RULE = Rule(
    code="NUM106",
    summary="number counted in ten thousands or hundred millions",
    message="write '{value}'",
    severity=Severity.ERROR,
    mqm="locale-conventions/number-format",
    find=pattern(
        r"(?P<number>\d(?<![\w.,].)\d*+(?:,\d{3})*+(?:\.\d++)?)[ ](?P<unit>ten[ -]thousands?|hundred[ -]millions?)\b",
        fix=unsafe(value),
        slots=lambda match: {"value": value(match)},
    ),
    bad={
        "The city has ⟦30 ten thousand⟧ trees.": "The city has 300,000 trees.",
        "Trade came to ⟦1.4 hundred million⟧ yuan.": "Trade came to 140 million yuan.",
        "Some ⟦40 ten-thousand⟧ cars were sold.": "Some 400,000 cars were sold.",
        "Sales reached ⟦25 hundred million⟧ yen.": "Sales reached 2.5 billion yen.",
    },
    good=(
        "The city has ten thousand trees.",
        "A hundred million people watched.",
        "The city has 30,000 trees.",
    ),
)
