"""A sentence that stands in the draft twice.

Segments are delivered twice when a translation memory or a page is joined from pieces, and the copy is often paragraphs away.
Sentences of fewer than six words are left alone: refrains, questions of an interview and calls come back on purpose.
"""

from collections.abc import Iterator

from calque import Document, Finding, Rule, Severity

#: A shorter sentence may come back on purpose.
LEAST = 6
#: Whoever says a sentence again says a piece of it again, before a stop; its end is of so many code points.
STOPS, END = "!?…。！？", 12
#: What may stand around such a piece.
AROUND = " \n\t\xa0\"'“”‘’«»()[]*_–—-:;,"


def repeated(document: Document) -> Iterator[Finding]:
    """Every sentence that has stood in the text before, compared without case and line ends."""
    if not _may_repeat(document.text):
        return
    keys = [" ".join(document[span].lower().split("\n")) for span in document.sentences]
    if len(set(keys)) == len(keys):
        return
    seen: set[str] = set()
    for key, span in zip(keys, document.sentences, strict=True):
        if key in seen and len(key.split()) >= LEAST:
            yield Finding(span, {"words": " ".join(document[span].split()[:4])})
        seen.add(key)


def _may_repeat(text: str) -> bool:
    """Whether two pieces between stops are the same: finding the sentences of a text takes far longer than this."""
    for stop in STOPS:
        text = text.replace(stop, ".")
    pieces = [piece for piece in text.replace("\n\n", ".").split(".") if len(piece) >= END]
    # Their ends tell nearly all apart.
    ends = {piece[-END:].lower().replace("\n", " ") for piece in pieces}
    if len(ends) == len(pieces):
        return False
    wholes = {piece.strip(AROUND).lower().replace("\n", " ") for piece in pieces}
    return len(wholes) < len(pieces)


RULE = Rule(
    code="REP201",
    summary="sentence that stands in the draft twice",
    message="delete the second '{words} ...'",
    severity=Severity.WARNING,
    mqm="accuracy/addition",
    explains=("REP101", "REP103", "REP108", "REP109"),
    find=repeated,
    bad={
        "The ferry to Hiiumaa was late again. Nobody was hurt. ⟦The ferry to Hiiumaa was late again.⟧": None,
        "The bank cut its rate by half a point.\n\nAnalysts had hoped for more.\n\n⟦The bank cut its rate by half a point.⟧": None,
    },
    good=(
        "The ferry was late. Nobody was hurt. The ferry was late.",
        "The bank cut its rate by half a point. The bank cut its rate by half a point again.",
        "What do you say? Nothing. What do you say?",
    ),
)
