"""A day without its month, as in "on the 9th".

Chinese and Japanese news gives the day alone, because the dateline has the month; English readers need it.
"The 9th of May", a floor, a hole or an anniversary are left alone.
"""

from calque import Rule, Severity, Stage, pattern

RULE = Rule(
    code="DAT121",
    summary="day without its month",
    message="add the month to 'the {day}'",
    severity=Severity.NOTE,
    stage=Stage.PREVIEW,
    mqm="locale-conventions/date-format",
    find=pattern(
        r"[Oo](?<!\w.)n[ ]the[ ](?P<day>(?:[12]?\d|3[01])(?:st|nd|rd|th))(?=[.,;)]|\Z|[ ](?:and|that|at|to|with|by|in|local[ ]time|the|he|she|it|they|after|when|as)\b)",
        at="day",
    ),
    wake=frozenset(f"on the {digit}" for digit in range(1, 10)),
    bad={
        "The talks began on the ⟦9th⟧, officials said.": None,
        "He told reporters on the ⟦21st⟧ that he would go.": None,
    },
    good=(
        "The talks began on the 9th of May.",
        "They met on the 9th floor.",
        "She was lucky on the 9th hole.",
    ),
)
