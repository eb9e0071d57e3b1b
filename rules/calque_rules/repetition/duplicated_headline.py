"""A headline that the text repeats as its first line.

Content systems print the title above the body; when it is in the body too, the page shows it twice.
The second copy is flagged where the first stands at the top of the draft.
"""

from collections.abc import Iterator

from calque import Document, Finding, Rule, Severity, Stage

#: A headline has at least so many words.
LEAST = 3


def duplicated(document: Document) -> Iterator[Finding]:
    """The second or third block where it is the first one again."""
    blocks = document.blocks[:3]
    if len(blocks) < 2:
        return
    title = document[blocks[0].span].lower().split()
    if len(title) < LEAST or title[-1].endswith((".", "!", "?", "”", '"')):
        return
    for block in blocks[1:]:
        if document[block.span].lower().split() == title:
            yield Finding(block.span, {"title": " ".join(title[:4])})
            return


RULE = Rule(
    code="REP302",
    summary="headline that stands twice at the top",
    message="delete the second headline '{title} ...'",
    severity=Severity.NOTE,
    stage=Stage.PREVIEW,
    mqm="accuracy/addition",
    find=duplicated,
    explains=("REP201",),
    bad={
        "Ferry late again in the sound\n\n⟦Ferry late again in the sound⟧\n\nThe ferry was late on Monday.": None,
        "Mayor opens fish market\n\nSETUBAL\n\n⟦Mayor Opens Fish Market⟧\n\nIt rained.": None,
    },
    good=(
        "Ferry late again in the sound\n\nThe ferry was late on Monday.",
        "Who won?\n\nWho won?\n\nNobody.",
        "Oh no\n\nOh no\n\nThe song was short.",
    ),
)
