"""A hyphen between spaces, or two hyphens, in the place of a dash.

Engines and keyboards without a dash set ` - ` or `--`.
Many houses want a real dash: ` – ` or `—`.
Others set the hyphen on purpose, so the rule is for those who ask, and silent where the house style names that hyphen.
Scores, ranges and sums between figures are left alone.
"""

from calque import Rule, Severity, Stage, pattern, unsafe

RULE = Rule(
    code="PUN116",
    summary="hyphen between spaces for a dash",
    message="set a dash for '{hyphen}'",
    severity=Severity.NOTE,
    stage=Stage.OPTIONAL,
    mqm="linguistic-conventions/punctuation",
    find=pattern(
        r"[ ](?P<hyphen>-)(?<=[^\W\d_][ ]-|[,”\")][ ]-)(?=[ ][^\W_])",
        at="hyphen",
        fix=unsafe("–"),
        when=lambda document, _: document.facts.style.get("dash") != " - ",
    ),
    bad={
        "The vote ⟦-⟧ the third in a year, was close.": "The vote – the third in a year, was close.",
        "He came back ⟦-⟧ and stayed.": "He came back – and stayed.",
    },
    good=(
        "The vote – the third in a year – was close.",
        "The score was 2 - 1 after an hour.",
        "The well-known painter died in Lyon.",
    ),
)
