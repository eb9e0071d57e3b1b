"""Three sentences or more in a row that open with the same two words.

Sources that drop their subjects get the same one back in every sentence.
Lists and speeches do it on purpose, so this is only a note.
"""

from collections.abc import Iterator

from calque import Document, Finding, Rule, Severity, Span, Stage

#: How many sentences in a row have to open alike.
LEAST = 3


def openings(document: Document) -> Iterator[Finding]:
    """The opening of every third and later sentence that begins like the two before it, within a paragraph."""
    last, count, block = "", 0, None
    for span in document.sentences:
        words = document[span].split(maxsplit=2)
        opening = " ".join(words[:2]).lower() if len(words) > 2 else ""
        here = document.block_at(span.start)
        count = count + 1 if opening and opening == last and here == block else 1
        last, block = opening, here
        if count >= LEAST:
            end = document.text.index(words[1], span.start + len(words[0])) + len(words[1])
            yield Finding(Span(span.start, end), {"opening": " ".join(words[:2])})


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
