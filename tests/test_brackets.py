"""Brackets are paired per paragraph, and over paragraphs where one stays open."""

from hypothesis import given
from hypothesis import strategies as st

from calque import Span
from calque_rules.punctuation._brackets import BRACKET, Brackets, match


def paired(*paragraphs: str) -> Brackets:
    """The brackets of paragraphs parted by blank lines."""
    blocks, start = [], 0
    for paragraph in paragraphs:
        blocks.append(Span(start, start + len(paragraph)))
        start += len(paragraph) + 2
    return match("\n\n".join(paragraphs), blocks)


def test_nested_brackets_pair_inside_out() -> None:
    assert paired("a (b [c] d)") == Brackets(pairs=((2, 10), (5, 7)))


def test_a_bracket_that_is_never_closed_is_alone() -> None:
    assert paired("a (b c") == Brackets(unclosed=(2,))


def test_a_bracket_that_was_never_opened_is_alone() -> None:
    assert paired("one word) more") == Brackets(unopened=(8,))


def test_two_kinds_do_not_make_a_pair() -> None:
    assert paired("the (first] one") == Brackets(mismatched=((4, 10),))


def test_an_outer_bracket_is_found_over_an_open_inner_one() -> None:
    assert paired("a (b [c d)") == Brackets(pairs=((2, 9),), unclosed=(5,))


def test_a_later_paragraph_may_close_the_bracket() -> None:
    assert paired("(It rained.", "It stopped.)") == Brackets(pairs=((0, 24),))


def test_list_markers_need_no_partner() -> None:
    assert not paired("a) wait, b) pay, 12) leave, iv) stay").faults


def test_list_markers_inside_brackets_do_not_close_them() -> None:
    assert not paired("there are two ways (namely a) wait, b) pay) and no third").faults


def test_a_letter_may_close_a_bracket() -> None:
    assert paired("plan (see a) now") == Brackets(pairs=((5, 11),))


def test_smileys_are_no_brackets() -> None:
    assert not paired("we won :) and lost :( again ;-)").faults


def test_an_interval_may_be_half_open() -> None:
    assert paired("in [0, 1) for all") == Brackets(pairs=((3, 8),))


def test_a_bracket_between_quotation_marks_is_spoken_of() -> None:
    assert paired("the mark “(” opens") == Brackets()


def test_a_full_width_bracket_pairs_with_its_narrow_twin() -> None:
    assert paired("the index （CPI) rose") == Brackets(pairs=((10, 14),))


BALANCED = st.recursive(
    st.sampled_from(["word ", "two words, ", ""]),
    lambda inner: st.tuples(inner, inner, st.sampled_from(["()", "[]"])).map(
        lambda t: f"{t[0]}{t[2][0]}word {t[1]}word{t[2][1]} "
    ),
    max_leaves=12,
)


@given(BALANCED)
def test_balanced_text_has_no_faults(text: str) -> None:
    assert not paired(text).faults


@given(st.lists(st.text(alphabet='()[]（］ ab:1."', max_size=40), max_size=4))
def test_every_bracket_is_used_once_at_most(paragraphs: list[str]) -> None:
    found = paired(*paragraphs)
    used = [at for pair in (*found.pairs, *found.mismatched) for at in pair] + [
        *found.unclosed,
        *found.unopened,
    ]
    places = {m.start() for m in BRACKET.finditer("\n\n".join(paragraphs))}
    assert len(used) == len(set(used))
    assert set(used) <= places
