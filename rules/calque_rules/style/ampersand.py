"""An ampersand between ordinary words: "trade & ties".

Sources and engines use the sign for brevity; in running text it belongs to names of firms and to fixed abbreviations only.
Words with a capital on either side, "R&D" and headings are left alone.
"""

from calque import Rule, Severity, Stage, pattern, unsafe

RULE = Rule(
    code="STY202",
    summary="ampersand between ordinary words",
    message="write 'and'",
    severity=Severity.NOTE,
    stage=Stage.OPTIONAL,
    mqm="style/organizational-style",
    find=pattern(r"(?P<mark>&)(?<=[ ]&)(?<=[a-z,][ ]&)(?=[ ][a-z]{2})", at="mark", fix=unsafe("and")),
    bad={
        "The talks turned to trade ⟦&⟧ ties.": "The talks turned to trade and ties.",
        "They sell nuts, figs, ⟦&⟧ dates at the gate.": "They sell nuts, figs, and dates at the gate.",
    },
    good=(
        "The firm of Lind & Sons spends more on R&D.",
        "Write to them at a&b.example for a list.",
        "The talks turned to trade and ties.",
    ),
)
