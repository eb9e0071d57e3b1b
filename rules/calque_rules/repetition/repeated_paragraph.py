"""A paragraph of two sentences or more that stands in the draft twice.

Pages joined from pieces and segments delivered twice leave such copies, often far apart.
The copy is flagged as a whole, in place of each of its sentences.
"""

from collections.abc import Iterator

from calque import Document, Finding, Rule, Severity
from calque.views.sentences import split


def copies(document: Document) -> Iterator[Finding]:
    """Every paragraph whose words have stood in the text before."""
    # Paragraphs of different lengths differ: most texts are done here.
    if len({end - start for start, end in document.paragraphs}) == len(document.paragraphs):
        return
    keys = [" ".join(document[span].lower().split("\n")) for span in document.paragraphs]
    if len(set(keys)) == len(keys):
        return
    seen: set[str] = set()
    for key, span in zip(keys, document.paragraphs, strict=True):
        if key in seen and len(split(document.text, span)) > 1:
            yield Finding(span, {"words": " ".join(document[span].split()[:4])})
        seen.add(key)


RULE = Rule(
    code="REP204",
    summary="paragraph that stands in the draft twice",
    message="delete the second paragraph '{words} ...'",
    severity=Severity.WARNING,
    mqm="accuracy/addition",
    find=copies,
    explains=("REP201", "REP202"),
    bad={
        "The ferry was late. Nobody was hurt.\n\nFog lay on the sound.\n\n⟦The ferry was late. Nobody was hurt.⟧": None,
        "He won. She lost by a head.\n\n⟦He won. She lost by a head.⟧": None,
    },
    good=(
        "The ferry was late. Nobody was hurt.\n\nThe ferry was late. Nobody minded.",
        "Yes.\n\nNo.\n\nYes.",
        "He won. She lost.",
    ),
)
