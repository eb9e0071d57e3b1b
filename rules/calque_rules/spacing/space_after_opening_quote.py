"""An opening quotation mark stands apart from the words it opens.

Engines that handle quotation marks as tokens leave a space behind an opening one: `“ The talks`.
Where the mark also touches the word or the comma before it (`said,“ The talks`), the repair moves the space.
A straight mark is taken for an opening one only where it is closed later and no word stands right before it.
"""

from collections.abc import Iterator

from calque import Document, Edit, Finding, Fix, Rule, Safety, Severity, Span
from calque.views.quotes import Mark, Role
from calque_rules._quotation import STRAIGHT, WAKE, blank_after, marks


def apart(document: Document) -> Iterator[Finding]:
    """Every opening mark with a blank behind it."""
    text = document.text
    closed = {quotation.open for quotation in document.quotes.pairs if quotation.close is not None}
    for mark in marks(document):
        if mark.role is not Role.OPEN:
            continue
        gap = blank_after(text, mark.end)
        word = text[mark.end + gap : mark.end + gap + 1]
        if not gap or not (word.isalnum() or word in "'‘’“$€£[("):
            continue
        before = text[mark.start - 1 : mark.start]
        if mark.char not in STRAIGHT or (mark in closed and not before.isalnum()):
            yield _moved(mark, gap, touches=before.isalnum() or before in {",", ":"})


def _moved(mark: Mark, gap: int, *, touches: bool) -> Finding:
    edits = [Edit(Span(mark.start, mark.start), " ")] if touches else []
    edits.append(Edit(Span(mark.end, mark.end + gap), ""))
    curly = mark.char not in STRAIGHT
    fix = Fix(tuple(edits), Safety.SAFE if curly else Safety.UNSAFE)
    advice = (
        f"move the space in front of the opening {mark.char}"
        if touches
        else f"delete the space after the opening {mark.char}"
    )
    return Finding(
        Span(mark.start, mark.end + gap),
        {"mark": mark.char, "advice": advice},
        fix,
        Severity.ERROR if curly else Severity.WARNING,
    )


RULE = Rule(
    code="SPC205",
    summary="space after an opening quotation mark",
    message="{advice}",
    severity=Severity.ERROR,
    mqm="linguistic-conventions/punctuation",
    find=apart,
    wake=WAKE,
    explains=("SPC206", "QUO113"),
    bad={
        "⟦“ ⟧The talks went well,” she said.": "“The talks went well,” she said.",
        "The minister said⟦“ ⟧The talks went well.”": "The minister said “The talks went well.”",
        "He named it the ⟦‘ ⟧long road’ to peace.": "He named it the ‘long road’ to peace.",
        'The minister said,⟦" ⟧The talks went well."': 'The minister said, "The talks went well."',
        'They call it ⟦" ⟧the long road" in the north.': 'They call it "the long road" in the north.',
    },
    good=(
        "“The talks went well,” she said.",
        'She said, "The talks went well."',
        'The board is 19" wide and 3" thick.',
        "“ … and then we left,” she said.",
    ),
)
