"""A paragraph ends in the middle of a sentence, and the next one goes on in lower case.

Texts that were cut at line ends before they were translated come back with a paragraph for every line.
Join the two paragraphs.
Headings, captions, lists and verse are left alone, and so is a paragraph that ends with any mark but a comma.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from calque import Block, Document, Edit, Finding, Fix, Kind, Rule, Safety, Severity, Span, expression

_GOES_ON = expression(r"(?P<word>[a-zß-öø-ÿ]{2,30}(?![\w.@/:-]))(?=[\s,])")
#: How agencies sign a text: what follows begins anew.
_SIGNED = expression(r"\s(?:dpa|afp|ap|epd|kna|sid|apa|dts)\Z", re.IGNORECASE)
_WORDS = 6
_LONG = 40


def false_breaks(document: Document) -> Iterator[Finding]:
    """The first words of paragraphs that go on with the one before."""
    for first, second in pairwise(document.blocks):
        word = _GOES_ON.match(document.text, second.span.start, second.span.end)
        if word is None or not _parts_sentence(document, first, second):
            continue
        gap = Span(first.span.end, second.span.start)
        fix = Fix((Edit(gap, " "),), Safety.UNSAFE, "join the paragraphs")
        yield Finding(Span(*word.span("word")), {"word": word["word"]}, fix)


def _parts_sentence(document: Document, first: Block, second: Block) -> bool:
    if first.kind is not Kind.BODY or second.kind is not Kind.BODY:
        return False
    head, tail = document[first.span], document[second.span]
    if not (head[-1].isalpha() or head[-1] == ",") or min(len(head), len(tail)) < _LONG:
        return False
    if _SIGNED.search(head, len(head) - 5):
        return False
    return len(head.split(None, _WORDS)) > _WORDS and tail.rstrip("”\"'’)")[-1:] in set(".!?,;")


RULE = Rule(
    code="SEN104",
    summary="paragraph break in the middle of a sentence",
    message="join '{word}' to the paragraph before it",
    severity=Severity.ERROR,
    mqm="linguistic-conventions/grammar",
    find=false_breaks,
    explains=("SEN102",),
    bad={
        "The river commission met in the old customs house and agreed on a\n\n"
        "⟦common⟧ plan for the dams, which opens the way for new talks.": (
            "The river commission met in the old customs house and agreed on a "
            "common plan for the dams, which opens the way for new talks."
        ),
        "Prices for olive oil rose in all of the southern provinces,\n\n"
        "⟦while⟧ those for wine stayed where they had been last year.": (
            "Prices for olive oil rose in all of the southern provinces, "
            "while those for wine stayed where they had been last year."
        ),
    },
    good=(
        "The river commission met in the old customs house and agreed on a plan.\n\nCommon ground was easy to find, it said.",
        "The commission wants:\n\na common plan for the dams\n\na fund for the fishermen",
        "Minister opens bridge after ten years of work on both banks\n\nThe bridge was closed in 2009.",
        "The river commission met in the old customs house and agreed on much:\n\n"
        "common rules for the dams, and a fund for those who fish there.",
    ),
)
