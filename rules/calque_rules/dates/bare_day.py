"""A day without its month, as in "on the 9th".

Chinese and Japanese news gives the day alone, because the dateline has the month; English readers need it.
"The 9th of May", a floor or an anniversary are left alone, and so are golf reports, where it is a hole,
and drafts of one sentence, which may be a passage whose month stands before.
"""

import re

from calque import Document, Rule, Severity, expression, pattern

GOLF = expression(r"\b(?:birdie|bogey|putt|fairway|golf|eagled?|under par|over par|the turn)", re.IGNORECASE)


def golf(document: Document) -> bool:
    """Whether the draft is about golf."""
    return GOLF.search(document.text) is not None


RULE = Rule(
    code="DAT121",
    summary="day without its month",
    message="add the month to 'the {day}'",
    severity=Severity.NOTE,
    mqm="locale-conventions/date-format",
    find=pattern(
        r"[Oo](?<!\w.)n[ ]the[ ](?P<day>(?:[12]?\d|3[01])[ ]?(?:st|nd|rd|th))(?!(?:,?[ ](?:(?:and|or|to)[ ])?(?:the[ ])?\d\d?(?:st|nd|rd|th)){1,5}[ ]of\b)(?=[.,;)]|\Z|[ ](?:and|that|at|to|with|by|in|local[ ]time|the|he|she|it|they|after|when|as)\b)",
        at="day",
        when=lambda document, _: len(document.sentences) > 1 and not document.view(golf),
    ),
    wake=frozenset(f"on the {digit}" for digit in range(1, 10)),
    bad={
        "The talks began on the ⟦9th⟧, officials said. They may last a week.": None,
        "The envoy spoke in Riyadh.\n\nHe told reporters on the ⟦21st⟧ that he would go.": None,
    },
    good=(
        "The talks began on the 9th of May. They may last a week.",
        "They met on the 9th floor. It was raining.",
        "They met on the 1st, 2nd and 3rd of June. It was raining.",
        "She was lucky on the 9th hole. He was not.",
        "He was cheered. He made a birdie on the 9th.",
        "The talks went on for a week and ended on the 9th, officials said.",
    ),
)
