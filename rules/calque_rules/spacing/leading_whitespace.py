"""White space at the start of a line.

It comes from the indentation of a web page, or from the two ideographic spaces that open a Chinese paragraph.
The first word of a paragraph stands at the margin.
Indented list items are left alone, because their indentation says what belongs to what.
"""

import re

from calque import Document, Rule, Severity, Stage, expression, pattern, safe

_INDENTED = expression(r"\n[^\S\n]")


def _may_match(document: Document) -> bool:
    """Whether a line may begin with white space."""
    text = document.text
    return text[:1].isspace() or _INDENTED.search(text) is not None


RULE = Rule(
    code="SPC105",
    summary="white space at the start of a line",
    message="delete the white space at the start of the line",
    severity=Severity.NOTE,
    stage=Stage.OPTIONAL,
    mqm="linguistic-conventions/punctuation",
    find=pattern(
        r"^[^\S\n]++(?=\S)(?![-*+•·‣▪●>]|\(?+[0-9a-zA-Z]{1,3}[.)][^\S\n])",
        fix=safe(""),
        flags=re.MULTILINE,
        across=True,
    ).where(_may_match),
    bad={
        "⟦ ⟧The minister left Quito on Monday.": "The minister left Quito on Monday.",
        "Prices rose.\n\n⟦\u3000\u3000⟧The bank kept its rate.": "Prices rose.\n\nThe bank kept its rate.",
        "The port reopened.\n⟦\t⟧Ships queued outside.": "The port reopened.\nShips queued outside.",
    },
    good=(
        "The minister left Quito on Monday.",
        "Three demands were made:\n  - higher pay\n  - shorter shifts",
        "The bank kept its rate.\n\nPrices rose.\n",
        "Steps:\n  1. Boil the rice.\n  2. Drain it.",
    ),
)
