"""The calendar, and dates as they are written."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calque.testing import document
from calque.views.calendar import WEEKDAYS, days_in, full_weekday, is_leap, weekday
from calque.views.dates import dates


@given(st.dates(min_value=date(1600, 1, 1)))
def test_a_date_has_the_weekday_that_the_standard_library_gives_it(day: date) -> None:
    assert weekday(day.year, day.month, day.day) == f"{day:%A}"


@given(st.integers(1, 9998), st.integers(1, 12))
def test_a_month_is_as_long_as_the_way_to_the_next(year: int, month: int) -> None:
    after = date(year + month // 12, month % 12 + 1, 1)
    assert (after - timedelta(days=1)).day == days_in(month, year)


@pytest.mark.parametrize(("year", "leap"), [(2000, True), (1900, False), (2020, True), (2021, False)])
def test_a_leap_year_is_the_gregorian_one(year: int, leap: bool) -> None:
    assert is_leap(year) is leap


def test_february_without_a_year_may_have_29_days() -> None:
    assert days_in(2) == 29


def test_a_day_that_no_month_has_falls_on_no_weekday() -> None:
    assert weekday(2021, 2, 29) is None


@pytest.mark.parametrize("name", ["Mon", "Mon.", "Monday"])
def test_an_abbreviated_weekday_has_a_full_name(name: str) -> None:
    assert full_weekday(name) == WEEKDAYS[0]


@pytest.mark.parametrize(
    ("text", "span", "day", "month", "year", "day_first"),
    [
        ("It opened on December 14, 2021.", "December 14, 2021", 14, 12, 2021, False),
        ("It opened on 14 December 2021.", "14 December 2021", 14, 12, 2021, True),
        ("It opened on Dec. 3.", "Dec. 3", 3, 12, None, False),
        ("It opened on the 3rd of May, 1999.", "3rd of May, 1999", 3, 5, 1999, True),
        ("It opened on July 4th, 1976.", "July 4th, 1976", 4, 7, 1976, False),
        ("Sept. 9 2001 was a Sunday.", "Sept. 9 2001", 9, 9, 2001, False),
        ("June 31 does not exist.", "June 31", 31, 6, None, False),
    ],
)
def test_a_date_is_read_from_the_name_of_its_month(
    text: str, span: str, day: int, month: int, year: int | None, day_first: bool
) -> None:
    draft = document(text)
    (found,) = draft.read(dates)
    assert (draft[found.span], found.day, found.month, found.year) == (span, day, month, year)
    assert found.day_first is day_first


@pytest.mark.parametrize(
    "text",
    [
        "In May 2021 it rained.",
        "It may 5 times.",
        "Marching on June 5.5 percent.",
        "Mayor 5 spoke.",
        "A decade of 1.5 March winds.",
        "May 10:30 suit you?",
    ],
)
def test_a_number_beside_a_month_is_not_always_a_day(text: str) -> None:
    assert dates(text) == ()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("On Monday, December 14, it rained.", "Monday"),
        ("On Tues. 14 December it rained.", "Tues."),
        ("On Sunday the 3rd of May it rained.", "Sunday"),
        ("It rained on June 6, 2024 (Thursday).", "Thursday"),
    ],
)
def test_the_weekday_beside_a_date_is_found(text: str, name: str) -> None:
    draft = document(text)
    (found,) = draft.read(dates)
    assert found.weekday_at is not None
    assert draft[found.weekday_at] == name


@pytest.mark.parametrize("text", ["In Act 5 she dies.", "See Mec 3.", "The Jep 4 is late.", "Nar 9 won."])
def test_a_capital_before_the_end_of_another_months_name_is_no_month(text: str) -> None:
    assert dates(text) == ()


def test_the_parts_of_a_date_know_their_places() -> None:
    draft = document("They met on May 9th, 2020.")
    (found,) = draft.read(dates)
    assert (draft[found.day_at], draft[found.month_at], found.suffix, found.joint) == ("9", "May", "th", ", ")
