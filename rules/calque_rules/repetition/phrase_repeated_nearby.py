"""The same six words or more in two sentences that follow each other.

Sources repeat a phrase of time or a title in full where English would say "over the same period" or "the ministry".
The second copy is flagged; how to vary it is for the author to say.
Phrases of names and numbers alone are left alone, and so are quotations of the same words.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from calque import Document, Finding, Rule, Severity, Span, Stage, expression
from calque_rules.repetition._runs import folded, known

#: The fewest words that count, and how many sentences back they may stand.
LEAST, BACK = 6, 1
#: With more words than this behind them phrases are compared at once: to list so many words for each run would take for ever.
FAR = 500
#: What a second copy leaves in the view of known words.
KNOWN = expression(f"\x01{{{LEAST},}}")


def nearby(document: Document) -> Iterator[Finding]:
    """Every longest phrase that stands in the sentence before too."""
    words, starts = document.view(folded), document.words.starts
    seen: dict[tuple[str, ...], int] = {}
    done = at = 0
    for run in KNOWN.finditer(document.view(known)):
        low = begin_before(document, run.start())
        for i in _near(words, low, *run.span()):
            seen.update((words[n : n + LEAST], n) for n in range(max(low, done), i))
            done = i
            before = seen.get(words[i : i + LEAST])
            length = shared(document, before, i) if before is not None and i >= at else 0
            if length < LEAST or sum(map(str.islower, document.words.texts[i : i + length])) < 4:
                continue
            at = i + length
            span = Span(starts[i], starts[at - 1] + len(words[at - 1]))
            yield Finding(span, {"phrase": document[span][:30]})


def _near(words: tuple[str, ...], low: int, first: int, end: int) -> Iterator[int]:
    """Where, from the word `first` on, `LEAST` words stand that have stood since the word `low`, each by itself."""
    if first - low > FAR:
        yield from range(first, end - LEAST + 1)
        return
    seen, count = set(words[low:first]), 0
    for i in range(first, end):
        count = count + 1 if words[i] in seen else 0
        if count >= LEAST:
            yield i + 1 - LEAST
        seen.add(words[i])


def sentence(document: Document, word: int) -> int:
    """How many sentences begin before a word or with it."""
    return bisect_right(document.sentences, (document.words.starts[word], len(document.text)))


def begin_before(document: Document, word: int) -> int:
    """The first word of the sentence that stands `BACK` before that of a word."""
    at = sentence(document, word) - 1 - BACK
    return bisect_left(document.words.starts, document.sentences[at].start) if at >= 0 else 0


def shared(document: Document, first: int, second: int) -> int:
    """How many words from two places on are the same, within the sentence of the second; 0 where they stand too far apart."""
    words, here = document.view(folded), sentence(document, second)
    if not 0 < here - sentence(document, first) <= BACK:
        return 0
    after = document.sentences[here : here + 1]
    end = bisect_left(document.words.starts, after[0].start) if after else len(words)
    length = 0
    while second + length < end and words[first + length] == words[second + length]:
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
