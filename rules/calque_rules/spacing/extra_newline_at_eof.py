"""Blank lines at the end of a file.

They are what is left of a page's footer when the text was taken out of it.
A text file ends with one line end, or with none.
"""

from collections.abc import Iterable

from calque import Document, Finding, Rule, Severity, Stage, pattern, safe

_EXTRA = pattern(
    r"(?<=\S)[^\S\n]*+\n(?P<extra>(?:[^\S\n]*+\n)++)[^\S\n]*+\Z",
    at="extra",
    fix=safe(extra=""),
    across=True,
)


def extra(document: Document) -> Iterable[Finding]:
    """The line ends behind the one that ends the last line."""
    text = document.text
    return _EXTRA(document) if text.count("\n", len(text.rstrip())) > 1 else ()


RULE = Rule(
    code="SPC108",
    summary="blank lines at the end of the file",
    message="delete the blank lines at the end",
    severity=Severity.NOTE,
    stage=Stage.OPTIONAL,
    mqm="linguistic-conventions/punctuation",
    find=extra,
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
