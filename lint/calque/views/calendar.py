"""The calendar: names of months and weekdays, how long a month is, and on which weekday a date falls."""

#: The number of a month by the first three letters of its name in lower case.
MONTHS = {
    "jan": 1,
    "feb": 2,
    "mar": 3,
    "apr": 4,
    "may": 5,
    "jun": 6,
    "jul": 7,
    "aug": 8,
    "sep": 9,
    "oct": 10,
    "nov": 11,
    "dec": 12,
}

#: The full names of the months, in order.
MONTH_NAMES = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

#: The name of a month with its capital, in full or abbreviated; begins with a class, so that a search can skip to it.
MONTH = (
    r"[JFMASOND](?<!\w.)(?:(?<=J)(?:an(?:uary|\.)?|un(?:e|\.)?|ul(?:y|\.)?)|(?<=F)eb(?:ruary|\.)?|(?<=M)(?:ar(?:ch|\.)?|ay)"
    r"|(?<=A)(?:pr(?:il|\.)?|ug(?:ust|\.)?)|(?<=S)ep(?:t?\.|tember|t)?|(?<=O)ct(?:ober|\.)?|(?<=N)ov(?:ember|\.)?"
    r"|(?<=D)ec(?:ember|\.)?)(?![A-Za-z])"
)

#: The name of a weekday with its capital, in full or abbreviated.
WEEKDAY = (
    r"(?:Mon(?:day|\.)?|Tue(?:sday|s\.?|\.)?|Wed(?:nesday|\.)?|Thu(?:rsday|rs?\.?|\.)?|Fri(?:day|\.)?"
    r"|Sat(?:urday|\.)?|Sun(?:day|\.)?)(?![A-Za-z])"
)

LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def is_leap(year: int) -> bool:
    """Whether a year of the Gregorian calendar has a 29 February."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in(month: int, year: int | None = None) -> int:
    """How many days a month (1 to 12) has; February has 29 where the year is not known."""
    if month == 2 and (year is None or is_leap(year)):
        return 29
    return LENGTHS[month - 1]


def weekday(year: int, month: int, day: int) -> str | None:
    """The English name of the weekday of a Gregorian date; None where there is no such date."""
    from datetime import date

    if not (1 <= month <= 12 and 1 <= year <= 9999 and 1 <= day <= days_in(month, year)):
        return None
    return WEEKDAYS[date(year, month, day).weekday()]


def full_weekday(name: str) -> str:
    """The full name of an English weekday that may be abbreviated. Raises StopIteration for anything else."""
    return next(full for full in WEEKDAYS if full.startswith(name[:3]))
