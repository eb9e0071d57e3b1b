"""Words and tokens of a text, with their places.

A word is a run of letters and digits of any script, with the apostrophes, hyphens and number separators inside it:
`don't`, `O’Brien`, `year-on-year`, `20th` and `1,156.5` are one word each, `U.S.` is two.
U+FFFC, which stands for something that is not prose (inline code, an image), is a word of its own.
"""

import re
from functools import cached_property, lru_cache
from itertools import accumulate
from typing import Final, NamedTuple
from unicodedata import category

from calque.expressions import expression

#: From this many code points on memory counts for more than time.
LONG = 200_000


class Words:
    """The words of a text in order; `texts[i]` stands at the code point `starts[i]`."""

    def __init__(self, text: str, word: re.Pattern[str]) -> None:
        self._text, self._word = text, word
        texts = tuple(word.findall(text))
        if len(text) > LONG:
            # A word of a long text stands there many times: one string for all of them takes half the memory.
            one = {word: word for word in texts}
            texts = tuple(map(one.__getitem__, texts))
        self.texts: Final[tuple[str, ...]] = texts

    @cached_property
    def starts(self) -> tuple[int, ...]:
        """Where the words stand; found when somebody asks, because of most texts nobody does."""
        return tuple(map(re.Match.start, self._word.finditer(self._text)))


class Token(NamedTuple):
    """A word, or one punctuation mark or symbol; `start` and `end` are code points, half-open."""

    text: str
    start: int
    end: int


# An apostrophe, hyphen or invisible joiner between two letters, or a full stop or comma between two digits.
_JOINT = r"['’‐‑.,\u00ad\u200b-\u200d\u2060-](?: (?<![.,]) | (?<=[0-9].)(?=[0-9]) )"

# Letters and combining marks of Latin text as ranges, which `re` searches as a bitmap: twice as fast as `\w`.
_LATIN_LETTER = r"A-Za-z0-9ªµº²³¹¼-¾À-ÖØ-öø-\u02c1"
_LATIN = rf"[{_LATIN_LETTER}][{_LATIN_LETTER}\u0300-\u036f]*+"

_OTHER_SCRIPT = expression(r"[^\x00-\u02c1\u0300-\u036f\u2000-\u206f\u20a0-\u20cf\ufffc-\uffff]")


class _Patterns(NamedTuple):
    word: re.Pattern[str]
    token: re.Pattern[str]


def words(text: str) -> Words:
    """The words and numbers of a text, in order."""
    return Words(text, _patterns(text).word)


def tokens(text: str) -> tuple[Token, ...]:
    """The words, as `words` finds them, and every other character that is not white space by itself."""
    parts = _patterns(text).token.split(text)
    ends = tuple(accumulate(map(len, parts)))
    return tuple(map(Token._make, zip(parts[1::2], ends[::2], ends[1::2], strict=False)))


def _patterns(text: str) -> _Patterns:
    if text.isascii():
        return _compiled(_LATIN, "")
    # An alternative costs a third more on every text; few texts hold what it is for.
    other = "| \ufffc" if "\ufffc" in text else ""
    if not _OTHER_SCRIPT.search(text):
        return _compiled(_LATIN, other)
    marks = "".join(sorted(char for char in set(text) if category(char).startswith("M")))
    return _compiled(rf"[^\W_]++(?: [{marks}]++[^\W_]*+ )*+" if marks else r"[^\W_]++", other)


@lru_cache(maxsize=64)
def _compiled(run: str, other: str) -> _Patterns:
    """The patterns for words made of such runs; `re` has no class of marks, so a run names those that occur."""
    word = rf"{run}(?: {_JOINT}{run} )*+ {other}"
    return _Patterns(expression(word, re.VERBOSE), expression(rf"({word} | \S)", re.VERBOSE))
