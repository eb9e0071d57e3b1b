"""Three sentences or more in a row that open with the same two words.

Sources that drop their subjects get the same one back in every sentence.
Lists and speeches do it on purpose, so this is only a note.
"""

from collections.abc import Iterator, Sequence

from calque import Document, Finding, Rule, Severity, Span, Stage


def openings(document: Document) -> Iterator[Finding]:
    """The opening of every third and later sentence that begins like the two before it, within a paragraph."""
    text, sentences = document.text, document.sentences
    heads = [text[start].casefold() for start, _ in sentences]
    for i, (a, b, c) in enumerate(zip(heads, heads[1:], heads[2:], strict=False)):
        if a == b == c and is_alike(document, sentences[i : i + 3]):
            start, end = sentences[i + 2]
            first, second, _ = text[start:end].split(maxsplit=2)
            span = Span(start, text.index(second, start + len(first)) + len(second))
            yield Finding(span, {"opening": f"{first} {second}"})


def is_alike(document: Document, sentences: Sequence[Span]) -> bool:
    """Whether sentences of more than two words stand in one paragraph and open with the same two."""
    split = [document[span].lower().split(maxsplit=2) for span in sentences]
    if any(len(words) < 3 or words[:2] != split[0][:2] for words in split):
        return False
    return document.block_at(sentences[0].start) == document.block_at(sentences[-1].start)


RULE = Rule(
    code="REP203",
    summary="third sentence in a row with the same opening",
    message="open otherwise: '{opening}' for the third time",
    severity=Severity.NOTE,
    stage=Stage.PREVIEW,
    mqm="style/unidiomatic",
    find=openings,
    bad={
        "The minister spoke first. The minister left early. ⟦The minister⟧ did not answer.": None,
        "He has grown rice. He has sold rice. ⟦He has⟧ eaten rice.": None,
    },
    good=(
        "The minister spoke first. The minister left early. He did not answer.",
        "The minister spoke first. The mayor left early. The clerk did not answer.",
        "No. No. No.",
    ),
)
