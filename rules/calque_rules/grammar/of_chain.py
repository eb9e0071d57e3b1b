"""Two nouns with "of the" hang on a third: "the head of the department of the ministry".

Czech, German and Russian line their nouns up in the genitive, and an engine makes an "of" of each.
English breaks the chain with a possessive, a noun in front or another preposition: "the head of the ministry's department".
The rule speaks where three nouns follow each other with nothing else between them.
"Of" behind an amount ("the rest of the day of rest") or in a set phrase ("in the wake of") chains nothing and is left alone; so is a name in the middle ("the roof of the Palace of Justice").
"""

from calque import Rule, Severity, Stage, pattern

#: Heads that only say how much or which part, and those of set phrases ("in the wake of").
_PARTS = frozenset(
    """
    absence aftermath all basis beginning bulk case cost course depths edge end event eve expense face half hands heart
    lack light majority middle midst most name number one part point price quarter remainder rest rise size start third
    tip top wake
    """.split()
)

RULE = Rule(
    code="GRA204",
    summary="chain of nouns with 'of'",
    message="break the chain '{chain}'",
    severity=Severity.NOTE,
    stage=Stage.OPTIONAL,
    mqm="linguistic-conventions/grammar",
    find=pattern(
        r"(?P<chain>\b[Tt]he[ ](?P<head>[\w’'-]{1,90}+)[ ]of[ ]the[ ](?!board[ ])[a-z][\w’'-]{1,90}+[ ]of)\b(?=[ ]\w)",
        at="chain",
        when=lambda _, match: match["head"] not in _PARTS,
    ).near(r"of the (?=[a-z][\w’'-]{1,90}+ of )"),
    wake=frozenset({" of the "}),
    bad={
        "He is ⟦the head of the department of⟧ water.": None,
        "⟦The adoption of the law of⟧ the land took a year.": None,
        "She read ⟦the minutes of the council of⟧ Lund.": None,
    },
    good=(
        "He is the head of the ministry's water department.",
        "The rest of the day of rest went by.",
        "The roof of the Palace of Justice leaks.",
        "Prices rose in the wake of the closure of the mine.",
        "The chair of the board of directors left early.",
        "The owner of the mill spoke of the flood.",
        "The roof of the church in the town of Lund burned down.",
    ),
)
