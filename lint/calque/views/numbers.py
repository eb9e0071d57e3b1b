"""Numbers by value: "$115.6 billion", "1,156", "3.5 percent", "two-thirds", "Dec. 14, 2021", "4.5 million tonnes".

The values are exact, for they are compared with those of another text: what can be read in two ways is left out.
So a plain "second", "May 5 people" or "3,5" is no number here, nor is what belongs to a name or a code ("A320", "2.0.1").
"""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import NamedTuple

from calque.expressions import expression
from calque.span import Span
from calque.views.amounts import Around, around, with_part
from calque.views.figures import Numeral, Shape, numerals
from calque.views.moments import Measure, Number, moments
from calque.views.spelled import SCALES


class _Part(NamedTuple):
    """A numeral with what stands around it."""

    numeral: Numeral
    plain: Fraction
    around: Around


_TO = expression(r"[ \n](?:to|or)[ \n]|[ ]?[–—‑-][ ]?")
_AND = expression(r"[ \n]and[ \n]")
_DECADE = expression(r"['’]?s(?![^\W_])")
_IN_YEAR = expression(
    r"\b(?:in|since|until|till|during|by|after|before|early|late|mid|year|spring|summer|autumn|fall|winter|end[ ]of|beginning[ ]of|start[ ]of)[ \n-]\Z",
    2,
)
_NEAR_YEAR = expression(r"(?:\b(?:of|from|the|for|to|and|between|this|his|her|their|its)[ \n]|[(–-])\Z", 2)
_NO_MORE = expression(r"[.,;:)!?”\"’'–-]|\Z|\s(?![^\W_]*s(?![^\W_]))")


def numbers(text: str) -> tuple[Number, ...]:
    """The numbers of a text, in order, none of them inside another."""
    fixed = moments(text)
    taken = [span for span, _ in fixed]
    parts = [_part(text, found) for found in _free(numerals(text), taken)]
    found = [number for _, number in fixed if number is not None]
    return tuple(sorted([*found, *_amounts(text, parts)]))


def _free(found: Sequence[Numeral], taken: Sequence[Span]) -> Iterator[Numeral]:
    """The numerals outside the places that are taken (ascending, disjoint)."""
    places = iter([*taken, Span(10**12, 10**12)])
    place = next(places)
    for numeral in found:
        while place.end <= numeral.start:
            place = next(places)
        if numeral.end <= place.start:
            yield numeral


def _part(text: str, numeral: Numeral) -> _Part:
    if numeral.shape is Shape.FIGURE:
        plain, end = with_part(text, numeral.end, numeral.value)
        return _Part(numeral, plain, around(text, numeral.start, end, figure=True))
    place = around(text, numeral.start, numeral.end, figure=False)
    last = text[max(numeral.end - 12, numeral.start) : numeral.end].replace("\n", " ").rpartition(" ")[2]
    scale = SCALES.get(last.lower(), 1) if numeral.shape is Shape.WORDS else 1
    return _Part(numeral, numeral.value / scale, place._replace(scale=place.scale * scale))


def _amounts(text: str, parts: Sequence[_Part]) -> Iterator[Number]:
    """The numbers that the numerals are, those of a range joined."""
    at, done = 0, 0
    while at < len(parts):
        part, after = parts[at], parts[at + 1] if at + 1 < len(parts) else None
        at += 1
        if part.numeral.start < done or _glued(text, part) or _is_dashed(text, part):
            continue
        joined = after is not None and _joined(text, part, after)
        number = _range(text, part, after) if joined and after is not None else None
        if number is not None:
            at += 1
        elif part.numeral.paired and not _score(part, after):
            # A dash between two numbers that are no range: a part number, a telephone.
            at += 1
            continue
        else:
            number = _number(text, part)
        done = number.span.end
        yield number


def _glued(text: str, part: _Part) -> bool:
    """Whether letters touch the number, which makes it a code, unless they are the s of a decade."""
    end = part.around.end
    return text[end : end + 1].isalnum() and not (_is_year(part) and _DECADE.match(text, end))


def _is_dashed(text: str, part: _Part) -> bool:
    """Whether a hyphen before a figure may be a dash: it is a minus before degrees and percentages only."""
    hyphen = part.numeral.value < 0 and text[part.numeral.start - 1] == "-"
    return hyphen and part.around.unit[:1] not in {"°", "%"}


def _score(part: _Part, after: _Part | None) -> bool:
    return after is not None and max(part.numeral.value, after.numeral.value) < 100


def _joined(text: str, part: _Part, after: _Part) -> bool:
    """Whether two numerals are the ends of a range as far as the words between them tell."""
    end, start = part.around.end, after.around.start
    if joint := _TO.match(text, end, start):
        return joint.end() == start
    between = text.endswith(("etween ", "etween\n"), 0, part.around.start)
    return between and _AND.fullmatch(text, end, start) is not None


def _range(text: str, part: _Part, after: _Part) -> Number | None:
    """The range from one numeral to the other; None where they do not measure the same, or not upwards."""
    one, two = part.around, after.around
    if any(p.numeral.shape in (Shape.ORDINAL, Shape.FRACTION) for p in (part, after)):
        return None
    same = (one.unit in ("", two.unit)) and (one.currency in ("", two.currency) or not two.currency)
    if not same or (one.currency and two.unit):
        return None
    shares = one.scale == 1 and part.plain < after.plain
    low = part.plain * (two.scale if shares else one.scale)
    high = after.plain * two.scale
    last = _number(text, after)
    if _is_year(part) and not one.currency:
        return _years(part, after, last)
    measured = one.currency or two.currency or two.unit or two.scale > 1
    if not measured or low >= high:
        return None
    money = one.currency or two.currency
    measure = Measure.MONEY if money else last.measure
    return Number(Span(one.start, two.end), low, measure, two.unit, money, high)


def _years(part: _Part, after: _Part, last: Number) -> Number | None:
    """The range of years "2013 to 2021" or "2013-21"."""
    low, high = part.plain, after.plain
    if part.numeral.paired and high < 100 and high > low % 100 and after.around.end - after.around.start == 2:
        high += low - low % 100
    if not low < high < 2200 or last.unit or last.currency or after.around.scale > 1:
        return None
    return Number(Span(part.around.start, after.around.end), low, Measure.YEAR, "", "", high)


def _is_year(part: _Part) -> bool:
    """Whether a figure may be a year: four digits, no comma, nothing that it measures."""
    numeral, place = part.numeral, part.around
    bare = numeral.shape is Shape.FIGURE and numeral.end - numeral.start == 4 and place.end == numeral.end
    return bare and place.start == numeral.start and 1000 <= part.plain < 2200


def _number(text: str, part: _Part) -> Number:
    start, end, scale, unit, currency = part.around
    value, span = part.plain * scale, Span(start, end)
    if part.numeral.shape is Shape.ORDINAL:
        return Number(span, value, Measure.ORDINAL, unit)
    if currency:
        return Number(span, value, Measure.MONEY, "", currency)
    if unit == "%":
        return Number(span, value, Measure.PERCENT, "%")
    if _is_year(part):
        if decade := _DECADE.match(text, end):
            return Number(Span(start, decade.end()), value, Measure.YEAR, "decade")
        before = text[max(start - 14, 0) : start]
        # "the mark of 1000", "one of 2000": round thousands are counted more often than dated.
        near = value % 1000 != 0 and _NEAR_YEAR.search(before) and _NO_MORE.match(text, end)
        if near or _IN_YEAR.search(before):
            return Number(span, value, Measure.YEAR)
    return Number(span, value, Measure.QUANTITY, unit)
