"""Where a text says the same word or the same few words again at once.

One view for all rules of the family. It compares the sequence of words with itself, shifted by one to six words:
first their lengths, then the words where those agree. It knows nothing yet of what may rightly stand twice.
"""

from collections.abc import Iterator, Sequence
from itertools import count
from operator import ne
from typing import NamedTuple

from calque import Document, Span
from calque.views.words import LONG
from calque_rules.repetition._doubles import Double

#: The longest phrase that is compared, in words.
LONGEST = 6
#: So many words of the sentence in front of two like words are looked at, as far as none of these parts them.
LEAD = 8
STOPS = frozenset('.!?:;…“”"\n')
#: What follows the last word of a clause.
ENDS = '.,;:!?)]”’"\n'


class Run(NamedTuple):
    """`copies` (two or more) of the same `size` words, one right after the other.

    `first` is the index of the first of these words in `document.words`.
    """

    first: int
    size: int
    copies: int


def folded(document: Document) -> tuple[str, ...]:
    """The words of the document in lower case; use it as `document.view(folded)`."""
    if len(document.text) > LONG:
        # One string for all places of a word, as in the view itself.
        low = {form: form.lower() for form in document.forms}
        return tuple(map(low.__getitem__, document.words.texts))
    return tuple(map(str.lower, document.words.texts))


def known(document: Document) -> str:
    """A character for each word of the document, U+0001 where it has stood before and U+0000 where it is new; use it as `document.view(known)`."""
    words = document.view(folded)
    first: dict[str, int] = {}
    return bytes(map(ne, map(first.setdefault, words, count()), count())).decode()


def runs(document: Document) -> tuple[Run, ...]:
    """Every run of copies, in order; use it as `document.view(runs)`.

    A run of a phrase that is itself a run of shorter copies is told once, by its shortest phrase.
    """
    found: list[Run] = []
    taken = bytearray(len(document.words.texts))
    for run in _of_all_sizes(document):
        end = run.first + run.size * run.copies
        if not any(taken[run.first : end]):
            found.append(run)
            taken[run.first : end] = b"\1" * (end - run.first)
    return tuple(sorted(found))


def _of_all_sizes(document: Document) -> Iterator[Run]:
    """The runs of copies of one word, then those of two, and so on."""
    texts, lengths = document.words.texts, _lengths(document)
    # All lengths are compared at once, as the digits of two numbers: what is the same leaves a zero.
    number = int.from_bytes(lengths, "little")
    for size in range(1, LONGEST + 1):
        differences = (number ^ number >> 8 * size).to_bytes(len(lengths), "little")
        zeros = bytes(size)
        at = differences.find(zeros)
        while at >= 0:
            same = _same(texts, at, size)
            if same >= size:
                yield Run(at, size, same // size + 1)
            at = differences.find(zeros, at + (same or 1))


def _lengths(document: Document) -> bytes:
    """The lengths of all words, as far as a byte holds them: that some look alike which are not does no harm."""
    # The one letter that is two code points in lower case.
    words = document.view(folded) if "İ" in document.text else document.words.texts
    try:
        return bytes(map(len, words))
    except ValueError:
        return bytes(min(len(word), 255) for word in words)


def _same(texts: Sequence[str], first: int, size: int) -> int:
    """How many words in a row, from the first on, are the same as those `size` words behind them."""
    at = first
    while at + size < len(texts) and texts[at].lower() == texts[at + size].lower():
        at += 1
    return at - first


def span_of(document: Document, run: Run, copy: int = 0, copies: int | None = None) -> Span:
    """From the start of a copy (0: the first) to the end of the last of `copies` (None: of all that follow), in code points."""
    words = document.words
    first = run.first + run.size * copy
    last = run.first + run.size * (run.copies if copies is None else copy + copies) - 1
    return Span(words.starts[first], words.starts[last] + len(words.texts[last]))


def phrase(document: Document, run: Run) -> tuple[str, ...]:
    """The words that a run repeats, in lower case."""
    return tuple(map(str.lower, document.words.texts[run.first : run.first + run.size]))


def between(document: Document, run: Run) -> str:
    """What stands between the words of a run, put together; empty where the run leaves its block or running prose."""
    start, end = span_of(document, run)
    prose = document.prose_at(start)
    if prose is None or end > prose.end:
        return ""
    words = document.words
    return "".join(
        document.text[words.starts[i] + len(words.texts[i]) : words.starts[i + 1]]
        for i in range(run.first, run.first + run.size * run.copies - 1)
    )


def double(document: Document, run: Run) -> Double:
    """The first word of a run, its last copy, and what is around the run."""
    words = document.words
    start, end = span_of(document, run)
    opening = document.text[max(start - 6, 0) : start].rstrip(" \t\n\"'“‘([")
    starts = not opening or opening[-1] in ".!?:…" or "\n\n" in document.text[max(start - 3, 0) : start]
    # The full stop of an abbreviation ends no sentence ("Sept. 16").
    starts = starts and not (opening.endswith(".") and document.text[start].isdecimal())
    after = document.text[end : end + 1]
    last = words.texts[run.first + run.size * run.copies - 1]
    lead = () if starts else _lead(document, run.first)
    return Double(words.texts[run.first], last, lead, starts, ends=not after or after in ENDS)


def _lead(document: Document, number: int) -> tuple[str, ...]:
    """The words in front of a word that belong to its sentence, at most eight."""
    words, text = document.words, document.text
    first = number
    while first > max(0, number - LEAD):
        end = words.starts[first - 1] + len(words.texts[first - 1])
        gap = text[end : words.starts[first]]
        if not STOPS.isdisjoint(gap) and (gap != ". " or not words.texts[first][0].isdecimal()):
            break
        first -= 1
    return words.texts[first:number]
