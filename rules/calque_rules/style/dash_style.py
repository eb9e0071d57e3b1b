"""Dashes of several kinds in one draft: "the vote — the third", "the mill - the last".

Each engine sets the dash of the texts that it learned from, and the dashes of a draft show how many hands it has been through.
The rarer form is flagged, and where two are as frequent, the later one.
A house style that names its dash (`dash = " – "`) decides instead.
Ranges, scores and hyphens inside words are no dashes.
"""

from collections import Counter
from collections.abc import Iterator

from calque import Document, Finding, Fix, Rule, Safety, Severity, Span, Stage, expression

_DASH = expression(r"(?<=[\w,.”\"’')!?%])(?:[ ]?—[ ]?|[ ][–-][ ]|[ ]?--[ ]?)(?=[^\W_]|[“\"‘'(])")
#: What is a dash between blanks only, and so has one form, and what is one without them as well.
_SPACED, _CLOSE = ("–", " - "), ("—", "--")


def _may_differ(text: str) -> bool:
    """Whether a text can have dashes of two forms."""
    return any(mark in text for mark in _CLOSE) or all(mark in text for mark in _SPACED)


def _dashes(document: Document) -> list[Span]:
    """The dashes with the blanks around them."""
    spans = [Span(*match.span()) for match in _DASH.finditer(document.text)]
    return [span for span in spans if _is_dash(document, span)]


def _is_dash(document: Document, span: Span) -> bool:
    """Whether a dash stands in prose and not between two figures."""
    text, prose = document.text, document.prose_at(span.start)
    figures = text[span.start - 1].isdigit() and text[span.end].isdigit()
    return prose is not None and span.end < prose.end and not figures


def uneven(document: Document) -> Iterator[Finding]:
    """Every dash of a form that the draft, or its house, does not mean."""
    house = document.facts.style.get("dash")
    if not house and not _may_differ(document.text):
        return
    spans = _dashes(document)
    count = Counter(document[span] for span in spans)
    wanted = house or (count.most_common(1)[0][0] if len(count) > 1 else None)
    if wanted is None:
        return
    for span in spans:
        if document[span] != wanted:
            yield Finding(span, {"right": wanted}, Fix.of(span, wanted, Safety.UNSAFE))


RULE = Rule(
    code="STY208",
    summary="dashes of several kinds in one draft",
    message="set one dash throughout: '{right}'",
    severity=Severity.NOTE,
    stage=Stage.OPTIONAL,
    mqm="style/inconsistent",
    find=uneven,
    wake=frozenset(_SPACED + _CLOSE),
    explains=("PUN116", "PUN122"),
    bad={
        "The vote – the third in a year – was close. The mill⟦ - ⟧the last one closed.": "The vote – the third in a year – was close. The mill – the last one closed.",
        "He came—and stayed. He went⟦ -- ⟧and that was that.": "He came—and stayed. He went—and that was that.",
    },
    good=(
        "The vote – the third in a year – was close.",
        "They won 3 - 1 – at last – in the 2020–21 season.",
        "A well-known mill — the last one — closed.",
        "He came—and stayed, they said.",
    ),
)
