"""Runs of like words and phrases."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calque.testing import document
from calque_rules.repetition._runs import Run, between, double, runs, span_of


def found(text: str) -> list[tuple[str, int, int]]:
    """The text, the size and the number of copies of every run."""
    draft = document(text)
    return [(draft[span_of(draft, run)], run.size, run.copies) for run in runs(draft)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The bridge is closed.", []),
        ("The the bridge is closed.", [("The the", 1, 2)]),
        ("Peace peace peace at last.", [("Peace peace peace", 1, 3)]),
        ("Won on Saturday on Saturday.", [("on Saturday on Saturday", 2, 2)]),
        ("For the coast for the coast for the coast.", [("For the coast for the coast for the coast", 3, 3)]),
        ("a b c d e f a b c d e f", [("a b c d e f a b c d e f", 6, 2)]),
        ("a b c d e f g a b c d e f g", []),
        ("go go go go", [("go go go go", 1, 4)]),
        ("on and on and on", [("on and on and", 2, 2)]),
        ("a a then b b", [("a a", 1, 2), ("b b", 1, 2)]),
    ],
)
def test_a_run_is_told_once_by_its_shortest_phrase(text: str, expected: list[tuple[str, int, int]]) -> None:
    assert found(text) == expected


def test_what_parts_the_words_of_a_run_is_given_in_order() -> None:
    draft = document("no, no  no\nno")
    assert between(draft, runs(draft)[0]) == ",   \n"


def test_a_run_over_two_paragraphs_has_nothing_between_its_words() -> None:
    draft = document("It closed in May\n\nMay is warm.")
    assert between(draft, runs(draft)[0]) == ""


def test_the_span_of_one_copy_leaves_the_others_out() -> None:
    draft = document("on Saturday on Saturday")
    run = Run(0, 2, 2)
    assert [draft[span_of(draft, run, 1)], draft[span_of(draft, run, 0, 1)]] == ["on Saturday", "on Saturday"]
    assert span_of(draft, run, 1).start == 12


@pytest.mark.parametrize(
    ("text", "starts", "ends", "before"),
    [
        ("It it stops.", True, False, ""),
        ("He left. “It it stops.", True, False, ""),
        ("Goods are duty free free.", False, True, "duty"),
        ("So free free trade came.", False, False, "So"),
        ("They are free free\n\nand glad.", False, True, "are"),
    ],
)
def test_a_double_knows_whether_it_starts_or_ends_a_clause(
    text: str, starts: bool, ends: bool, before: str
) -> None:
    draft = document(text)
    pair = double(draft, runs(draft)[0])
    assert (pair.starts, pair.ends, pair.before) == (starts, ends, before)


@given(st.lists(st.sampled_from(["a", "b", "c"]), max_size=30))
def test_every_run_holds_copies_and_no_two_runs_share_a_word(words: list[str]) -> None:
    draft = document(" ".join(words))
    end = 0
    for run in runs(draft):
        phrase = words[run.first : run.first + run.size]
        assert words[run.first : run.first + run.size * run.copies] == phrase * run.copies
        assert run.first >= end
        end = run.first + run.size * run.copies


@given(st.lists(st.sampled_from(["a", "b", "c"]), max_size=30))
def test_every_word_that_follows_itself_is_in_some_run(words: list[str]) -> None:
    draft = document(" ".join(words))
    covered = {i for run in runs(draft) for i in range(run.first, run.first + run.size * run.copies)}
    twice = {i for i in range(len(words) - 1) if words[i] == words[i + 1]}
    assert twice <= covered
