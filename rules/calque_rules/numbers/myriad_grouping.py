"""A number grouped by four digits, or counted in thousand millions.

Chinese, Japanese and Korean count in units of ten thousand, and an engine that only moves the comma writes "1,1560".
"10 thousand million" is how Spanish and older British sources count; news English says "10 billion".
There is no repair for the first, because a digit may also be missing.
"""

from calque import Document, Rule, Severity, Stage, expression, pattern

# Begins with the comma, which is looked for fastest.
_FOUR = expression(r",(?<=\d,)\d{4}")


def _may_match(document: Document) -> bool:
    """Whether there are four digits behind a comma, or thousand millions; most drafts have neither."""
    text = document.text
    return "thousand million" in text or _FOUR.search(text) is not None


RULE = Rule(
    code="NUM105",
    summary="number grouped by four digits or counted in thousand millions",
    message="count in thousands, millions and billions",
    severity=Severity.WARNING,
    stage=Stage.PREVIEW,
    mqm="locale-conventions/number-format",
    find=pattern(
        r"\d(?<![\w.,].)\d{0,3}(?:,\d{4}(?![\w,]|\.\d)|(?<=\d)[ ](?:thousand|hundred[ ]thousand)[ ]million\b)"
    ).where(_may_match),
    wake=frozenset({",", "thousand million"}),
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
