"""A weekday that does not fall on the date beside it in the year that the draft speaks from.

News leaves the year out of a near date: "on Monday, Dec. 14" is meant in the year of the dateline, of the data above the text, or of the `date` in the configuration.
A time zone, a typing slip or the engine changed the day or the weekday; there is no repair, because only the source tells which.
The year is the one that brings the date nearest to the draft's own; dates more than four months away are left alone.
"""

from collections.abc import Iterator

from calque import Document, Facts, Finding, Rule, Severity, Stage
from calque.views.calendar import WEEKDAYS, days_in, full_weekday, weekday
from calque.views.dates import Written, dates
from calque.views.furniture import Day, own_date

#: How many days a date without a year may be away.
_NEAR = 120


def mismatched(document: Document) -> Iterator[Finding]:
    """Every date without a year whose weekday is another one."""
    own = document.view(own_date)
    if own is None or not own.year:
        return
    for date in document.read(dates):
        year = _year(date, own) if date.year is None and date.weekday_at is not None else None
        if year is None or date.weekday_at is None:
            continue
        real = weekday(year, date.month, date.day)
        if real is not None and real != full_weekday(document[date.weekday_at]):
            yield Finding(date.weekday_at, {"date": document[date.span], "year": str(year), "real": real})


def _year(written: Written, own: Day) -> int | None:
    """The year that brings a date nearest to the draft's own day; None where it is far from it in any year."""
    from datetime import date

    here = date(own.year, own.month, own.day)
    for year in (own.year, own.year - 1, own.year + 1):
        if 1 <= written.day <= days_in(written.month, year):
            away = abs((date(year, written.month, written.day) - here).days)
            if away <= _NEAR:
                return year
    return None


RULE = Rule(
    code="DAT104",
    summary="weekday that is not that of its date in the draft's own year",
    message="check: {date} was a {real} in {year}",
    severity=Severity.WARNING,
    stage=Stage.PREVIEW,
    mqm="accuracy/mistranslation",
    find=mismatched,
    given=Facts(date="2021-12-20"),
    wake=frozenset(name[:3].lower() for name in WEEKDAYS),
    bad={
        "The dam opened on ⟦Monday⟧, Dec. 14, the board said.": None,
        "They meet again on 10 January (⟦Sunday⟧).": None,
    },
    good=(
        "The dam opened on Tuesday, Dec. 14, the board said.",
        "The dam had opened on Monday, July 14, the board said.",
        "The dam had opened on Monday, Dec. 14, 2020, the board said.",
        "They meet again on Monday, January 10.",
    ),
)
