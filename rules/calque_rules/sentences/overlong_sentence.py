"""A sentence runs to more than sixty words.

Chinese and official prose chain clauses that English news puts into sentences of their own, and an engine keeps the chain.
Cut it where a clause can stand alone.
Quotations and lists with semicolons are sentences too; a reader finds them just as long.
"""

from collections.abc import Iterator

from calque import Document, Finding, Rule, Severity, Span, Stage

LIMIT = 60
# A sentence of fewer code points cannot have that many words.
_SHORTEST = 2 * LIMIT


def overlong(document: Document) -> Iterator[Finding]:
    """Sentences of more than `LIMIT` words; their first word is flagged."""
    for sentence in document.sentences:
        if sentence.end - sentence.start < _SHORTEST:
            continue
        words = document[sentence].split()
        if len(words) > LIMIT:
            first = Span(sentence.start, sentence.start + len(words[0]))
            yield Finding(first, {"count": str(len(words))})


_LONG = "and the boats of the northern coast that carry timber to the mills of the valley "

RULE = Rule(
    code="SEN201",
    summary="sentence of more than sixty words",
    message="cut this sentence of {count} words into two",
    severity=Severity.NOTE,
    mqm="style/awkward",
    stage=Stage.PREVIEW,
    find=overlong,
    bad={
        f"⟦Ferries⟧ {_LONG * 4}rest.": None,
        f"It rained. ⟦Trains⟧ {_LONG * 5}wait.": None,
    },
    good=(
        f"Ferries {_LONG * 3}rest.",
        f"Ferries {_LONG * 2}rest. Trains {_LONG * 2}wait.",
        "Nobody came.",
    ),
)
