"""A sentence that says nearly word for word what one of the four before it says.

Two renderings of one segment were both kept, or a summary was pasted above the text that it sums up.
Four words in five have to be the same; sentences of fewer than eight words are left alone.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import repeat

from calque import Document, Finding, Rule, Severity, Span, Stage
from calque_rules.repetition._runs import folded, known

LEAST, BACK = 8, 4
#: The share of words that two sentences have in common.
LIKE = 0.8


def similar(first: frozenset[str], second: frozenset[str]) -> bool:
    """Whether two sets of words are nearly the same, and not quite."""
    short, long = sorted((len(first), len(second)))
    if short < LIKE * long or first == second:
        return False
    return len(first & second) >= LIKE * len(first | second)


#: Where four words in five have stood before, three in a row have.
KNOWN = "\1" * 3
#: A sentence, the index of its first word, and that of the word behind its last.
Words = tuple[Span, int, int]


def duplicates(document: Document) -> Iterator[Finding]:
    """Every sentence that is nearly one of the four before it."""
    stood = document.view(known)
    if KNOWN not in stood or len(document.sentences) < 2:
        return
    starts = repeat(document.words.starts)
    begins, ends = zip(*document.sentences, strict=True)
    firsts, behind = map(bisect_left, starts, begins), map(bisect_left, starts, ends)
    spans = zip(document.sentences, firsts, behind, strict=True)
    sentences = [words for words in spans if words[2] - words[1] >= LEAST]
    for i, (span, first, end) in enumerate(sentences):
        # Most sentences bring too many new words for that.
        if stood.count("\1", first, end) < LIKE * (end - first):
            continue
        if is_like(document, sentences[max(i - BACK, 0) : i + 1]):
            yield Finding(span, {"words": " ".join(document[span].split()[:4])})


def is_like(document: Document, sentences: Sequence[Words]) -> bool:
    """Whether the last of some sentences is nearly one of the others, and holds no number."""
    *others, bag = (frozenset(document.view(folded)[first:end]) for _, first, end in sentences)
    return any(similar(bag, other) for other in others) and not any(word[0].isdigit() for word in bag)


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
