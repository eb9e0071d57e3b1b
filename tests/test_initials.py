"""Which names an abbreviation can be read off."""

import pytest

from calque_rules.terms._initials import capitals, heads, spells


def test_runs_of_capitals_are_found_whatever_stands_around_them():
    text = "“ДЕПО” of the SDPC, \U0001f6a2CATL\ud800 and ÄBCÖ; UN, aBCD"
    assert [text[start:end] for start, end in capitals(text)] == ["SDPC", "CATL", "BCD"]


def test_small_words_give_no_letter_and_parts_of_a_compound_give_one_each():
    assert heads("Asia-Pacific Centre for the Law of the Sea") == ["Asia", "Pacific", "Centre", "Law", "Sea"]


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("World Health Organization", "WHO"),
        ("Bureau of Meteorology", "BOM"),
        ("Australian Stock Exchange", "ASX"),
        ("International Criminal Police Organization", "INTERPOL"),
        ("State Port Council", "PC"),
    ],
)
def test_letters_come_from_the_words_in_their_order(name, letters):
    assert spells(name.split(), letters)


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("World Health Organization", "WTO"),
        ("North Atlantic Treaty Organization", "OTAN"),
        ("State Port Council", "SPCX"),
        ("", "A"),
    ],
)
def test_other_letters_and_another_order_do_not_count(name, letters):
    assert not spells(name.split(), letters)


def test_many_equal_letters_are_read_in_no_time():
    assert not spells(["A" * 30] * 200, "A" * 5 + "B")
