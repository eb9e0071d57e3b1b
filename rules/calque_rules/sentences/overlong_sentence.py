"""A sentence runs to more than sixty words of its own.

Chinese and official prose chain clauses that English news puts into sentences of their own, and an engine keeps the chain.
Cut it where a clause can stand alone.
Quoted words are not counted: nobody may cut what somebody said.
"""

from collections.abc import Iterator

from calque import Document, Finding, Rule, Severity, Span, Stage, expression

LIMIT = 60
_QUOTED = expression(r"“[^”]*+”?+|\"[^\"]*+\"?+")
# A sentence of fewer code points cannot have that many words.
_SHORTEST = 2 * LIMIT


def overlong(document: Document) -> Iterator[Finding]:
    """Sentences of more than `LIMIT` words outside quotation marks; their first word is flagged."""
    whole = document.text
    marks = whole.count("“") + whole.count('"')
    for start, end in document.sentences:
        if end - start < _SHORTEST:
            continue
        text = whole[start:end]
        # Blanks part words, and so does a quotation that is taken out. What is printable has no other blank.
        if text.count(" ") + marks < LIMIT and text.isprintable():
            continue
        count = len(_QUOTED.sub(" ", text).split())
        if count > LIMIT:
            first = Span(start, start + len(text.split(None, 1)[0]))
            yield Finding(first, {"count": str(count)})


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
        f"“Ferries {_LONG * 5}rest,” Novak said.",
    ),
)
