"""Abbreviations and the names that they stand for."""

from collections.abc import Sequence

from calque import expression

#: Words of a name that its abbreviation may pass over.
SMALL = frozenset("of for and the in on to at by with &".split())
#: The words of a name right before a code point, small ones among them.
NAME = expression(
    r"(?<![\w-])[A-Z][\w’'-]{0,30}+(?:[ \n](?:[A-Z][\w’'-]{0,30}+|of|for|and|the|in|on|to|&)){1,9}[ \n]\Z"
)

#: Makes an A of every letter from A to Z, and a blank of every other byte.
_CAPITALS = bytes(ord("A") if char in b"ABCDEFGHIJKLMNOPQRSTUVWXYZ" else ord(" ") for char in range(256))
_THREE = expression("AAA++")


def capitals(text: str) -> list[tuple[int, int]]:
    """Start and end of each run of three or more of the letters from A to Z (code points).

    Translated, a text is looked through for all these letters at once; `re` asks of each character whether it is one of a set.
    """
    # In this encoding, which has one byte for each code point, a character of another script is a question mark.
    translated = text.encode("latin-1", "replace").translate(_CAPITALS).decode("ascii")
    return [found.span() for found in _THREE.finditer(translated)]


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
