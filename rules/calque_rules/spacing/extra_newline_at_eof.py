"""Blank lines at the end of a file.

They are what is left of a page's footer when the text was taken out of it.
A text file ends with one line end, or with none.
"""

from calque import Document, Rule, Severity, Stage, pattern, safe


def _may_match(document: Document) -> bool:
    """Whether a text ends with more than one line end."""
    text = document.text
    return text.count("\n", len(text.rstrip())) > 1


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
    ).where(_may_match),
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
