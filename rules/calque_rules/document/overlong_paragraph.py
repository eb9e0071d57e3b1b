"""A paragraph is a wall of text.

A draft copied from a page, or put together from segments, often loses its paragraphs and arrives as one.
News parts a text every two or three sentences; a paragraph of more than 250 words counts.
"""

from collections.abc import Iterator

from calque import Document, Finding, Rule, Severity, Span, Stage

_MOST = 250
# No word with its space is shorter than two code points.
_SURELY_SHORT = _MOST * 2


def walls(document: Document) -> Iterator[Finding]:
    """One finding at the first word of every very long paragraph."""
    if len(document.text) < _SURELY_SHORT:
        return
    for span in document.paragraphs:
        if span.end - span.start < _SURELY_SHORT:
            continue
        words = document[span].split()
        if len(words) > _MOST:
            yield Finding(Span(span.start, span.start + len(words[0])), {"words": str(len(words))})


RULE = Rule(
    code="DOC201",
    summary="paragraph that is a wall of text",
    message="part the paragraph of {words} words",
    severity=Severity.NOTE,
    stage=Stage.OPTIONAL,
    mqm="design-and-markup",
    find=walls,
    bad={
        "⟦The⟧ port was opened again." + " Ships went in and out all day, the mayor said." * 26: None,
        "Port reopens\n\n⟦Storms⟧ had shut it." + " The mayor said that many ships had to wait." * 30: None,
    },
    good=(
        "The port was opened again on Friday, the mayor said.",
        "Ships went in and out all day, the mayor said." + " The sea was calm." * 40,
        "Ships went in and out all day.\n\nThe mayor said on Friday that the port was open.",
    ),
)
