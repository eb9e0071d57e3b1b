"""A number grouped by four digits, or counted in thousand millions.

Chinese, Japanese and Korean count in units of ten thousand, and an engine that only moves the comma writes "1,1560".
"10 thousand million" is how Spanish and older British sources count; news English says "10 billion".
There is no repair for the first, because a digit may also be missing.
"""

from collections.abc import Iterable

from calque import Document, Finding, Rule, Severity, Stage, expression, pattern

# Begins with the comma, which is looked for fastest.
_FOUR = expression(r",(?<=\d,)\d{4}")
_COUNT = pattern(
    r"\d(?<![\w.,].)\d{0,3}(?:,\d{4}(?![\w,]|\.\d)|(?<=\d)[ ](?:thousand|hundred[ ]thousand)[ ]million\b)"
)


def miscounted(document: Document) -> Iterable[Finding]:
    """Every such number; most drafts have neither four digits behind a comma nor thousand millions."""
    text = document.text
    return _COUNT(document) if "thousand million" in text or _FOUR.search(text) else ()


RULE = Rule(
    code="NUM105",
    summary="number grouped by four digits or counted in thousand millions",
    message="count in thousands, millions and billions",
    severity=Severity.WARNING,
    stage=Stage.PREVIEW,
    mqm="locale-conventions/number-format",
    find=miscounted,
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
