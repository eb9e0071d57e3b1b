"""A quotation runs into the words that say who speaks.

Chinese, Japanese and other languages close a quotation without a comma, and an engine that keeps to its source returns
`“The road is open” he said`.
English sets a comma before the closing mark, because it belongs to the speech.
Titles and single phrases in quotation marks are left alone, and so is a quotation in the middle of a clause.
"""

from collections.abc import Iterator

from calque import Document, Finding, Fix, Rule, Safety, Severity, Span, Stage
from calque_rules._quotation import DOUBLE, DOUBLE_WAKE
from calque_rules.quotes._attribution import INVERTED, SPEAKER, begins, is_clause, said


def bare(document: Document) -> Iterator[Finding]:
    """Every closing mark between a word of a spoken clause and its speaker."""
    text = document.text
    for quotation in sorted(document.quotes.pairs, key=lambda pair: pair.close or pair.open):
        mark, words = quotation.close, said(document, quotation)
        if mark is None or mark.char not in DOUBLE or not words[-1:].isalnum() or not is_clause(words):
            continue
        if text[mark.end : mark.end + 1] not in {" ", "\u00a0"} or not begins(document, quotation):
            continue
        if SPEAKER.match(text, mark.end + 1) or INVERTED.match(text, mark.end + 1):
            span = Span(mark.start, mark.end)
            right = f",{mark.char}"
            yield Finding(span, {"right": right}, Fix.of(span, right, Safety.UNSAFE))


RULE = Rule(
    code="QUO108",
    summary="no comma between a quotation and its speaker",
    message="set a comma between the quotation and its speaker",
    severity=Severity.WARNING,
    stage=Stage.PREVIEW,
    mqm="linguistic-conventions/punctuation",
    find=bare,
    wake=DOUBLE_WAKE,
    bad={
        "“The road over the pass is open again⟦”⟧ the mayor said.": "“The road over the pass is open again,” the mayor said.",
        '"We have nothing to hide⟦"⟧ she said on Monday.': '"We have nothing to hide," she said on Monday.',
        "“It was a long and cold night⟦”⟧ said Ana Horvat.": "“It was a long and cold night,” said Ana Horvat.",
    },
    good=(
        "“The road over the pass is open again,” the mayor said.",
        "“Who will pay for the road?” she asked.",
        "The film “A Long and Cold Night” she said she had never seen.",
        "“The Evening Post” said the road was open.",
        "“Green gold” he called it, and laughed.",
        "What he called “a matter of taste” the judge said was theft.",
    ),
)
