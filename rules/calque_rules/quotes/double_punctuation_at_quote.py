"""A comma or full stop stands on both sides of a closing quotation mark.

Engines translate the quotation and the sentence around it apart, and each brings its own stop: `“Yes,”, he said`.
One of them is enough; the repair keeps the one inside.
Abbreviations (`Inc.”,`), ellipses, and the question or exclamation mark are left alone: there two signs may be right.
"""

import re

from calque import Document, Rule, Severity, pattern, safe
from calque.views.sentences import ends_abbreviation


def full_stop(document: Document, match: re.Match[str]) -> bool:
    """Whether the inner stop is one, and not the end of an abbreviation or an ellipsis."""
    inner = match.start("inner")
    if document.text[inner] == ",":
        return True
    return document.text[inner - 1 : inner] not in ".…" and not ends_abbreviation(document.text, inner)


RULE = Rule(
    code="QUO107",
    summary="punctuation on both sides of a closing quotation mark",
    message="delete the '{outer}' after the quotation mark",
    severity=Severity.ERROR,
    mqm="linguistic-conventions/punctuation",
    find=pattern(
        r"(?<=\w)(?P<inner>[.,])[”\"](?P<outer>[.,])(?![.,\d])", at="outer", fix=safe(""), when=full_stop
    ),
    wake=frozenset({".”.", ".”,", ",”.", ",”,", '.".', '.",', ',".', ',",'}),
    bad={
        "“The talks went well,”⟦,⟧ she said.": "“The talks went well,” she said.",
        "The minister said, “Nobody was hurt.”⟦.⟧": "The minister said, “Nobody was hurt.”",
        '"It was a long night,"⟦,⟧ said the nurse.': '"It was a long night," said the nurse.',
    },
    good=(
        "“The talks went well,” she said.",
        "She worked for “Holm & Sons Inc.”, a printer.",
        "“And then …”, he said, and fell silent.",
        "“Was it late?”, he asked.",
    ),
)
