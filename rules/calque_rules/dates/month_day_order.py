"""A date in the order of the other variety of English: "14 December 2021" where the locale is American.

Engines keep the order of the source, which is day first nearly everywhere.
American English writes "December 14, 2021", British English "14 December 2021".
A house style decides before the locale.
"The 14th of December" is idiom in both.
One of several days of a month ("3, 10 and 15 November") is flagged without a repair, because they turn together.
"""

from collections.abc import Iterator

from calque import Document, Facts, Finding, Fix, Rule, Safety, Severity, Stage, expression
from calque.views.dates import Written, dates

#: The order of each locale that has one; the others use both.
ORDERS = {"en-US": "Month D, YYYY", "en-GB": "D Month YYYY"}


#: One of several days of a month, which do not turn one by one: "3, 10 and 15 November", "from March 3 to 5".
DAY_BEFORE = expression(r"\d(?:st|nd|rd|th)?[ ]?(?:,|and|to|or|&|[-–—])[ ]?\Z")
DAY_AFTER = expression(r"(?:,|[ ](?:and|to|or|through|&)|[ ]?[-–—])[ ]?\d{1,2}(?![\d:.])")


def turned(document: Document, date: Written) -> str:
    """The date in the other order; American English sets a comma behind the year as well."""
    day, month = document[date.day_at], document[date.month_at]
    if not date.day_first:
        return f"{day} {month} {date.year}" if date.year else f"{day} {month}"
    if not date.year:
        return f"{month} {day}"
    goes_on = document.text[date.span.end : date.span.end + 1] == " "
    return f"{month} {day}, {date.year}{',' if goes_on else ''}"


def repair(document: Document, date: Written, right: str) -> Fix | None:
    """The fix that writes a date as `right`; None where it is one of several days of its month."""
    start, end = date.span
    several = DAY_BEFORE.search(document.text, max(start - 8, 0), start) if date.day_first else None
    if several or (date.year is None and not date.day_first and DAY_AFTER.match(document.text, end)):
        return None
    return Fix.of(date.span, right, Safety.UNSAFE)


def day_leads(document: Document) -> bool | None:
    """Whether the house, or else the locale, puts the day first; None where neither says."""
    house = document.facts.style.get("date") or ORDERS.get(document.facts.locale)
    return None if house is None else house.startswith("D ")


def foreign(document: Document) -> Iterator[Finding]:
    """Every date whose order is not that of the house or the locale."""
    wanted = day_leads(document)
    if wanted is None:
        return
    for date in document.read(dates):
        if date.day_first != wanted and not date.of and not date.suffix:
            right = turned(document, date)
            yield Finding(date.span, {"right": right.rstrip(",")}, repair(document, date, right))


RULE = Rule(
    code="DAT105",
    summary="date in the order of the other English",
    message="write '{right}'",
    severity=Severity.NOTE,
    stage=Stage.PREVIEW,
    mqm="locale-conventions/date-format",
    find=foreign,
    explains=("DAT122",),
    given=Facts(locale="en-US"),
    wake=frozenset(
        {" jan", " feb", " mar", " apr", " may", " jun", " jul", " aug", " sep", " oct", " nov", " dec"}
    ),
    bad={
        "The dam opened on ⟦14 December 2021⟧.": "The dam opened on December 14, 2021.",
        "They play on ⟦10 June⟧.": "They play on June 10.",
        "She was born on ⟦12 May 1962⟧ in Turku.": "She was born on May 12, 1962, in Turku.",
        "The boats sail on 3, 10 and ⟦15 November⟧.": None,
    },
    good=(
        "The dam opened on December 14, 2021.",
        "They play on the 10th of June.",
        "They play in June 2010.",
    ),
)
