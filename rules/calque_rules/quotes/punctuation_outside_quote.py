"""A comma or full stop stands on the wrong side of the closing quotation mark.

Most languages set it outside (`the “first step”, he said`), and engines keep it there.
American usage sets commas and full stops inside, whatever is quoted.
British usage is logical: inside where a whole sentence or a speech is quoted, outside where a phrase is.
A house style decides (`quote-punctuation = "inside"` or `"logical"`), and otherwise the locale, where it is American.
"""

from collections.abc import Iterator

from calque import Document, Edit, Facts, Finding, Fix, Rule, Safety, Severity, Span, Stage
from calque.views.quotes import Quotation
from calque_rules._quotation import DOUBLE, DOUBLE_WAKE

#: A quotation of at most so many words, begun with a small letter, is a phrase.
PHRASE = 4


def _is_phrase(document: Document, quotation: Quotation) -> bool:
    """Whether a quotation is a phrase inside a sentence of the draft, with nothing but words around its opening."""
    if quotation.close is None:
        return False
    words = document.text[quotation.open.end : quotation.close.start]
    before = document.text[max(quotation.open.start - 2, 0) : quotation.open.start]
    return before[:1].isalpha() and words[:1].islower() and words.count(" ") < PHRASE


def _misplaced(document: Document, quotation: Quotation, *, inside: bool) -> Span | None:
    """Where the mark of punctuation stands that belongs on the other side; None where all is well."""
    text, close = document.text, quotation.close
    if close is None or close.char not in DOUBLE:
        return None
    after, before = text[close.end : close.end + 2], text[close.start - 1]
    if inside:
        wrong = after[:1] in {",", "."} and not after[1:].strip() and before not in ",.!?…-–—;:'’"
        return Span(close.end, close.end + 1) if wrong else None
    wrong = before in ",." and _is_phrase(document, quotation) and not after.strip()[:1].isupper()
    return Span(close.start - 1, close.start) if wrong else None


def misplaced(document: Document) -> Iterator[Finding]:
    """Every comma or full stop on the side of a closing mark where the house does not set it."""
    usage = document.facts.style.get("quote-punctuation")
    if usage is None and document.facts.locale != "en-US":
        return
    for quotation in sorted(document.quotes.pairs, key=lambda pair: pair.close or pair.open):
        span, close = _misplaced(document, quotation, inside=usage != "logical"), quotation.close
        if span is None or close is None:
            continue
        mark = document[span]
        put = (
            Edit(Span(close.start, close.start), mark)
            if usage != "logical"
            else Edit(Span(close.end, close.end), mark)
        )
        fix = Fix(tuple(sorted((put, Edit(span, "")))), Safety.UNSAFE)
        side = "behind" if usage == "logical" else "before"
        yield Finding(span, {"mark": mark, "side": side}, fix)


RULE = Rule(
    code="QUO106",
    summary="comma or full stop on the wrong side of a closing quotation mark",
    message="set '{mark}' {side} the closing quotation mark",
    severity=Severity.NOTE,
    stage=Stage.OPTIONAL,
    mqm="linguistic-conventions/punctuation",
    find=misplaced,
    wake=DOUBLE_WAKE,
    given=Facts(style={"quote-punctuation": "inside"}),
    bad={
        "He called it a “first step”⟦,⟧ and left.": "He called it a “first step,” and left.",
        'She read "The Long Road"⟦.⟧': 'She read "The Long Road."',
    },
    good=(
        "He called it a “first step,” and left.",
        "“Who will pay?”, she asked.",
        "He called it a “first step” and left.",
        "The file “road.txt”.old is gone from the desk.",
    ),
)
