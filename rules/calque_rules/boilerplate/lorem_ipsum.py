"""Dummy text of a layout stands in the article.

Templates are filled with mock Latin until the text comes, and a rest of it stays below the article or in a caption.
Engines translate it into nonsense or leave it.
"""

from calque import ANY, Rule, Severity, pattern

RULE = Rule(
    code="BOI111",
    summary="dummy text of a layout",
    message="replace the dummy text",
    severity=Severity.ERROR,
    mqm="design-and-markup",
    explains=("PUN", "RES105", "RES106", "SEN"),
    find=pattern(
        r"\b(?i:lorem\s+ipsum(?:\s+dolor(?:\s+sit(?:\s+amet)?)?)?|dolor\s+sit\s+amet|consectetur\s+adipi[sc]+ing\s+elit|sed\s+do\s+eiusmod)\b",
        blocks=ANY,
    ),
    bad={
        "The port reopened. ⟦Lorem ipsum dolor sit amet⟧ and so on.": None,
        "The port reopened, ⟦consectetur adipiscing elit⟧.": None,
    },
    good=(
        "The port reopened on Friday.",
        "The ipsum of the poem is lost.",
        "The motto is carved in Latin: dolor et amor.",
    ),
)
