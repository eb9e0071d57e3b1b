"""Thousands grouped by spaces, as in "250 000".

French, Russian, Czech, Polish and the Nordic languages group like that; news English uses commas.
Two numbers may meet by chance ("on May 12 300 people"),
so the rule asks for a last group of zeros, for two groups, or for a space that does not break.
"""

import re

from calque import Rule, Severity, pattern, unsafe


def commas(match: re.Match[str]) -> str:
    """The number with commas."""
    return re.sub(r"\s", ",", match[0])


RULE = Rule(
    code="NUM103",
    summary="thousands grouped by spaces",
    message="write '{grouped}'",
    severity=Severity.WARNING,
    mqm="locale-conventions/number-format",
    find=pattern(
        r"[1-9](?<![\w.,:/+$-].)(?<!\d[\s].)\d{0,2}+(?:[ \u00a0\u202f]\d{3})*(?:[ \u00a0\u202f]000|[ \u00a0\u202f][0-9][0-9][0-9][ ]\d{3}|[\u00a0\u202f][0-9]\d\d)(?![\w]|[.,:]\d|[ ]\d)",
        fix=unsafe(commas),
        slots=lambda match: {"grouped": commas(match)},
    ),
    bad={
        "Some ⟦250 000⟧ people live there.": "Some 250,000 people live there.",
        "It cost ⟦1 340 500⟧ crowns.": "It cost 1,340,500 crowns.",
        "About ⟦12\xa0400⟧ voted.": "About 12,400 voted.",
    },
    good=(
        "Some 250,000 people live there.",
        "On May 12 300 people came.",
        "In 2012 500 people came.",
        "Call 020 700 000.",
    ),
)
