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
    words = document.view(folded)
    seen: dict[tuple[str, ...], int] = {}
    done = at = 0
    for low, first, end in rows(document):
        for i in near(words[low:first], words[first:end], first):
            seen.update((words[n : n + LEAST], n) for n in range(max(low, done), i))
            done = i
            before = seen.get(words[i : i + LEAST])
            if before is None or i < at or not 0 < begun(document, i) - begun(document, before) <= BACK:
                continue
            length = shared(words, before, i, end)
            if sum(map(str.islower, document.words.texts[i : i + length])) >= 4:
                at = i + length
                starts = document.words.starts
                span = Span(starts[i], starts[at - 1] + len(words[at - 1]))
                yield Finding(span, {"phrase": document[span][:30]})


def rows(document: Document) -> Iterator[tuple[int, int, int]]:
    """Where at least `LEAST` words of a sentence have stood before: the first word of the sentence before, and from where to where."""
    runs = list(KNOWN.finditer(document.view(known)))
    if not runs:
        return
    starts, sentences = document.words.starts, document.sentences
    for run in runs:
        first, last = run.span()
        while last - first >= LEAST:
            here = begun(document, first)
            end = bisect_left(starts, sentences[here].start, first) if here < len(sentences) else last
            if min(end, last) - first >= LEAST:
                low = bisect_left(starts, sentences[here - 1 - BACK].start) if here > BACK else 0
                yield low, first, min(end, last)
            first = end


def begun(document: Document, word: int) -> int:
    """How many sentences have begun before a word or with it."""
    return bisect_right(document.sentences, (document.words.starts[word], len(document.text)))


def near(before: tuple[str, ...], words: tuple[str, ...], first: int) -> Iterator[int]:
    """The number, counted from `first`, of each of the words from which on `LEAST` words stand among those before them."""
    if len(before) > FAR:
        yield from range(first, first + len(words) - LEAST + 1)
        return
    seen, count = set(before), 0
    for i, word in enumerate(words, first + 1):
        count = count + 1 if word in seen else 0
        if count >= LEAST:
            yield i - LEAST
        seen.add(word)


def shared(words: tuple[str, ...], first: int, second: int, end: int) -> int:
    """How many words from two places on are the same, up to the word `end`."""
    length = LEAST
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
