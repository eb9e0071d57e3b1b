"""A decimal comma, as in "3,5 percent".

Most of Europe and Latin America writes it, and engines copy digits as they are.
English writes a point: "3.5 percent".
Only a comma with one or two digits after it, before a unit or a scale word, is certain enough.
"""

from calque import PROSE, Kind, Rule, Severity, pattern, unsafe

UNITS = (
    "per[ ]?cent|percentage|million|billion|trillion|thousand|(?:kilo|centi|milli)?met(?:er|re)s?|km|cm|mm|inch(?:es)?|miles?|feet"
    "|tons?|tonnes?|kilo(?:gram)?s?|grams?|kg|mg|degrees|points|times|hectares|lit(?:er|re)s?|square|cubic|seconds?|minutes?|hours?"
    "|euros?|dollars?|pounds|yuan|yen|hryvnias?|ro?ubles?|crowns|francs|liras?|zlotys?|zloty|kilowatts?|megawatts?|gigawatts?|[kMG]W"
)

RULE = Rule(
    code="NUM101",
    summary="decimal comma",
    message="write '{whole}.{part}'",
    severity=Severity.ERROR,
    mqm="locale-conventions/number-format",
    find=pattern(
        rf"(?P<whole>[0-9](?<![\w.,].)[0-9]{{0,2}}),(?P<part>(?!00)[0-9][0-9]?)(?=[ ]?%|[ -](?:{UNITS})\b)",
        fix=unsafe("{whole}.{part}"),
        blocks=PROSE | {Kind.HEADING},
    ),
    bad={
        "Prices rose ⟦3,5⟧ percent in May.": "Prices rose 3.5 percent in May.",
        "Turnout was ⟦62,41⟧%.": "Turnout was 62.41%.",
        "It sold ⟦1,2⟧ million cars.": "It sold 1.2 million cars.",
        "The ⟦42,5⟧-kilometer tunnel is shut.": "The 42.5-kilometer tunnel is shut.",
        "She lost by ⟦0,3⟧ seconds.": "She lost by 0.3 seconds.",
        "A loaf costs ⟦32,5⟧ rubles.": "A loaf costs 32.5 rubles.",
    },
    good=(
        "Prices rose 3.5 percent in May.",
        "It sold 1,200 million cars.",
        "Sections 3,5 and 7 apply.",
        "About 1,250 people came.",
    ),
)
