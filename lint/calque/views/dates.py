"""Dates that are written with the name of a month and a day: "December 14, 2021", "the 3rd of May", "Sept. 9"."""

import re
from typing import NamedTuple

from calque.expressions import expression
from calque.span import Span
from calque.views.calendar import MONTH, MONTHS, WEEKDAY

MONTH_NAME = expression(MONTH)
DAY_BEFORE = expression(r"(?<![\w.,:/$£€-])(?P<day>\d\d?)(?P<suffix>st|nd|rd|th)?(?P<of>[ ]of)?[ ]\Z")
DAY_AFTER = expression(r"[ ](?P<day>\d\d?)(?P<suffix>st|nd|rd|th)?(?![\w%]|[.,:/-]\d)")
YEAR = expression(r"(?P<joint>,?[ ])(?P<year>(?:1[5-9]|20)\d\d)(?![\w%]|[.,:/]\d)")
WEEKDAY_BEFORE = expression(rf"\b(?P<weekday>{WEEKDAY})(?:,?[ ](?:the[ ])?|[ ]?\()\Z")
WEEKDAY_AFTER = expression(rf",?[ ]\(?(?P<weekday>{WEEKDAY})(?!['’])")

#: How far before a month its day and its weekday may begin, in code points.
REACH = 26


class Written(NamedTuple):
    """A date as it is written; all spans in code points of the text.

    `span` goes from the day or the month to the year; `day_first` tells "14 December" from "December 14";
    `suffix` is the "th" of "14th" or empty; `joint` is what stands before the year.
    `weekday_at` is the place of the weekday beside the date.
    """

    span: Span
    day: int
    month: int
    year: int | None
    day_first: bool
    day_at: Span
    month_at: Span
    suffix: str
    of: bool
    joint: str
    weekday_at: Span | None


def dates(text: str) -> tuple[Written, ...]:
    """Every date with a day and a month's name, in order, those among them that no calendar has ("June 31")."""
    found = (_written(text, month) for month in MONTH_NAME.finditer(text))
    return tuple(date for date in found if date is not None)


def _written(text: str, month: re.Match[str]) -> Written | None:
    """The date around the name of a month; a day in front of it counts before a number after it."""
    start, end = month.span()
    low = max(start - REACH, 0)
    before = DAY_BEFORE.search(text[low:start])
    found = before or DAY_AFTER.match(text, end)
    if found is None:
        return None
    shift = low if before else 0
    day_at = Span(found.start("day") + shift, found.end("day") + shift)
    end = end if before else found.end()
    year = YEAR.match(text, end)
    span = Span(min(start, day_at.start), year.end() if year else end)
    weekday_at = _weekday_at(text, span)
    return Written(
        span,
        int(found["day"]),
        MONTHS[month[0][:3].lower()],
        int(year["year"]) if year else None,
        day_first=before is not None,
        day_at=day_at,
        month_at=Span(*month.span()),
        suffix=found["suffix"] or "",
        of=before is not None and before["of"] is not None,
        joint=year["joint"] if year else "",
        weekday_at=weekday_at,
    )


def _weekday_at(text: str, span: Span) -> Span | None:
    """Where the weekday right before or right after a date stands."""
    low = max(span.start - REACH, 0)
    before = WEEKDAY_BEFORE.search(text[low : span.start])
    if before:
        return Span(before.start("weekday") + low, before.end("weekday") + low)
    after = WEEKDAY_AFTER.match(text, span.end)
    return Span(*after.span("weekday")) if after else None
