"""A number grouped by four digits, or counted in thousand millions.

Chinese, Japanese and Korean count in units of ten thousand, and an engine that only moves the comma writes "1,1560".
"10 thousand million" is how Spanish and older British sources count; news English says "10 billion".
There is no repair for the first, because a digit may also be missing.
"""

from calque import Rule, Severity, Stage, pattern

RULE = Rule(
    code="NUM105",
    summary="number grouped by four digits or counted in thousand millions",
    message="count in thousands, millions and billions",
    severity=Severity.WARNING,
    stage=Stage.PREVIEW,
    mqm="locale-conventions/number-format",
    find=pattern(
        r"\d(?<![\w.,].)\d{0,3}(?:,\d{4}(?![\w,]|\.\d)|(?<=\d)[ ](?:thousand|hundred[ ]thousand)[ ]million\b)"
    ),
    bad={
        "The plant made ⟦1,1560⟧ engines.": None,
        "The fund is worth ⟦10 thousand million⟧ euros.": None,
    },
    good=(
        "The plant made 11,560 engines.",
        "The fund is worth 10 billion euros.",
        "He scored in 1,000 games.",
    ),
)
