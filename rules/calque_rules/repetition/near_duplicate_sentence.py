"""A sentence that says nearly word for word what one of the four before it says.

Two renderings of one segment were both kept, or a summary was pasted above the text that it sums up.
Four words in five have to be the same; sentences of fewer than eight words are left alone.
"""

from bisect import bisect_left
from collections.abc import Iterator

from calque import Document, Finding, Rule, Severity, Stage
from calque_rules.repetition._runs import folded

LEAST, BACK = 8, 4
#: The share of words that two sentences have in common.
LIKE = 0.8


def similar(first: frozenset[str], second: frozenset[str]) -> bool:
    """Whether two sets of words are nearly the same, and not quite."""
    short, long = sorted((len(first), len(second)))
    if short < LIKE * long or first == second:
        return False
    return len(first & second) >= LIKE * len(first | second)


def duplicates(document: Document) -> Iterator[Finding]:
    """Every sentence that is nearly one of the four before it."""
    words, starts = document.view(folded), document.words.starts
    last: list[frozenset[str]] = []
    end = 0
    for span in document.sentences:
        start, end = bisect_left(starts, span.start, end), bisect_left(starts, span.end, end)
        if end - start < LEAST:
            continue
        bag = frozenset(words[start:end])
        if any(similar(bag, other) for other in last) and not any(word[0].isdigit() for word in bag):
            yield Finding(span, {"words": " ".join(document[span].split()[:4])})
        last = [*last[1 - BACK :], bag]


RULE = Rule(
    code="REP202",
    summary="sentence that nearly repeats an earlier one",
    message="keep one of the two: '{words} ...'",
    severity=Severity.WARNING,
    stage=Stage.PREVIEW,
    mqm="accuracy/addition",
    find=duplicates,
    bad={
        "The ferry to the island was late again because of fog. ⟦The ferry to the island was again late because of the heavy fog.⟧": None,
        "The bank cut its main rate by half a point on Monday. Shares rose. ⟦The bank cut its main rate by half a point Monday.⟧": None,
    },
    good=(
        "The ferry was late. The ferry was very late.",
        "The first group of ten walkers left the hut at 6. The first group of ten walkers left the hut at 7.",
        "The bank cut its main rate by half a point on Monday. Shares in the bank rose by half.",
    ),
)
