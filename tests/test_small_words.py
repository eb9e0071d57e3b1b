"""Words that stand in lower case and should not: the scan that rules about capitals share."""

import pytest

from calque import Safety
from calque.testing import document
from calque_rules.locale._small import in_address, small, with_possessives

TABLE = with_possessives({"paris": "Paris"})


def found(text):
    return [finding.fix.apply(text) for finding in small(document(text), TABLE, Safety.SAFE)]


def test_a_table_holds_the_possessives_in_both_kinds_of_apostrophe():
    assert TABLE == {"paris": "Paris", "paris's": "Paris's", "paris’s": "Paris’s"}


def test_a_word_of_the_table_is_found_and_repaired_wherever_it_stands():
    assert found("paris slept.") == ["Paris slept."]
    assert found("In paris’s cafes, paris, ate.") == [
        "In Paris’s cafes, paris, ate.",
        "In paris’s cafes, Paris, ate.",
    ]


def test_a_word_in_capitals_or_inside_another_is_no_word_of_the_table():
    assert found("PARIS and Paris and parish.") == []


def test_headings_are_left_alone():
    assert found("A walk through old paris\n\nIt was late, and the mill by the river was closed.") == []


@pytest.mark.parametrize(
    "text", ["@paris", "#paris", "paris@work", "x.org/paris", "paris.fr", "a-paris", "in_paris", "paris/fr"]
)
def test_addresses_and_handles_are_told_from_words(text):
    start = text.index("paris")
    assert in_address(text, start, start + 5)


@pytest.mark.parametrize("text", ["paris", "paris.", "paris, x", "(paris)", "“paris”", "paris. x"])
def test_punctuation_does_not_make_an_address(text):
    start = text.index("paris")
    assert not in_address(text, start, start + 5)
