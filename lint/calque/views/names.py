"""Names of people, places and bodies, found without a dictionary: runs of capitalised words that are more than sentence starts.

A title in front ("Prime Minister", "Mr.") and a possessive behind are told from the name.
"""

import re
from typing import NamedTuple

from calque.expressions import expression
from calque.span import Span
from calque.views.titles import HEADS, NO_NAMES, TITLES


class Name(NamedTuple):
    """A name as it is written; `span` (code points) holds its words, without title and possessive.

    `words` are its words, particles such as "de" among them. `title` is what stands in front of it, empty where nothing does.
    `opens` tells that it begins a sentence, where the first capital may mean nothing.
    """

    span: Span
    words: tuple[str, ...]
    title: str
    opens: bool


class _Part(NamedTuple):
    word: str
    start: int


_UPPER = "A-Z\u00c0-\u00d6\u00d8-\u00de\u010c\u0110\u0130\u0141\u015a\u015e\u0160\u017b\u017d"
# What follows the capital: letters, joined by apostrophes and hyphens; a full stop behind an initial or a short title.
_REST = r"[^\W\d_]*+(?:['’‑-][^\W\d_]++)*+(?:(?<=[ \n][A-Z])\.|(?<=[MDSLC][rtso])\.|(?<=Mrs|Gov|Sen|Rep|Gen|Col|Sgt|Maj)\.|(?<=Prof|Capt)\.)?"
_PARTICLE = r"(?:d[aeiu]|de[lnr]|dos|van|von|bin|ibn|bint|al|el|la|le|ter|ten|zu)"
RUN = expression(
    rf"[{_UPPER}](?<![^\W_].)(?<![^\W_]['’-].){_REST}(?:(?<!['’]s)[ \n](?:{_PARTICLE}[ \n]){{0,2}}[{_UPPER}]{_REST})*+"
)
_OPENS = expression(r"(?:\A|[.!?:;…]['\"”’)\]]{0,2}[ \n]{1,3}|\n\n|[\"“‘(\[•*–—][ ]?|\n[-•*][ ])\Z")
_BEFORE = expression(r"(?<![^\W_])([a-z-]{4,16})[ \n]\Z")
_SPLIT = expression(r"[^ \n]+")
#: How much of a text is searched for small words, in code points.
_NEAR = 50_000
#: No name has more words; such a run is a heading.
_MOST = 9


def names(text: str) -> tuple[Name, ...]:
    """The names of a text, in order."""
    small = _Small(text)
    found = (_name(text, run, small) for run in RUN.finditer(text))
    return tuple(name for name in found if name is not None)


class _Small(dict[str, bool]):
    """Whether a text has a word in lower case too, near its beginning; looked up once a word."""

    def __init__(self, text: str) -> None:
        self._text = text[:_NEAR]

    def __missing__(self, word: str) -> bool:
        low = word.lower()
        self[word] = low != word and any(f" {low}{mark}" in self._text for mark in (" ", ",", "."))
        return self[word]


def _name(text: str, run: re.Match[str], small: _Small) -> Name | None:
    start = run.start()
    if run[0] in NO_NAMES:
        return None
    opens = _OPENS.search(text, max(start - 5, 0), start) is not None
    parts = [_Part(found[0], found.start() + start) for found in _SPLIT.finditer(run[0])]
    if len(parts) > _MOST:
        return None
    if opens and small[parts[0].word]:
        del parts[0]
        opens = False
    while parts and parts[0].word.replace("’", "'").partition("'")[0] in NO_NAMES:
        del parts[0]
        opens = False
    title, parts = _titled(parts)
    if not parts or parts[-1].word in NO_NAMES:
        return None
    if not title and (before := _BEFORE.search(text, max(start - 18, 0), start)) and before[1] in HEADS:
        title = before[1]
    last = parts[-1].word
    bare = last[:-2] if last.endswith(("'s", "’s")) else last
    words = (*(part.word for part in parts[:-1]), bare)
    return Name(Span(parts[0].start, parts[-1].start + len(bare)), words, title, opens and not title)


def _titled(parts: list[_Part]) -> tuple[str, list[_Part]]:
    """The title in a run of words and the name behind it; what stands before the title ("Russian") is dropped."""
    at = max((i for i, part in enumerate(parts[:-1]) if part.word in TITLES), default=-1)
    if at < 0:
        alone = len(parts) == 1 and parts[0].word in TITLES
        return "", [] if alone else parts
    low = at
    while low and (
        parts[low - 1].word in TITLES
        or parts[low - 1].word in {"Prime", "Foreign", "Defense", "Defence", "Finance", "Executive"}
    ):
        low -= 1
    return " ".join(part.word for part in parts[low : at + 1]), parts[at + 1 :]
