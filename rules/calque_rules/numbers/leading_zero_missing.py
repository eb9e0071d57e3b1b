"""A decimal without its zero before a percent sign or word, as in ".5 percent".

The point alone is easily missed.
Calibres and batting averages are written like that on purpose, so only percentages count.
"""

from calque import Rule, Severity, Stage, pattern, unsafe

RULE = Rule(
    code="NUM110",
    summary="percentage without its leading zero",
    message="write '0{number}'",
    severity=Severity.NOTE,
    stage=Stage.PREVIEW,
    mqm="locale-conventions/number-format",
    find=pattern(r"(?P<number>\.(?<![\w.].)\d{1,3})(?=[ ]?%|[ ]per[ ]?cent\b)", fix=unsafe("0{number}")),
    bad={
        "Prices rose ⟦.5⟧ percent.": "Prices rose 0.5 percent.",
        "It gained ⟦.25⟧% in May.": "It gained 0.25% in May.",
    },
    good=(
        "Prices rose 0.5 percent.",
        "He was shot with a .22 rifle.",
        "She hit .300 last year.",
    ),
)
