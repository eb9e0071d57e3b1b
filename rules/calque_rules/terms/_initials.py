"""Abbreviations and the names that they stand for."""

from collections.abc import Sequence

from calque import expression

#: Words of a name that its abbreviation may pass over.
SMALL = frozenset("of for and the in on to at by with &".split())
#: The words of a name right before a code point, small ones among them.
NAME = expression(
    r"(?<![\w-])[A-Z][\w’'-]{0,30}+(?:[ \n](?:[A-Z][\w’'-]{0,30}+|of|for|and|the|in|on|to|&)){1,9}[ \n]\Z"
)


def heads(name: str) -> list[str]:
    """The words that give letters to an abbreviation: those of a compound count each."""
    return [part for word in name.split() for part in word.split("-") if part and word not in SMALL]


def spells(words: Sequence[str], letters: str) -> bool:
    """Whether the letters (all capitals) can be read off the words: each word in order gives its first letters, or none.

    Letters inside a word count too, for `eXchange`, `VIdeo` and `TeleVision`; so the last words must be there, the first need not.
    """
    reached = {0}
    for word in words:
        reached |= {end for start in reached for end in _read(word.upper(), letters, start)}
    return len(letters) in reached


def _read(word: str, letters: str, start: int) -> list[int]:
    """How far the letters get in one word from a letter that begins it, or from an X inside."""
    if start == len(letters) or not (word[:1] == letters[start] or letters[start] == "X" in word):
        return []
    ends, at = [start + 1], word.find(letters[start]) + 1
    while ends[-1] < len(letters) and (at := word.find(letters[ends[-1]], at) + 1):
        ends.append(ends[-1] + 1)
    return ends
