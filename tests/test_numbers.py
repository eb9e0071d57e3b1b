"""Numbers by value: the words of number names, figures, and both with what they measure."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calque.views.figures import figure
from calque.views.numbers import Measure, numbers
from calque.views.spelled import cardinal, fraction, ordinal, spell

HALF, THIRD = Fraction(1, 2), Fraction(1, 3)


@given(st.integers(0, 10**18 - 1))
def test_the_words_of_a_number_are_read_back(number: int) -> None:
    assert cardinal(list(spell(number))) == number


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("a hundred and five", 105),
        ("one hundred and five thousand two hundred and six", 105_206),
        ("two and a half million", 2_500_000),
        ("three and three quarters", Fraction(15, 4)),
        ("five dozen", 60),
        ("ten lakh", 1_000_000),
    ],
)
def test_number_words_may_be_joined_by_and(words: str, value: Fraction) -> None:
    assert cardinal(words.split()) == value


@pytest.mark.parametrize(
    "words",
    [
        "",
        "hundred",
        "and two",
        "two and",
        "twenty twenty",
        "five six",
        "two and three million",
        "two thousand twenty thousand",
        "twenty zero",
        "a twenty",
        "two million and a half",
    ],
)
def test_words_that_make_no_one_number_are_none(words: str) -> None:
    assert cardinal(words.split()) is None


@pytest.mark.parametrize(
    ("words", "value"),
    [("half", HALF), ("a third", THIRD), ("two thirds", 2 * THIRD), ("three halves", 3 * HALF)],
)
def test_a_fraction_is_exact(words: str, value: Fraction) -> None:
    assert fraction(words.split()) == value


@pytest.mark.parametrize("words", ["two third", "a thirds", "zero thirds", "thirds", "two seconds"])
def test_words_that_make_no_fraction_are_none(words: str) -> None:
    assert fraction(words.split()) is None


@pytest.mark.parametrize(
    ("words", "value"),
    [("first", 1), ("twenty first", 21), ("two hundred and fifth", 205), ("one millionth", 10**6), ("two", None), ("two twelfth", None)],
)  # fmt: skip
def test_an_ordinal_is_a_whole_number(words: str, value: int | None) -> None:
    assert ordinal(words.split()) == value


@given(st.integers(0, 10**15), st.integers(0, 999))
def test_a_grouped_figure_has_the_value_of_its_digits(whole: int, part: int) -> None:
    assert figure(f"{whole:,}.{part:03}") == Fraction(whole * 1000 + part, 1000)


@pytest.mark.parametrize(
    "digits",
    ["3,5", "1,1560", "10 000", "1.156.000", "007", "10:30", "2021-12-14", "1,234,56", "5" * 5000],
)
def test_a_figure_that_can_be_read_in_two_ways_is_none(digits: str) -> None:
    assert figure(digits) is None


QUANTITY, MONEY, PERCENT, ORDINAL, YEAR, DATE, TIME = Measure
# text; the span, value, kind, unit or currency, and upper end of its only number
READ = [
    ("Trade reached $115.6 billion.", "$115.6 billion", 115_600_000_000, MONEY, "$", None),
    ("It has 1,156 seats.", "1,156", 1156, QUANTITY, "", None),
    ("Prices rose 3.5 percent.", "3.5 percent", Fraction(7, 2), PERCENT, "%", None),
    ("Prices rose 39.1 %.", "39.1 %", Fraction(391, 10), PERCENT, "%", None),
    ("It won a two-thirds majority.", "two-thirds", 2 * THIRD, QUANTITY, "", None),
    ("It opened on Dec. 14, 2021.", "Dec. 14, 2021", 20211214, DATE, "", None),
    ("It opened on 14 December.", "14 December", 1214, DATE, "", None),
    ("It opened in December 2021.", "December 2021", 20211200, DATE, "", None),
    ("It opened on 2021-12-14.", "2021-12-14", 20211214, DATE, "", None),
    ("It paid US$5m.", "US$5m", 5_000_000, MONEY, "USD", None),
    ("It paid U.S. $5.", "U.S. $5", 5, MONEY, "USD", None),
    ("It paid €3.2bn.", "€3.2bn", 3_200_000_000, MONEY, "EUR", None),
    ("It paid $ 40 million.", "$ 40 million", 40_000_000, MONEY, "$", None),
    ("It paid 30 million U.S. dollars.", "30 million U.S. dollars", 30_000_000, MONEY, "USD", None),
    ("It paid 20 Hong Kong dollars.", "20 Hong Kong dollars", 20, MONEY, "HKD", None),
    ("It paid RMB 300.", "RMB 300", 300, MONEY, "CNY", None),
    ("It paid 300 pesos.", "300 pesos", 300, MONEY, "peso", None),
    ("It weighs 100 pounds.", "100 pounds", 100, QUANTITY, "pound", None),
    ("It sold 4.5 million tonnes.", "4.5 million tonnes", 4_500_000, QUANTITY, "t", None),
    ("It is 3 square kilometres.", "3 square kilometres", 3, QUANTITY, "km2", None),
    ("It was 25°C.", "25°C", 25, QUANTITY, "°C", None),
    ("It was -5 degrees Celsius.", "5 degrees Celsius", -5, QUANTITY, "°C", None),
    ("It fell to minus 5 percent.", "5 percent", -5, PERCENT, "%", None),
    ("She has a five-year plan.", "five-year", 5, QUANTITY, "year", None),
    ("He is a 5-year-old.", "5-year", 5, QUANTITY, "year", None),
    ("It rose 50 basis points.", "50 basis points", 50, QUANTITY, "basis point", None),
    ("The twenty-third man spoke.", "twenty-third", 23, ORDINAL, "", None),
    ("The 21st man spoke.", "21st", 21, ORDINAL, "", None),
    ("Her second book is out.", "second", 2, ORDINAL, "", None),
    ("He is a third man.", "a third", 3, ORDINAL, "", None),
    ("She weighs a third more.", "a third", THIRD, QUANTITY, "", None),
    ("A third of it burnt.", "A third", THIRD, QUANTITY, "", None),
    ("Half a million men came.", "Half a million", 500_000, QUANTITY, "", None),
    ("A quarter of a million men came.", "A quarter of a million", 250_000, QUANTITY, "", None),
    ("Three quarters of a billion was lost.", "Three quarters of a billion", 750_000_000, QUANTITY, "", None),
    ("Half of the town came.", "Half", HALF, QUANTITY, "", None),
    ("It took 2½ hours.", "2½ hours", 5 * HALF, QUANTITY, "hour", None),
    ("It took 2 and a half hours.", "2 and a half hours", 5 * HALF, QUANTITY, "hour", None),
    ("It took 1/2 of the oil.", "1/2", HALF, QUANTITY, "", None),
    ("It opened in 2021.", "2021", 2021, YEAR, "", None),
    ("It opened in the 1990s.", "1990s", 1990, YEAR, "decade", None),
    ("It is above the mark of 1000.", "1000", 1000, QUANTITY, "", None),
    ("We recall the games of 1996.", "1996", 1996, YEAR, "", None),
    ("It ran 2013-2021.", "2013-2021", 2013, YEAR, "", 2021),
    ("It ran in 2020-21.", "2020-21", 2020, YEAR, "", 2021),
    ("It ran from 2013 to 2021.", "2013 to 2021", 2013, YEAR, "", 2021),
    ("It had 2000 soldiers.", "2000", 2000, QUANTITY, "", None),
    ("It rose 5 to 10 percent.", "5 to 10 percent", 5, PERCENT, "%", 10),
    ("It rose 5%-10%.", "5%-10%", 5, PERCENT, "%", 10),
    ("It paid $5-10 million.", "$5-10 million", 5_000_000, MONEY, "$", 10_000_000),
    ("It paid $5 million to $10 million.", "$5 million to $10 million", 5_000_000, MONEY, "$", 10_000_000),
    ("Between two and three million people came.", "two and three million people", 2_000_000, QUANTITY, "people", 3_000_000),
    ("It rose from 900,000 to 1.2 million.", "900,000 to 1.2 million", 900_000, QUANTITY, "", 1_200_000),
    ("It ends at 8:30 p.m.", "8:30 p.m.", 1230, TIME, "", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "value", "measure", "unit", "high"), READ)
def test_a_number_has_its_value_its_kind_and_what_it_measures(
    text: str, words: str, value: Fraction, measure: Measure, unit: str, high: Fraction | None
) -> None:
    (number,) = numbers(text)
    assert (text[slice(*number.span)], number.value, number.measure) == (words, value, measure)
    assert (number.unit + number.currency, number.high) == (unit, high)


@pytest.mark.parametrize(
    "text",
    [
        "The A320 and the F-16 left for the G7.",
        "COVID-19 spread on the H5N1 farm.",
        "Version 2.0.1 of the form came at 10:30.",
        "It rose 3,5 and then 10 000 points.",
        "Dial 737-8000 at once.",
        "He waited a second, and one of them left.",
        "Wait until the first-rate",
        "In June 30 people died.",
        "There is no June 31.",
        "It rose by a third.",
        "The men of the '90s came 24/7.",
        "He gave dozens of reasons, and thousands laughed.",
    ],
)
def test_what_can_be_read_in_two_ways_is_no_number(text: str) -> None:
    assert [text[slice(*n.span)] for n in numbers(text) if n.measure is not ORDINAL] == []


def test_the_two_sides_of_a_score_are_numbers_of_their_own() -> None:
    assert [number.value for number in numbers("They won 3-1.")] == [3, 1]


@given(
    st.text(alphabet="0159 ,.:-–$%½€/stmbnk°C\n", max_size=60)
    | st.lists(
        st.sampled_from(
            "a one two half third million and hundred May 5 2021 to between percent yuan $ - -5 1,000 .".split()
        )
    ).map(" ".join)
)
def test_numbers_stand_in_order_inside_the_text_and_apart(text: str) -> None:
    spans = [number.span for number in numbers(text)]
    ends = [0, *(span.end for span in spans)]
    assert all(end <= span.start < span.end <= len(text) for end, span in zip(ends, spans, strict=False))


@given(st.integers(0, 10**12), st.sampled_from(["", " million", " percent", " yuan", " km", "th"]))
def test_a_number_reads_alike_alone_and_in_a_sentence(whole: int, behind: str) -> None:
    alone, inside = numbers(f"{whole:,}{behind}"), numbers(f"They had {whole:,}{behind}.")
    assert [n._replace(span=n.span._make(at - 9 for at in n.span)) for n in inside] == list(alone)
