"""Headings are checked for what is wrong outside sentences too: amounts, numbers, dates and forms of words."""

import pytest

from calque import check_text


@pytest.mark.parametrize(
    ("heading", "code"),
    [
        ("Ferry loses $ 3.4 million", "CUR101"),
        ("Ferry loses 40 € a day", "CUR102"),
        ("Ferry loses $5 million dollars", "CUR103"),
        ("Turnout falls to 12 % in the valley", "NUM201"),
        ("Turnout falls to 12,5 percent", "NUM101"),
        ("Mill opens its 21th shop", "NUM207"),
        ("Ferry carries 5 millions tourists", "NUM107"),
        ("Mill gets an new roof", "GRA106"),
        ("Ferry buys new equipments", "GRA108"),
        ("Mill burned down in 1897 year", "DAT111"),
    ],
)
def test_a_heading_is_checked(heading: str, code: str) -> None:
    draft = f"# {heading}\n\nThe ferry was late again, and the mill by the river was closed.\n"
    assert [finding.code for finding in check_text(draft, format="markdown")] == [code]
