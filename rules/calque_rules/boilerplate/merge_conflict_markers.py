"""The marks of an unresolved merge stand in the file.

A version control system writes both versions of a passage between rows of seven signs, and somebody has to choose.
A row of equals signs under a heading is left alone.
"""

import re

from calque import ANY, Rule, Severity, Stage, pattern

RULE = Rule(
    code="BOI118",
    summary="mark of an unresolved merge",
    message="choose a version and delete the mark",
    severity=Severity.ERROR,
    stage=Stage.PREVIEW,
    mqm="design-and-markup",
    find=pattern(
        r"^(?:<<<<<<<|>>>>>>>|\|\|\|\|\|\|\|)(?=[ ]\S)", flags=re.MULTILINE, blocks=ANY, across=True
    ),
    bad={
        "⟦<<<<<<<⟧ ours\nThe port reopened.": None,
        "The port reopened.\n\n⟦>>>>>>>⟧ theirs": None,
    },
    good=(
        "Port of Varna\n=======\n\nThe port reopened.",
        "The port reopened >>> at last.",
        "The port reopened.",
    ),
)
