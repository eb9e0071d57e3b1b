"""The double angle brackets that Chinese sets around titles.

Engines copy `《` and `》` because English has no such mark.
English sets the title of a newspaper plain, and that of a book or a film in italics or quotation marks;
the repair takes the marks away and leaves the rest to the editor.
Titles in Chinese or Japanese characters keep their marks.
"""

from collections.abc import Iterator

from calque import Document, Edit, Finding, Fix, Rule, Safety, Severity, Span, expression
from calque_rules.punctuation._wide import is_asian, marks

TITLE = expression(r"《(?P<title>[^《》\n]{1,200})》|[《》]")

#: Marks that end a word or a phrase, and those that begin one.
_ENDS, _BEGINS = frozenset("!?.,;:)%#”"), frozenset("#$€£(“")


def spaced(text: str, at: int) -> str:
    """A space where taking away the mark at `at` would glue two words."""
    before, after = text[max(at - 1, 0) : at], text[at + 1 : at + 2]
    ends = before.isalnum() or before in _ENDS
    return " " if before and after and ends and (after.isalnum() or after in _BEGINS) else ""


def title_marks(document: Document) -> Iterator[Finding]:
    """Every title in such marks, and every such mark without its partner."""
    text = document.text
    for match in marks(document, TITLE):
        if any(map(is_asian, match["title"] or "")):
            continue
        span = Span(*match.span())
        ends = (span.start,) if len(match[0]) == 1 else (span.start, span.end - 1)
        edits = tuple(Edit(Span(at, at + 1), spaced(text, at)) for at in ends)
        yield Finding(span, fix=Fix(edits, Safety.SAFE))


RULE = Rule(
    code="PUN115",
    summary="Chinese title marks in English text",
    message="delete the Chinese title marks",
    severity=Severity.WARNING,
    mqm="linguistic-conventions/punctuation",
    find=title_marks,
    wake=frozenset("《》"),
    bad={
        "He wrote for the ⟦《Harbour Daily》⟧ until 1998.": "He wrote for the Harbour Daily until 1998.",
        "She starred in⟦《The Long Tide》⟧and two other films.": "She starred in The Long Tide and two other films.",
        "They sang ⟦《Who Goes There?》⟧twice.": "They sang Who Goes There? twice.",
        "Her novel ⟦《⟧The Mill was a success.": "Her novel The Mill was a success.",
    },
    good=(
        "He wrote for the Harbour Daily until 1998.",
        "The novel is called 《活着》 in Chinese.",
        "Her debut, The Long Tide, was staged in Lyon.",
    ),
)
