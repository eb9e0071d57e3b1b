"""The same six words or more in two sentences that follow each other.

Sources repeat a phrase of time or a title in full where English would say "over the same period" or "the ministry".
The second copy is flagged; how to vary it is for the author to say.
Phrases of names and numbers alone are left alone, and so are quotations of the same words.
"""

from bisect import bisect_right
from collections.abc import Iterator

from calque import Document, Finding, Rule, Severity, Span, Stage
from calque_rules.repetition._runs import folded

#: The fewest words that count, and how many sentences back they may stand.
LEAST, BACK = 6, 1


def nearby(document: Document) -> Iterator[Finding]:
    """Every longest phrase that stands in the sentence before too."""
    words, starts = document.view(folded), document.words.starts
    if len(set(zip(*(words[i:] for i in range(LEAST)), strict=False))) > len(words) - LEAST:
        return
    sentence = [bisect_right(document.sentences, (start, len(document.text))) for start in starts]
    seen: dict[tuple[str, ...], int] = {}
    at = 0
    for i in range(len(words) - LEAST + 1):
        phrase = words[i : i + LEAST]
        before = seen.get(phrase)
        seen[phrase] = i
        if before is None or i < at or not 0 < sentence[i] - sentence[before] <= BACK:
            continue
        length = shared(words, before, i, sentence)
        if length < LEAST or sum(word.islower() for word in document.words.texts[i : i + length]) < 4:
            continue
        at = i + length
        span = Span(starts[i], starts[at - 1] + len(words[at - 1]))
        yield Finding(span, {"phrase": document[span][:30]})


def shared(words: tuple[str, ...], first: int, second: int, sentence: list[int]) -> int:
    """How many words from two places on are the same, within the sentence of the second."""
    length = 0
    while (
        second + length < len(words)
        and words[first + length] == words[second + length]
        and sentence[second + length] == sentence[second]
    ):
        length += 1
    return length


RULE = Rule(
    code="REP104",
    summary="phrase that the sentence before has too",
    message="vary '{phrase}': the sentence before says it",
    severity=Severity.NOTE,
    stage=Stage.PREVIEW,
    mqm="style/unidiomatic",
    find=nearby,
    bad={
        "Exports grew 4% in the first ten months of this year. ⟦In the first ten months of this year⟧ imports fell.": None,
        "They spoke at the opening of the new harbour. Ships at anchor ⟦at the opening of the new harbour⟧ blew their horns.": None,
    },
    good=(
        "Exports grew 4% in the first ten months of this year. Imports fell over the same period.",
        "He spoke at the opening. She left at the opening.",
        "The Ministry of Foreign Affairs of Norway met the press. The Ministry of Foreign Affairs of Norway left.",
    ),
)
