"""A paragraph that ends without a full stop or another mark.

Engines drop the last mark of a segment, and texts that were cut end in the middle of a sentence.
A paragraph of prose ends with a full stop, a question or an exclamation mark, a colon, or a bracket or quotation mark after one.
Short lines, headings, captions, lists and texts in which most paragraphs end without a mark are left alone,
and so is the first paragraph of several, which is a headline, or the caption of a picture.
"""

from collections.abc import Iterator

from calque import Document, Finding, Kind, Rule, Severity, Span, Stage, expression

LAST_WORD = expression(r"[^\W_]{1,40}\Z")
#: Shorter paragraphs (in words) may be headings, unless a sentence ends inside them.
LEAST, LONG = 9, 22
INNER_END = expression(r"[a-z]{3}[.?!][\"”]? [A-Z]")
#: Without a word such as these, a line of this length is hardly a sentence.
VERBS = expression(
    r"\b(?:is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|must|should|do|does|did|said|says|"
    r"\w{3,30}ed|that|which|who|because|when)\b"
)


def is_sentence(text: str, span: Span) -> bool:
    """Whether a paragraph (code points) holds a sentence rather than a heading."""
    long = text.count(" ", span.start, span.end) >= LONG - 1
    inner = INNER_END.search(text, span.start, span.end)
    return (long or inner is not None) and VERBS.search(text, span.start, span.end) is not None


def long_paragraphs(document: Document) -> list[Span]:
    """The paragraphs that are long enough to hold a sentence, without the blanks at their ends."""
    text = document.text
    spans = [block.span for block in document.blocks if block.kind is Kind.BODY]
    return [span for span in spans if text.count(" ", span.start, span.end) >= LEAST - 1]


def unfinished(document: Document) -> Iterator[Finding]:
    """The last word of every paragraph that ends without a mark."""
    text = document.text
    # Most drafts have no such paragraph, and the others need not be measured.
    if not any(kind is Kind.BODY and text[end - 1].isalnum() for (_, end), kind in document.blocks):
        return
    paragraphs = long_paragraphs(document)
    cut = [span for span in paragraphs if text[span.end - 1].isalnum()]
    if len(paragraphs) > 1 and 2 * len(cut) >= len(paragraphs):
        return
    first = document.blocks[0].span if len(document.blocks) > 1 else None
    for span in cut:
        word = LAST_WORD.search(text, max(span.start, span.end - 40), span.end)
        if word is not None and span != first and is_sentence(text, span):
            yield Finding(Span(*word.span()), {"word": word[0]})


RULE = Rule(
    code="PUN107",
    summary="paragraph without a mark at its end",
    message="end the paragraph after '{word}' with a mark",
    severity=Severity.WARNING,
    stage=Stage.PREVIEW,
    mqm="linguistic-conventions/punctuation",
    find=unfinished,
    bad={
        "The court in Graz met on Monday. It said it would hear the case in ⟦May⟧": None,
        (
            "The owners said they would not talk before the end of the week."
            "\n\nThe union, which has 4,000 members in the harbours of the north, called a strike over pay and said that"
            " no ferry would sail in ⟦May⟧\n\nThe mayor said she would try to bring the two sides together again."
        ): None,
    },
    good=(
        "The court in Graz met on Monday. It said it would hear the case in May.",
        "Court in Graz says it will hear the case in May",
        (
            "A judge enters the court. The case was put off twice and will be heard in May"
            "\n\nThe court in Graz met on Monday."
        ),
        "“The court said it would hear the case on Monday morning,” he said. “Good.”",
    ),
)
