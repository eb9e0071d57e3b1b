"""A weekday that does not fall on the date beside it.

A translated date keeps its weekday even where a time zone, a typing slip or the engine changed the day:
14 December 2021 was a Tuesday, so "Monday, December 14, 2021" is wrong in one of its parts.
There is no repair, because only the source tells which part.
Dates before 1924 are left alone, for not every country had the Gregorian calendar then.
"""

from collections.abc import Iterator

from calque import Document, Finding, Rule, Severity, Span
from calque.views.calendar import full_weekday, weekday
from calque.views.dates import dates

OLDEST = 1924


def mismatched(document: Document) -> Iterator[Finding]:
    """Every date with a year whose weekday is another one."""
    for date in document.read(dates):
        if date.weekday_at is None or date.year is None or date.year < OLDEST:
            continue
        right = weekday(date.year, date.month, date.day)
        if right is None or right == full_weekday(document[date.weekday_at]):
            continue
        span = Span(min(date.span.start, date.weekday_at.start), max(date.span.end, date.weekday_at.end))
        yield Finding(span, {"date": document[date.span], "right": right})


RULE = Rule(
    code="DAT103",
    summary="weekday that does not fall on its date",
    message="check the date: {date} is a {right}",
    severity=Severity.ERROR,
    mqm="accuracy/mistranslation",
    find=mismatched,
    wake=frozenset({" 19", " 20"}),
    bad={
        "The bridge opened on ⟦Monday, December 14, 2021⟧, in the rain.": None,
        "They were married on ⟦Saturday 3 May 1999⟧.": None,
        "The hearing is set for ⟦June 6, 2024 (Friday⟧).": None,
        "It closed on ⟦Thurs., Sept. 4, 2019⟧.": None,
    },
    good=(
        "The bridge opened on Tuesday, December 14, 2021, in the rain.",
        "They were married on Monday 3 May 1999.",
        "On Monday, December 14 comes up for debate.",
        "The treaty of Monday, March 3, 1918 is kept in Minsk.",
        "It closed on Wed., Sept. 4, 2019; Thursday's paper said so.",
    ),
)
