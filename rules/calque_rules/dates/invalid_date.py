"""A date that no calendar has, such as "February 30" or "June 31".

It comes from a number read into the wrong place, or from a lunar date that was translated word for word.
29 February is judged by its year, where there is one.
A number that counts the next word is no date ("in June 31 people were hurt"),
so without a year the rule wants a word such as "on" or "by" before the date, and no noun after it.
"""

import re
from collections.abc import Iterator

from calque import Document, Finding, Rule, Severity, expression
from calque.views.calendar import days_in
from calque.views.dates import Written, dates

#: Without one of these a number and a month may meet by chance.
DATED = expression(
    r"\b(?:on|by|until|till|since|dated|before|after|through|of|for|from|between|to)[ ](?:the[ ])?\Z",
    re.IGNORECASE,
)
OVER = expression(
    r"[.,;:)!?”]|\Z|\s(?:and|or|to|at|in|when|after|before|with|as|by|for|but|the|an?|his|her|its|their|this|he|she|it|they|we|there)\b"
)


def stands_as_date(document: Document, date: Written) -> bool:
    """Whether the words around a day and a month leave no other reading."""
    if date.year is not None:
        return True
    before = document.text[max(date.span.start - 16, 0) : date.span.start]
    return bool(DATED.search(before) and OVER.match(document.text, date.span.end))


def invalid(document: Document) -> Iterator[Finding]:
    """Every date whose month has fewer days; from 40 on the number is something else."""
    for date in document.read(dates):
        if days_in(date.month, date.year) < date.day < 40 and stands_as_date(document, date):
            yield Finding(date.span, {"date": document[date.span]})


RULE = Rule(
    code="DAT102",
    summary="date that does not exist",
    message="check the date: there is no {date}",
    severity=Severity.ERROR,
    mqm="accuracy/mistranslation",
    find=invalid,
    wake=frozenset({"29", *map(str, range(30, 40))}),
    bad={
        "The lease ran out on ⟦February 30⟧.": None,
        "He was born on ⟦31 April 1962⟧ in Riga.": None,
        "Bids are due by ⟦June 31⟧, the port authority said.": None,
        "On ⟦February 30⟧ the former mayor was freed.": None,
        "The decree of ⟦Feb. 29, 2021⟧ was never printed.": None,
    },
    good=(
        "The lease ran out on February 28.",
        "In June 31 people were hurt on that road.",
        "The decree of Feb. 29, 2020 was never printed.",
        "He was born on 31 August 1962 in Riga.",
        "The hail killed at least 31 June lambs.",
    ),
)
