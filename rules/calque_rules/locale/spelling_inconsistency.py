"""One word in two spellings in one draft: "cooperation" and "co-operation".

Each sentence is translated by itself, so a word that has two spellings gets both of them.
Compared are a hyphenated word and the same word written together, the endings -ise and -ize, and a few words that are known for it.
The rarer spelling is flagged, and where both are as frequent, the later one.
Pairs that are two words ("resign" and "re-sign") are left alone.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator

from calque import Document, Finding, Fix, Rule, Safety, Severity, Span, Stage, expression

_TWO_WORDS = frozenset(
    "re-sign re-signed re-form re-formed re-cover re-covered re-creation re-create re-count co-op pre-sent un-ionised".split()
)
# Words that have two spellings beside the hyphen.
_TWINS = {
    "adviser": "advisor",
    "advisers": "advisors",
    "ageing": "aging",
    "benefited": "benefitted",
    "focused": "focussed",
    "focusing": "focussing",
    "judgment": "judgement",
    "judgments": "judgements",
    "protester": "protestor",
    "protesters": "protestors",
    "acknowledgment": "acknowledgement",
    "yogurt": "yoghurt",
    "grey": "gray",
    "likable": "likeable",
    "sizable": "sizeable",
    "canceled": "cancelled",
    "whisky": "whiskey",
    "artifacts": "artefacts",
}
# A hyphen, and the z of these endings: each begins with the character itself, which is looked for fastest.
_HYPHEN = expression("-")
_Z = expression(r"z(?<=[iy]z)(?:e[ds]?|ing|ations?)(?![^\W_])")
_ENDINGS = ("ize", "ized", "izes", "izing", "ization", "izations", "yze", "yzed", "yzing")


def _together(words: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Each of the hyphenated words with the same word written together."""
    for word in words:
        if "-" in word and word.islower() and word not in _TWO_WORDS:
            yield word, word.replace("-", "")


def _with_s(words: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Each of the words with a z in its ending as it is written with s, and as it stands."""
    for word in words:
        for end in _ENDINGS:
            if word.endswith(end) and len(word) > len(end) + 3 and "-" not in word:
                yield word[: -len(end)] + end.replace("z", "s"), word


def _pairs(document: Document) -> list[tuple[str, str]]:
    """The words that stand there in both of their spellings."""
    words = document.forms
    told = [pair for pair in _TWINS.items() if pair[0] in words]
    told += _together(_holding(document, _HYPHEN))
    told += _with_s(_holding(document, _Z))
    return sorted(pair for pair in told if words.issuperset(pair))


def _holding(document: Document, mark: re.Pattern[str]) -> frozenset[str]:
    """The different words in which an expression matches."""
    places = [found.start() for found in mark.finditer(document.text)]
    if not places:
        return frozenset()
    words = document.words
    behind = (bisect_right(words.starts, place) for place in places)
    return frozenset(words.texts[number - 1] for number in behind if number)


def mixed(document: Document) -> Iterator[Finding]:
    """Every word in the rarer of its two spellings."""
    texts = document.words.texts
    pairs = _pairs(document)
    if not pairs:
        return
    count, last = Counter(texts), {word: i for i, word in enumerate(texts)}
    wrong = {}
    for one, other in pairs:
        rarer = min((one, other), key=lambda word: (count[word], -last[word]))
        wrong[rarer] = other if rarer == one else one
    for word, start in zip(texts, document.words.starts, strict=True):
        if word in wrong and document.prose_at(start) is not None:
            span = Span(start, start + len(word))
            yield Finding(span, {"right": wrong[word]}, Fix.of(span, wrong[word], Safety.UNSAFE))


RULE = Rule(
    code="LOC104",
    summary="one word in two spellings in one draft",
    message="write '{right}' as elsewhere in the draft",
    severity=Severity.NOTE,
    stage=Stage.PREVIEW,
    mqm="linguistic-conventions/spelling",
    find=mixed,
    wake=frozenset({"-", *_TWINS, "ize", "izing", "ization", "yze", "yzing"}),
    bad={
        "They promised cooperation and more cooperation. The ⟦co-operation⟧ ended in May.": "They promised cooperation and more cooperation. The cooperation ended in May.",
        "An adviser to the court spoke first. Another ⟦advisor⟧ spoke next.": "An adviser to the court spoke first. Another adviser spoke next.",
        "They organise fairs, and organise them well. They ⟦organize⟧ a race.": "They organise fairs, and organise them well. They organise a race.",
    },
    good=(
        "The goalkeeper will resign, and the club will re-sign his deputy.",
        "They promised cooperation and coordination with the port.",
        "The adviser spoke of a long-term plan for the long term.",
        "The prize was large, and the size of it was no surprise.",
    ),
)
