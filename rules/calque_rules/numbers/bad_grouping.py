"""Digits grouped the Indian way, as in "1,15,600".

Hindi, Gujarati and Tamil sources count in lakhs and group two digits; readers elsewhere stumble over it.
Indian English writes it too: switch the rule off there.
"""

import re

from calque import Rule, Severity, Stage, pattern, unsafe


def regrouped(match: re.Match[str]) -> str:
    """The number in groups of three."""
    return f"{int(match[0].replace(',', '')):,}"


RULE = Rule(
    code="NUM104",
    summary="number grouped in lakhs",
    message="write '{grouped}'",
    severity=Severity.WARNING,
    stage=Stage.PREVIEW,
    mqm="locale-conventions/number-format",
    find=pattern(
        r"[0-9](?<![\w.,].)[0-9]?(?:,[0-9][0-9])*,[0-9][0-9],[0-9]{3}(?![\w]|[,]\d)",
        fix=unsafe(regrouped),
        slots=lambda match: {"grouped": regrouped(match)},
        when=lambda document, _: document.facts.locale != "en-IN",
    ),
    bad={
        "The relief went to ⟦1,15,600⟧ farmers.": "The relief went to 115,600 farmers.",
        "They spent ⟦12,34,56,000⟧ rupees.": "They spent 123,456,000 rupees.",
    },
    good=(
        "The relief went to 115,600 farmers.",
        "Lines 1, 15 and 600 are blank.",
        "It was 1,156,000 in all.",
    ),
)
