"""Dates and times as numbers, and the places where there may be one or not."""

import re
from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple

from calque.expressions import expression
from calque.span import Span
from calque.views.calendar import MONTH, MONTHS, days_in
from calque.views.dates import Written, dates


class Measure(StrEnum):
    """What a number says."""

    QUANTITY = "quantity"
    MONEY = "money"
    PERCENT = "percent"
    ORDINAL = "ordinal"
    YEAR = "year"
    DATE = "date"
    TIME = "time"


class Number(NamedTuple):
    """A number with all that belongs to it; `span` in code points of the text.

    `value` is exact. A date is the number YYYYMMDD, with 0000 or 00 for what is not said; a time is minutes after midnight;
    a percentage is the figure before the sign. `high` is the upper end of a range, of the same kind.
    `unit` is a symbol of `units.UNITS` or empty; `currency` an ISO 4217 code, or the plain sign or name ("$", "peso")
    where the text does not say whose it is, and empty for all that is not money.
    """

    span: Span
    value: Fraction
    measure: Measure
    unit: str = ""
    currency: str = ""
    high: Fraction | None = None


_ISO = expression(r"[12](?<![\w.,:/-].)\d{3}-\d\d-\d\d(?![\w/-]|[.,:]\d)")
_MONTH_YEAR = expression(
    rf"(?P<month>{MONTH})(?:,?[ ]of)?,?[ ](?P<year>(?:1[5-9]|20)\d\d)(?![\w%-]|[.,:/]\d)"
)
_CLOCK = expression(
    r"(?P<hour>\d(?<![\w.,:/-].)\d?)(?:[:.](?P<minute>[0-5]\d))?[ \xa0]?(?P<half>[apAP])\.?[mM](?![^\W_])\.?"
)
#: A word that a number counts: after it "June 30" is no date.
_COUNTED = expression(
    r"[ \n](?:people|percent|per[ ]cent|million|billion|thousand|hundred|men|women|children|[a-z]{3,}[^s\W]s)(?![^\W_])"
)
_ON = expression(r"\b(?:[Oo]n|[Bb]y|[Uu]ntil|[Ff]rom|[Oo]f|[Aa]fter|[Bb]efore|the)[ \n]\Z")


def moments(text: str) -> list[tuple[Span, Number | None]]:
    """Dates and times, and the places (without a number) that may be a date or not."""
    found: list[tuple[Span, Number | None]] = [
        (Span(*m.span()), _date(Span(*m.span()), *map(int, m[0].split("-")))) for m in _ISO.finditer(text)
    ]
    for date in dates(text):
        bare = date.year is None and not _ON.search(text, max(date.span.start - 8, 0), date.span.start)
        doubtful = bare and _COUNTED.match(text, date.span.end)
        found.append((date.span, None if doubtful else _of_written(date)))
    found += [(Span(*m.span()), _time(m)) for m in _CLOCK.finditer(text)]
    for m in _MONTH_YEAR.finditer(text):
        doubtful = _COUNTED.match(text, m.end())
        number = _date(Span(*m.span()), int(m["year"]), MONTHS[m["month"][:3].lower()], 0)
        found.append((Span(*m.span()), None if doubtful else number))
    found.sort(key=lambda pair: (pair[0].start, -pair[0].end))
    ends = [0]
    for span, _ in found:
        ends.append(max(ends[-1], span.end))
    return [pair for pair, end in zip(found, ends, strict=False) if pair[0].start >= end]


def _of_written(date: Written) -> Number | None:
    return _date(date.span, date.year or 0, date.month, date.day)


def _date(span: Span, year: int, month: int, day: int) -> Number | None:
    """The number of a date; None where no calendar has it. `year` and `day` are 0 where they are not said."""
    if not 1 <= month <= 12 or day > days_in(month, year or None):
        return None
    return Number(span, Fraction(year * 10000 + month * 100 + day), Measure.DATE)


def _time(clock: re.Match[str]) -> Number | None:
    """The number of a time with "a.m." or "p.m."; None where no clock shows it."""
    hour, minute = int(clock["hour"]), int(clock["minute"] or 0)
    minutes = hour % 12 * 60 + minute + 720 * (clock["half"] in "pP")
    return Number(Span(*clock.span()), Fraction(minutes), Measure.TIME) if 1 <= hour <= 12 else None
