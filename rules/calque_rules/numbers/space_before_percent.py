"""A space between a number and its percent sign.

German, French, Russian, Czech and Swedish set a space there, and engines keep it.
English sets the sign tight: "39.1%".
Scientific house styles that follow the SI set the space on purpose; switch the rule off there.
"""

from calque import PROSE, Kind, Rule, Severity, pattern, safe

RULE = Rule(
    code="NUM201",
    summary="space before a percent sign",
    message="delete the space before '{sign}'",
    severity=Severity.WARNING,
    mqm="locale-conventions/number-format",
    find=pattern(
        r"(?P<sign>[%‰])(?<=\d(?P<gap>[^\S\n]).)(?![\w%])",
        at="gap",
        fix=safe(gap=""),
        when=lambda document, _: document.facts.locale.startswith("en"),
        blocks=PROSE | {Kind.HEADING},
    ),
    bad={
        "Turnout reached 39.1⟦ ⟧% in the capital.": "Turnout reached 39.1% in the capital.",
        "Some 5 to 10⟦ ⟧% of the crop was lost.": "Some 5 to 10% of the crop was lost.",
        "The levy rises by 2⟦\u00a0⟧%, the ministry said.": "The levy rises by 2%, the ministry said.",
    },
    good=(
        "Turnout reached 39.1% in the capital.",
        "The % sign was missing from the ballot.",
        "In the field marked 100 %name is replaced by the reader's name.",
        "Turnout reached 39.1 percent in the capital.",
    ),
)
