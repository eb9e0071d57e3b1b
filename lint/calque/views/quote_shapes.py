"""What each reading of one quotation mark costs, judged by the mark and by what stands beside it.

Costs are small integers, and `MISSING` is the price of one missing mark: a reading that saves a
missing mark may cost up to nine.
"""

import re
from functools import lru_cache
from typing import Final, NamedTuple

from calque.expressions import expression
from calque.span import Span

__all__ = ["MARK", "MISSING", "NEVER", "Shape", "shape"]

MISSING: Final = 10
NEVER: Final = 99

QUOTES: Final = frozenset("\"“”„‟«»＂'’‘‚‹›`")
SINGLES: Final = frozenset("'’‘‚‹›`")
OPENING: Final = frozenset(("“", "„", "‟", "«", "‘", "‚", "‹", "`", "``", ",,"))
CLOSING: Final = frozenset("”»’›")

# Four equal marks in a row are a fence or noise, three single ones wiki markup.
# A single mark between two letters is an apostrophe.
MARK: Final = expression(
    r"""
    (["“”„‟«»＂'’‘‚‹›`,])
    (?: \1{3,}+
      | (?<=["“”„‟«»＂‹›])
      | (?<=') (?: '' | '(?:(?<!\w..)|(?!\w)) | (?<!\w.) | (?!\w) )
      | (?<=[’‘]) (?: (?<!\w.) | (?!\w) )
      | (?<=`) (?<!\w.) (?: `(?!`) | (?=[\w-]) )
      | (?<=‚) (?<!\w.) (?=\w)
      | (?<=,) (?<![^\s(].) ,(?=\w)
    )
    """,
    re.VERBOSE,
)

# The two sides of a mark: E the edge of its block, B a blank, O opening and C closing punctuation,
# D a dash, and W anything else, which is part of a word.
SIDES: Final = {
    **dict.fromkeys(" \n\t\u00a0\u2009\u200a\u200b\u202f\u3000", "B"),
    **dict.fromkeys("([{¡¿/", "O"),
    **dict.fromkeys(".,;:!?)]}…，。！？；：）", "C"),
    **dict.fromkeys("-–—―‐‑", "D"),
}

# By left and right side: the cost to open, the cost to close.
DOUBLE: Final = {
    "EE": (8, 8), "EB": (1, 8), "EO": (0, NEVER), "EC": (4, 9), "ED": (0, NEVER), "EW": (0, NEVER),
    "BE": (NEVER, 1), "BB": (2, 2), "BO": (0, 5), "BC": (6, 2), "BD": (1, 3), "BW": (0, 4),
    "OE": (NEVER, 6), "OB": (1, 6), "OO": (0, 6), "OC": (4, 4), "OD": (0, 6), "OW": (0, 6),
    "CE": (NEVER, 0), "CB": (9, 0), "CO": (3, 1), "CC": (9, 0), "CD": (5, 0), "CW": (2, 1),
    "DE": (NEVER, 0), "DB": (3, 1), "DO": (0, 4), "DC": (5, 0), "DD": (2, 1), "DW": (0, 3),
    "WE": (NEVER, 0), "WB": (9, 0), "WO": (3, 1), "WC": (9, 0), "WD": (3, 0), "WW": (2, 2),
}  # fmt: skip

# The same for a single mark, and the cost to take it for an apostrophe.
SINGLE: Final = {
    "BB": (4, 3, 1), "BO": (1, 9, 4), "BC": (6, 3, 2), "BD": (2, 5, 3), "BW": (1, 6, 4),
    "OB": (3, 6, 3), "OO": (1, 9, 4), "OC": (4, 4, 3), "OD": (2, 6, 3), "OW": (1, 7, 5),
    "CB": (8, 0, 12), "CO": (6, 1, 6), "CC": (8, 0, 12), "CD": (7, 0, 8), "CW": (3, 2, 6),
    "DB": (4, 2, 4), "DO": (1, 5, 4), "DC": (6, 1, 4), "DD": (4, 3, 3), "DW": (1, 5, 3),
    "WB": (7, 0, 3), "WO": (7, 1, 3), "WC": (8, 0, 3), "WD": (7, 0, 3), "WW": (4, 4, 1),
}  # fmt: skip

# A single mark after one of these letters: the cost to close, and to be an apostrophe.
TAILS: Final = {
    **dict.fromkeys("sS", (2, 0)),
    **dict.fromkeys("xzXZnN", (0, 1)),
    **dict.fromkeys("0123456789", (1, 0)),
}

# What the words beside a double mark say: the cost to open, to close.
SPOKEN: Final = {"speaker follows at once": (5, 0), "speaker follows": (25, 0)}

# A double mark after a number: the cost to take it for inches or seconds.
MEASURED: Final = {"inches": 2, "feet": 0}

ELIDED: Final = expression(
    r"""(?: \d0s | \d\d(?!\w)
      | (?: [sS]|re|ve|ll|[tdm]|n|em|er|im|is|e|ave|fraid|tis|twas|til|till|cause|cos|cuz|bout|round|neath|nuff
          | nother|ere|ello|allo|Tis|Twas|Til|Till|Cause|Cos|Em|Nuff|Ello|Allo|Abd|Ali|Ain|Aisha|Umar|Oumuamua )\b
    )""",
    re.VERBOSE,
)
STOPS: Final = frozenset((",", ".", "!", "?", "…"))
LEADER: Final = expression(r"…|\.[.\w]")
WHOLE: Final = expression(r"[^\W\d_]{4}")  # too long for a word that lost its end, as in `o’`
SMILEY: Final = expression(r"[:;=]['’][()]")
INCHES: Final = frozenset(('"', "”", "''"))
NUMBER: Final = expression(r"(?<!\d)(?!\d{4})\d{1,3}\Z")  # years are not measured in inches
FEET: Final = expression(r"\d['’′]\s?\d{1,2}\Z")
SPEECH: Final = expression(
    r"""(?: (?: he|she|they|it|we
            | (?:the|a|an|one|his|her|their|our)(?:\ [\w.’'-]{1,24}+){1,5}?
            | (?!(?:I|He|She|It|We|You|They|Who|The|This|That|There)\b)(?:[A-Z][\w.’'-]{0,30}+\ ?){1,4}?
            )\ ? )?
        \b(?:[Ss]aid|says?|told|tells|add(?:ed|s)|ask(?:ed|s)|explain(?:ed|s)|wrote|writes|not(?:ed|es)|stress(?:ed|es)
          |announce[sd]|conclude[sd]|continue[sd]|emphasi[sz]e[sd]|repli(?:ed|es)|state[sd]|recall(?:ed|s)|quoted
          |admit(?:ted|s)|comment(?:ed|s)|argue[sd]|insist(?:ed|s)|claim(?:ed|s)|warn(?:ed|s)|thinks|believes
          |report(?:ed|s)|summ?ed|remark(?:ed|s)|describe[sd]|confirm(?:ed|s)|predict(?:ed|s)|(?:is|was)\ quoted)\b""",
    re.VERBOSE,
)


class Shape(NamedTuple):
    """The costs of one mark: to open, to close, to be no quotation mark at all."""

    kind: str  # D double, S single
    open: int
    close: int
    other: int
    doubled: bool = False  # stands directly after an equal mark


def shape(text: str, start: int, end: int, block: Span) -> Shape:
    """Judge the mark `text[start:end]` of `block` by its neighbours (half-open code points)."""
    glyph = text[start:end]
    left = _side(text, start - 1, -1, block)
    right = _side(text, end, 1, block)
    if right == "C" and left in "EBO" and LEADER.match(text, end):
        right = "W"
    if glyph in SINGLES:
        return _single(glyph, left + right, _word(text, start, end, left, right))
    doubled = start > block.start and text[start - 1] == glyph
    return _double(glyph, left + right, _evidence(text, start, end, left + right), doubled)


def _side(text: str, at: int, step: int, block: Span) -> str:
    """What stands at `at`, looking past up to three more quotation marks in the direction `step`."""
    for _ in range(4):
        if not block.start <= at < block.end:
            return "E"
        char = text[at]
        if char not in QUOTES:
            return SIDES.get(char, "W")
        at += step
    return "W"


def _evidence(text: str, start: int, end: int, sides: str) -> str:
    """What the words beside a double mark say of it: a key of `SPOKEN` or `MEASURED`, or nothing."""
    if sides == "BW" and text[start - 2 : start - 1] in STOPS and SPEECH.match(text, end):
        return "speaker follows at once"
    if sides == "CB" and SPEECH.match(text, end + 1):
        return "speaker follows"
    if sides[0] != "W" or text[start:end] not in INCHES or not NUMBER.search(text, max(0, start - 4), start):
        return ""
    return "feet" if FEET.search(text, max(0, start - 5), start) else "inches"


def _word(text: str, start: int, end: int, left: str, right: str) -> str:
    """What the word beside a single mark says: that it is elided, or the letter it ends with."""
    if right == "W" and left != "W":
        return "elided" if ELIDED.match(text, end) else ""
    if SMILEY.fullmatch(text, max(0, start - 1), end + 1):
        return "elided"
    if left != "W" or right == "W":
        return ""
    last = text[start - 1]
    if text[max(0, start - 2) : start] in {"'n", "’n", "‘n"}:
        return "s"
    return "word" if last not in TAILS and WHOLE.fullmatch(text, max(0, start - 4), start) else last


@lru_cache(maxsize=4096)
def _double(glyph: str, sides: str, evidence: str, doubled: bool) -> Shape:
    """The shape of a double mark."""
    opening, closing = _lean(glyph, *SPOKEN.get(evidence, DOUBLE[sides]))
    return Shape("D", opening, closing, MEASURED.get(evidence, NEVER), doubled)


@lru_cache(maxsize=4096)
def _single(glyph: str, sides: str, word: str) -> Shape:
    """The shape of a single mark."""
    opening, closing, other = SINGLE[sides.replace("E", "B")]
    if word == "elided":
        opening, closing, other = 3, 8, 0
    elif word in TAILS:
        closing, other = TAILS[word]
        closing = min(closing, 1) if sides[1] == "C" else closing
    elif word == "word" and glyph == "’":
        other = 11
    if glyph in OPENING and other:
        other = 12 if sides[1] not in "BE" else 5
    elif glyph in CLOSING and sides[1] in "CE" and sides[0] == "C":
        other = 12
    opening, closing = _lean(glyph, opening, closing)
    return Shape("S", opening, closing, other)


def _lean(glyph: str, opening: int, closing: int) -> tuple[int, int]:
    """A curly mark that agrees with a reading makes odd spacing cheaper, one that disagrees costs three."""
    if glyph in OPENING:
        return opening // 2, closing + 3
    if glyph in CLOSING:
        return opening + 3, closing // 2
    return opening, closing
