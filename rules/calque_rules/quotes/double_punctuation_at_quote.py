"""A comma or full stop stands on both sides of a closing quotation mark.

Engines translate the quotation and the sentence around it apart, and each brings its own stop: `“Yes,”, he said`.
One of them is enough, and it stands inside: the comma where the sentence goes on, the full stop where it ends.
Abbreviations (`Inc.”,`), ellipses, whole sentences in a list, and the question or exclamation mark are left alone: there two signs may be right.
"""

from collections.abc import Iterator

from calque import Document, Edit, Finding, Fix, Rule, Safety, Severity, Span, expression
from calque.views.sentences import ends_abbreviation

BOTH = expression(r"(?<=\w)(?P<inner>[.,])[”\"](?P<outer>[.,])(?![.,\d])")
#: How far the next word is looked for, in code points.
NEAR = 8
OPENING = ("“", '"', "‘", "'")


def is_stop(text: str, inner: int) -> bool:
    """Whether the inner mark is one of its own, and not the end of an abbreviation or an ellipsis."""
    return text[inner] == "," or (text[inner - 1] not in ".…" and not ends_abbreviation(text, inner))


def both(document: Document) -> Iterator[Finding]:
    """Every closing mark with a stop on either side."""
    text = document.text
    for match in BOTH.finditer(text):
        prose, (at, end) = document.prose_at(match.start()), match.span("outer")
        if prose is None or not is_stop(text, match.start("inner")):
            continue
        rest = text[end : min(end + NEAR, prose.end)].lstrip()
        inner, outer = match["inner"], match["outer"]
        if inner + outer == ".," and rest.startswith(OPENING):
            continue
        goes_on = rest[:1].islower() or (outer == "," and (inner == "," or rest != ""))
        right = "," if goes_on else "."
        edits, safety = [Edit(Span(at, end), "")], Safety.SAFE
        if right != inner:
            edits.insert(0, Edit(Span(*match.span("inner")), right))
            safety = Safety.UNSAFE
        yield Finding(Span(at, end), {"outer": outer}, Fix(tuple(edits), safety))


RULE = Rule(
    code="QUO107",
    summary="punctuation on both sides of a closing quotation mark",
    message="delete the '{outer}' after the quotation mark",
    severity=Severity.ERROR,
    mqm="linguistic-conventions/punctuation",
    explains=("SEN102",),
    find=both,
    wake=frozenset({".”.", ".”,", ",”.", ",”,", '.".', '.",', ',".', ',",'}),
    bad={
        "“The talks went well,”⟦,⟧ she said.": "“The talks went well,” she said.",
        "The minister said, “Nobody was hurt.”⟦.⟧": "The minister said, “Nobody was hurt.”",
        "“Nobody was hurt,”⟦.⟧ he said.": "“Nobody was hurt,” he said.",
        "“Nobody was hurt.”⟦,⟧ he said.": "“Nobody was hurt,” he said.",
        "He only said, “Nobody was hurt,”⟦.⟧": "He only said, “Nobody was hurt.”",
        '"It was a long night,"⟦,⟧ said the nurse.': '"It was a long night," said the nurse.',
    },
    good=(
        "“The talks went well,” she said.",
        "She worked for “Holm & Sons Inc.”, a printer.",
        "“And then …”, he said, and fell silent.",
        "The answers were “Yes.”, “No.” and “Perhaps.”",
        "“Was it late?”, he asked.",
    ),
)
