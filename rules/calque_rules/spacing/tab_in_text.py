"""A tab between two words of a sentence.

Texts that were taken from tables and word processors carry tabs where a space belongs.
"""

from calque import Rule, Severity, Stage, pattern, unsafe

RULE = Rule(
    code="SPC103",
    summary="tab between two words",
    message="replace the tab with a space",
    severity=Severity.NOTE,
    stage=Stage.PREVIEW,
    mqm="linguistic-conventions/punctuation",
    find=pattern(
        r"\t(?<=[a-z,]\t)[ \t]{0,20}+(?=[a-z])",
        fix=unsafe(" "),
    ),
    bad={
        "The ministers⟦\t⟧met in Oslo on Friday.": "The ministers met in Oslo on Friday.",
        "The port,⟦\t⟧which is deep, stays open.": "The port, which is deep, stays open.",
    },
    good=(
        "The ministers met in Oslo on Friday.",
        "Norway\t3\t1",
        "Total:\t40",
    ),
)
