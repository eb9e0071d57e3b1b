"""Where a machine cut a sentence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calque.testing import document
from calque_rules._cuts import cuts


def found(text: str) -> list[tuple[int, str]]:
    return [(cut.stop, cut.text) for cut in cuts(document(text))]


def test_a_cut_is_the_full_stop_and_the_lower_case_word_behind_it():
    text = "The ferry left the port. of Lisbon on Monday."
    assert found(text) == [(23, "of")]
    (cut,) = cuts(document(text))
    assert text[slice(*cut.span)] == ". of"


@pytest.mark.parametrize(
    "text",
    [
        "He works for Acme Inc. as a driver.",
        "She sold her shares in Kerekes Bt. or gave them away.",
        "The papers of Varga Kft. and its owner were copied.",
        "The index closed at 9,120 points. dpa",
        "Sales rose. iPhone owners were pleased.",
        "The lift stops at the 5. floor of the house.",
        "Write to the clerk. www.example.org has the form.",
        "The plan has two parts. b) is the shorter one.",
        "They waited... and waited for it.",
        "The parcel with order no. is lost.",
    ],
)
def test_abbreviations_names_numbers_and_labels_are_no_cuts(text):
    assert found(text) == []


def test_a_short_name_is_no_abbreviation():
    assert found("The bill was signed by Mr. Fry. and sent on.") == [(30, "and")]


def test_a_cut_may_run_over_a_soft_line_end():
    assert found("The ferry left the port.\nof Lisbon on Monday.") == [(23, "of")]


def test_paragraphs_are_not_cuts():
    assert found("The ferry left the port.\n\nof Lisbon on Monday.") == []


@given(st.text(alphabet="ab .\n\u00a0A9", max_size=60))
def test_every_cut_starts_at_a_full_stop_and_holds_its_word(text):
    read = document(text)
    for cut in cuts(read):
        assert read.text[cut.stop] == "."
        assert read[cut.word] == cut.text
