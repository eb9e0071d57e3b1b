"""Numerals, in figures and in words, with their exact values.

What belongs to a name, a code, a time or a version ("A320", "COVID-19", "2.0.1", "10:30") is none, and neither is what can
be read in two ways: "3,5", "10 000", a "second" that may be a moment.
"""

import re
from collections.abc import Iterable, Iterator
from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple

from calque.expressions import expression
from calque.views.spelled import ONES, ORDINALS, PARTS, SCALES, cardinal, fraction, ordinal


class Shape(StrEnum):
    """How a numeral is written."""

    FIGURE = "figure"
    WORDS = "words"
    FRACTION = "fraction"
    ORDINAL = "ordinal"


class Numeral(NamedTuple):
    """A numeral without unit, currency or the scale behind a figure; `start` and `end` are code points, half-open.

    `paired` tells that only a dash stands between this figure and the next.
    """

    start: int
    end: int
    value: Fraction
    shape: Shape
    paired: bool = False


VULGAR = {
    "½": Fraction(1, 2),
    "⅓": Fraction(1, 3),
    "⅔": Fraction(2, 3),
    "¼": Fraction(1, 4),
    "¾": Fraction(3, 4),
    "⅕": Fraction(1, 5),
    "⅖": Fraction(2, 5),
    "⅗": Fraction(3, 5),
    "⅘": Fraction(4, 5),
    "⅙": Fraction(1, 6),
    "⅛": Fraction(1, 8),
    "⅜": Fraction(3, 8),
    "⅝": Fraction(5, 8),
    "⅞": Fraction(7, 8),
}
_SIGNS = "".join(VULGAR)

# A run of digits with all that joins them, so that what is not understood as a whole is left out as a whole.
RUN = expression(
    rf"[0-9{_SIGNS}](?:(?<=[0-9])[0-9]*+(?:[.,:/'’\-–—‑][0-9]++|(?<![0-9]{{4}})[ \xa0\u2009\u202f][0-9]{{3}}(?![0-9]))*+[{_SIGNS}]?+)?+"
)
#: No number is longer than this (code points, words).
LONGEST, MOST = 40, 24
#: What may stand right before a figure: "mid-2021", "(-5", "well—5".
BEFORE = expression(
    r"(?:\A|[\s(\[“\"‘'’$£€¥￥₽₹₩₺₴₦₱₪₸₫฿~≈<>=/—–…]|(?<![\w.])(?:US|RMB|RM|USD|EUR|CNY|Rs\.?|mid-|late-|early-|pre-|post-|near-|twenty-)|(?<![\w-])-|−|%[-–—])\Z"
)
_PLAIN = expression(
    r"(?P<whole>(?:0|[1-9][0-9]*+)|[1-9][0-9]{0,2}(?:[,\xa0\u2009\u202f][0-9]{3})++|[1-9][0-9]?(?:,[0-9]{2})++,[0-9]{3})(?:\.(?P<part>[0-9]++))?(?P<vulgar>\D)?"
)
_ENDING = expression(r"(?:st|nd|rd|th)(?![^\W_])")
_OVER = expression(r"(?P<above>[1-9])/(?P<below>[2-9]|10|16|32)")
_MINUS = expression(r"(?:−|(?<![\w%)-])-|\b[Mm]inus[ ])\Z")
_PLAIN_PAIR = expression(r"[-–—‑]")

_ENDS = {*ORDINALS, *PARTS, *(f"{name}s" for name in PARTS if name != "half"), "halves"}


def _any(names: Iterable[str]) -> str:
    return f"(?:{'|'.join(sorted(names, key=len, reverse=True))})(?![^\\W_])"


_COUNT, _END = _any([*ONES, *SCALES]), _any(_ENDS)
_FIRST = frozenset({*ONES, *SCALES, *_ENDS})
_LETTERS = expression(r"[a-z]++")
# "and" joins what follows a scale, and a part: "a hundred and five", "two and a half million".
WORDS = expression(
    rf"""
    (?<![^\W_]) (?<![^\W_][-'’])
    (?: (?i:(?:(?:a|one|two|three)[- \n])?(?:half|third|quarter)s?[ \n]of[ \n]an?[ \n]){_any(SCALES)}
      | (?:[Aa][ \n](?={_any([*SCALES, *PARTS])}))? (?i:{_COUNT})
        (?: (?:(?:(?<=dred)|(?<=sand)|(?<=lion))[ \n]and)?[- \n]{_COUNT} )*+
        (?: [ \n]and[ \n](?:a[ \n]|one[- \n]|two[- \n]|three[- \n]){_any([name for name in _ENDS if name[:4] in ("half", "thir", "quar")])} (?:[ \n]{_any(SCALES)})? )?
        (?: [- \n]{_END} )?
      | (?i:half[ \n](?:an?[ \n])?){_any(SCALES)}
      | (?:(?i:an?)[ \n](?={_any(PARTS)}))? (?i:{_END})
    )
    """,
    re.VERBOSE,
)


def figure(digits: str) -> Fraction | None:
    """The value of a figure ("1,156", "3.50", "1,15,600", "2½"); None where it is not surely one.

    Numbers of a calendar or a version, leading zeros, and commas that group by other than three are not.
    """
    found = _PLAIN.fullmatch(digits) if len(digits) <= LONGEST else None
    if found is None:
        return VULGAR.get(digits)
    whole, part, vulgar = found.group("whole", "part", "vulgar")
    value = Fraction("".join(filter(str.isdigit, whole)) + (f".{part}" if part else ""))
    return value + VULGAR[vulgar] if vulgar else value


def numerals(text: str) -> list[Numeral]:
    """The numerals of a text, in order."""
    return sorted([*_in_figures(text), *_in_words(text)])


def _in_figures(text: str) -> Iterator[Numeral]:
    for run in RUN.finditer(text):
        start, end = run.span()
        if not BEFORE.search(text, max(start - 8, 0), start):
            continue
        parts = _PLAIN_PAIR.split(run[0])
        if len(parts) == 1:
            yield from _single(text, start, end, _sign(text, start))
        elif len(parts) == 2 and all(figure(part) is not None for part in parts):
            first, second = map(figure, parts)
            if first is not None and second is not None:
                yield Numeral(start, start + len(parts[0]), first, Shape.FIGURE, paired=True)
                yield Numeral(end - len(parts[1]), end, second, Shape.FIGURE)


def _sign(text: str, start: int) -> int:
    """-1 where a minus stands before a figure, as a sign or a word."""
    return -1 if _MINUS.search(text, max(start - 8, 0), start) else 1


def _single(text: str, start: int, end: int, sign: int) -> Iterator[Numeral]:
    run = text[start:end]
    value = figure(run)
    if value is not None:
        value *= sign
        ending = _ENDING.match(text, end) if value.denominator == 1 else None
        yield Numeral(
            start, ending.end() if ending else end, value, Shape.ORDINAL if ending else Shape.FIGURE
        )
        return
    over = _OVER.fullmatch(run)
    if over and int(over["above"]) < int(over["below"]) and text.startswith((" of ", "-"), end):
        yield Numeral(start, end, Fraction(run), Shape.FRACTION)


def _in_words(text: str) -> Iterator[Numeral]:
    done = 0
    for at in _begins(text):
        # "a" stands before the word that was looked up.
        run = at >= done and (WORDS.match(text, max(at - 2, 0)) or WORDS.match(text, at))
        if not run:
            continue
        start, done = run.span()
        words = re.split(r"[- \n]+", run[0].lower())
        shape, value = _read(text, start, done, words) if len(words) <= MOST else (Shape.WORDS, None)
        if value is not None and not ("and" in words and text.endswith("etween ", 0, start)):
            yield Numeral(start, done, value, shape)


def _begins(text: str) -> list[int]:
    """Where a number word may begin: a search for the few that a text holds is quicker than one for all."""
    low = text.replace("İ", "I").lower()
    found: list[int] = []
    for name in _FIRST.intersection(_LETTERS.findall(low)):
        at = low.find(name)
        while at >= 0:
            found.append(at)
            at = low.find(name, at + len(name))
    found.sort()
    return found


def _read(text: str, start: int, end: int, words: list[str]) -> tuple[Shape, Fraction | None]:
    """What a run of number words stands for in its place."""
    if "of" in words:
        named = _NO_PART.search(text, max(start - 10, 0), start)
        part = None if named else fraction(words[: words.index("of")])
        return Shape.WORDS, part and part * SCALES[words[-1]]
    if words[-1] in ORDINALS or words[-1].rstrip("s") in PARTS or words[-1] == "halves":
        if _is_part(text, start, end, words):
            return Shape.FRACTION, fraction(words)
        number = ordinal(words[1:] if words[0] == "a" else words)
        sure = number is not None and _is_ordinal(text, start, end, words)
        return Shape.ORDINAL, Fraction(number) if sure and number is not None else None
    if words[0] == "half":
        return Shape.WORDS, Fraction(SCALES[words[-1]], 2)
    idle = words in (["one"], ["zero"]) and not _UNIT_BEHIND.match(text, end)
    return Shape.WORDS, None if idle else cardinal(words)


#: "one" counts something only before a unit that no idiom has.
_UNIT_BEHIND = expression(
    r"[ \n-](?:percent|per[ ]cent|percentage|hundred|thousand|million|billion|trillion|dollar|euro|yuan|yen|pound|hour|minute|kilomet|met(?:er|re)|mile|ton)"
)
_OF_WHOLE = expression(r"[ \n]of[ \n](?:the|all|its|their|our|his|her|those|these|them|which|whom)\b")
_HALF_OF = expression(r"[ \n](?:of|the|its|their|his|her|our|all)[ \n]")
_NO_PART = expression(
    r"(?:first|second|other|better|latter|back|top|bottom|last|front|northern|southern|eastern|western|1st|2nd)[ \n]\Z"
)
#: What makes "a third" a part, and what makes it a rank.
_THAN = expression(r"[ \n](?:of|more|less|fewer|off|[a-z]{2,8}er)(?![^\W_])")
_RANKED = expression(
    r"[ \n](?!(?:and|or|as|at|in|on|to|for|from|by|than|the|was|were|is|are|had|has|have|who|which|that|with)\b)[^\W\d_]"
)
_OWNED = expression(
    r"\b(?:the|his|her|its|their|my|our|your|this|that|every|each|for|on)[ \n]\Z", re.IGNORECASE
)


def _is_part(text: str, start: int, end: int, words: list[str]) -> bool:
    """Whether number words name a part of a whole: "two-thirds", "a third of", "half the"."""
    last = words[-1]
    if last == "half":
        return bool(_HALF_OF.match(text, end)) and not _NO_PART.search(text, max(start - 10, 0), start)
    if last == "quarters":
        return text[end - 9] == "-" or bool(_OF_WHOLE.match(text, end))
    if last.endswith("s"):
        return True
    if len(words) != 2 or words[0] not in {"a", "one"}:
        return False
    return bool(_THAN.match(text, end)) or (words[0] == "one" and text[end - len(last) - 1] == "-")


def _is_ordinal(text: str, start: int, end: int, words: list[str]) -> bool:
    """Whether number words count a rank: neither a moment ("a second") nor a part ("by a third")."""
    if words[-1] == "second" and len(words) < 3:
        return text[end : end + 1] == "-" or (
            words == ["second"] and bool(_OWNED.search(text, max(start - 8, 0), start))
        )
    return words[0] not in {"a", "one"} or bool(_RANKED.match(text, end))
