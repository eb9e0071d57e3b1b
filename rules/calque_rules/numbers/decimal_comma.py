"""A decimal comma, as in "3,5 percent".

Most of Europe and Latin America writes it, and engines copy digits as they are.
English writes a point: "3.5 percent".
Only a comma with one or two digits after it, before a unit or a scale word, is certain enough.
"""

from calque import Rule, Severity, pattern, unsafe

RULE = Rule(
    code="NUM101",
    summary="decimal comma",
    message="write '{whole}.{part}'",
    severity=Severity.ERROR,
    mqm="locale-conventions/number-format",
    find=pattern(
        r"(?P<whole>[0-9](?<![\w.,].)[0-9]{0,2}),(?P<part>(?!00)[0-9][0-9]?)(?=[ ]?%|[ ](?:per[ ]?cent|million|billion|trillion|thousand|kilomet|km|meters?|metres?|tons?|tonnes?|kilograms?|kg|degrees|points|times|hectares|liters|litres)\b)",
        fix=unsafe("{whole}.{part}"),
    ),
    bad={
        "Prices rose ⟦3,5⟧ percent in May.": "Prices rose 3.5 percent in May.",
        "Turnout was ⟦62,41⟧%.": "Turnout was 62.41%.",
        "It sold ⟦1,2⟧ million cars.": "It sold 1.2 million cars.",
    },
    good=(
        "Prices rose 3.5 percent in May.",
        "It sold 1,200 million cars.",
        "Sections 3,5 and 7 apply.",
        "About 1,250 people came.",
    ),
)
