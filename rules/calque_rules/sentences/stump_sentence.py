"""One to four words in lower case stand alone behind a sentence.

When an engine moves a phrase of a long sentence, the word that it stood next to can be left over behind the full stop:
"the number of visitors has gradually grown. reduce."
What the stump belongs to, or whether it should go, only the source can tell, so there is no repair.
A stump that begins with a preposition or conjunction is `sentence-split-mid-phrase`.
Short sentences that begin with a capital are left alone, and so are questions.
"""

from collections.abc import Iterator

from calque import Document, Finding, Rule, Severity, Span, expression
from calque_rules._cuts import TIES, WAKE, Cut, cuts

_STUMP = expression(r"[\w’'-]{1,40}+(?:,?\s[\w’'-]{1,40}+){0,3}+(?=\s?(?:[.!”\"]|,[”\"])(?!\d)|\s*\Z|\n)")
_LONG = 7
#: What people say by itself, in small letters too where they chat.
SAID = frozenset(
    "bye cheers damn good goodnight haha hello hey hi lol maybe no ok okay please right sorry sure thank thanks well wow yeah yes".split()
)


def stumps(document: Document) -> Iterator[Finding]:
    """What is left over between two full stops."""
    for cut in document.view(cuts):
        stump = _stump(document, cut)
        if stump is not None:
            yield Finding(stump, {"stump": document[stump]})


def _stump(document: Document, cut: Cut) -> Span | None:
    block, before = document.block_at(cut.stop), document.sentence_at(cut.stop)
    if cut.text in TIES or cut.text in SAID or block is None or before is None:
        return None
    found = _STUMP.match(document.text, cut.word.start, block.span.end)
    if not found or len(document.text[before.start : cut.stop].split()) < _LONG:
        return None
    return Span(*found.span())


RULE = Rule(
    code="SEN109",
    summary="left-over words behind a sentence",
    message="put '{stump}' back in its place or delete it",
    severity=Severity.ERROR,
    mqm="linguistic-conventions/grammar",
    find=stumps,
    wake=WAKE,
    explains=("SEN102",),
    bad={
        "The number of visitors on the northern coast has gradually grown. ⟦reduce⟧.": None,
        "The testing in all districts of the city has been basically completed. ⟦carry out⟧. Schools open on Monday.": None,
        "The agency asked the farms to slow the spread of the disease. ⟦develop⟧": None,
        "“The crew was met at the gate by the deputy minister. ⟦receive⟧,” he said.": None,
    },
    good=(
        "The number of visitors on the northern coast has gradually grown.",
        "The number of visitors has grown on the northern coast. Why? Nobody knows.",
        "The index closed at 9,120 points after a long day of selling. dpa",
        "The number of visitors grew on the northern coast and in the hills. Slowly.",
        "Doors open at 7 p.m. sharp.",
    ),
)
