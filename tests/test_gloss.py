"""Foreign words that are quoted on purpose."""

import pytest

from calque import Span
from calque_rules.residue._gloss import explained, in_address


def place(text: str) -> tuple[str, Span]:
    """A text without the marks around its foreign words, and where these stand."""
    start, end = text.index("⟦"), text.index("⟧") - 1
    return text.replace("⟦", "").replace("⟧", ""), Span(start, end)


@pytest.mark.parametrize(
    "text",
    [
        "The Belt and Road (⟦一带一路⟧) plan",
        "a drive (Chinese: ⟦共同富裕⟧, gongtong fuyu) that",
        "The character ⟦福⟧ hangs there",
        "the Chinese word for “peace”, ⟦和平⟧, in red",
        "The club ⟦浦和⟧ (Urawa) is older",
        "cried ⟦мир⟧, or peace",
        "a banner reading “⟦Мир⟧”",
    ],
)
def test_a_gloss_or_a_word_under_discussion_is_explained(text: str) -> None:
    assert explained(*place(text))


@pytest.mark.parametrize(
    "text",
    [
        "The two sides ⟦举行⟧ on Friday",
        "The board (founded 1990) ⟦ожидает⟧ a rise",
        "He said ⟦سلام⟧ nothing",
        "(an open bracket ⟦说⟧ that never closes",
    ],
)
def test_words_in_the_run_of_a_sentence_are_not(text: str) -> None:
    assert not explained(*place(text))


@pytest.mark.parametrize(
    "text", ["at https://⟦культура⟧.рф/", "the tag #⟦高考⟧ trended", "is культура.⟦рф⟧ for"]
)
def test_addresses_and_hashtags_are_no_residue(text: str) -> None:
    assert in_address(*place(text))


def test_a_full_stop_after_a_word_makes_no_address() -> None:
    assert not in_address(*place("They met ⟦вчера⟧. Nothing came of it."))
