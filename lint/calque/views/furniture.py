"""What stands around an article: its dateline, its own date, its headline, byline and captions.

The readers tell headings, captions and data from body text (`Block.kind`); these functions say which of them is what.
Use them as `document.view(headline)`; datelines, which need the text alone, as `document.read(datelines)`.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from calque.document import Document, Kind
from calque.expressions import expression
from calque.span import Span
from calque.views.calendar import MONTH, MONTHS, days_in


class Day(NamedTuple):
    """A day of the calendar; `year` is 0 where it is not said."""

    year: int
    month: int
    day: int


class Dateline(NamedTuple):
    """The beginning of a report that says where it comes from; `span` reaches to the first word behind the dash.

    `place` is the span of the town (with its country); `day` and `agency` are None and empty where they are not said.
    `dash` is what parts it from the report, empty where that is only the bracket of the agency.
    """

    span: Span
    place: Span
    day: Day | None
    agency: str
    dash: str


#: Agencies that sign a dateline; others are known by the day before their letters: "ROME, 14 Dec (ANSA) -".
AGENCIES = ("Xinhua", "AP", "AFP", "Reuters", "TASS", "dpa", "Yonhap", "Kyodo", "ANI", "PTI")

_NAME = r"[A-Z][\w.'’-]{1,20}(?:[ ][A-Z][\w.'’-]{1,20}){0,3}"
_DATELINE = expression(
    rf"""
    ^ (?: (?:Xinhua(?:\ News\ Agency)?|AP|AFP|Reuters|TASS),?\ )?+
    (?P<place>{_NAME}(?:,\ (?!{MONTH}){_NAME})?)
    (?P<when> ,\ ? (?: (?P<month>{MONTH})\ (?P<day>\d{{1,2}})(?:st|nd|rd|th)? | (?P<first>\d{{1,2}})\ (?P<second>{MONTH}) ) (?:,?\ (?P<year>20\d\d))? )?+
    (?: \ ?\((?P<agency>{"|".join(AGENCIES)}|[A-Z]{{3,6}}(?=\)\ ?[–—-]))(?![^\W_])[^()\n]{{0,30}}\)\ ? (?P<tail>--|—|–|-|:)? | \ ?(?P<dash>--|—|–) )
    \ ?+ (?=\S)
    """,
    re.VERBOSE | re.MULTILINE,
)


def datelines(text: str) -> tuple[Dateline, ...]:
    """Every dateline at the beginning of a line; one without day and agency needs its place in capitals ("KYIV -- ")."""
    return tuple(_read(text))


def _read(text: str) -> Iterator[Dateline]:
    for found in _DATELINE.finditer(text):
        if not (found["when"] or found["agency"] or found["place"].isupper()):
            continue
        if found["agency"] and found["agency"] not in AGENCIES and not found["when"]:
            continue
        name, number = found["month"] or found["second"], found["day"] or found["first"]
        day = Day(int(found["year"] or 0), MONTHS[name[:3].lower()], int(number)) if name else None
        if day and not 1 <= day.day <= days_in(day.month, day.year or None):
            continue
        dash = found["tail"] or found["dash"] or ""
        yield Dateline(Span(*found.span()), Span(*found.span("place")), day, found["agency"] or "", dash)


#: A headline is no longer than this (code points).
_HEADLINE = 100


def headline(document: Document) -> Span | None:
    """The heading above the first running prose, or a short line without a full stop above a line of data; else None."""
    blocks = document.blocks
    for number, (span, kind) in enumerate(blocks):
        if kind is Kind.HEADING:
            return span
        if kind in (Kind.META, Kind.CAPTION, Kind.TABLE):
            continue
        above_data = number + 1 < len(blocks) and blocks[number + 1].kind is Kind.META
        short = span.end - span.start <= _HEADLINE and document.text[span.end - 1].isalnum()
        return span if above_data and short else None
    return None


def byline(document: Document) -> Span | None:
    """The line of data that names the author ("By Ana Prado"); None where there is none."""
    return next(
        (s for s, kind in document.blocks if kind is Kind.META and document[s].startswith("By ")), None
    )


def captions(document: Document) -> tuple[Span, ...]:
    """The captions of pictures, with their credits."""
    return tuple(span for span, kind in document.blocks if kind is Kind.CAPTION)


_STAMP = expression(r"(?<!\d)(?P<year>20\d\d)([-/.])(?P<month>\d\d?)\2(?P<day>\d\d?)(?!\d)")


def own_date(document: Document) -> Day | None:
    """The day that the draft speaks from: by the configuration, its dateline with a year, or a line of data above it."""
    given = document.facts.date
    if given is not None:
        year, month, day = map(int, given.split("-"))
        return Day(year, month, day)
    dated = next((line.day for line in document.read(datelines) if line.day and line.day.year), None)
    return dated or next(_stamps(document), None)


def _stamps(document: Document) -> Iterator[Day]:
    """The days in lines of data."""
    for span, kind in document.blocks:
        found = _STAMP.search(document.text, *span) if kind is Kind.META else None
        if found is None:
            continue
        stamp = Day(int(found["year"]), int(found["month"]), int(found["day"]))
        if 1 <= stamp.month <= 12 and 1 <= stamp.day <= days_in(stamp.month, stamp.year):
            yield stamp
