"""Blank lines at the end of a file.

They are what is left of a page's footer when the text was taken out of it.
A text file ends with one line end, or with none.
"""

from calque import Rule, Severity, Stage, pattern, safe

RULE = Rule(
    code="SPC108",
    summary="blank lines at the end of the file",
    message="delete the blank lines at the end",
    severity=Severity.NOTE,
    stage=Stage.OPTIONAL,
    mqm="linguistic-conventions/punctuation",
    find=pattern(
        r"(?<=\S)[^\S\n]*+\n(?P<extra>(?:[^\S\n]*+\n)++)[^\S\n]*+\Z",
        at="extra",
        fix=safe(extra=""),
        across=True,
    ),
    bad={
        "The rains came late.\n⟦\n⟧": "The rains came late.\n",
        "The rains came late.\n⟦ \n\n⟧": "The rains came late.\n",
    },
    good=(
        "The rains came late.\n",
        "The rains came late.",
        "The rains came late.\n\nFarmers lost half of the crop.\n",
    ),
)
