from unicodedata import category

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calque.views.words import LONG, Token, tokens, words

# text, its words parted by spaces
WORDS = [
    ("They left.", "They left"),
    ("don't won’t", "don't won’t"),
    ("Novak's O'Brien O’Brien", "Novak's O'Brien O’Brien"),
    ("the players' hall", "the players hall"),
    ("’tis the '90s", "tis the 90s"),
    ("year-on-year, Sino‐Czech, non‑EU", "year-on-year Sino‐Czech non‑EU"),
    ("war--the end - now", "war the end now"),
    ("1990–95", "1990 95"),
    ("the 20th and 21st", "the 20th and 21st"),
    ("1,156.5 or 3.50.", "1,156.5 or 3.50"),
    ("$5,000, €3m", "5,000 3m"),
    ("5.5-inch COVID-19", "5.5-inch COVID-19"),
    ("10:30 3/4", "10 30 3 4"),
    ("5.The end,then", "5 The end then"),
    ("the U.S. at 5 p.m.", "the U S at 5 p m"),
    ("AT&T snake_case", "AT T snake case"),
    ("élan Łódź Đặng", "élan Łódź Đặng"),
    ("e\u0301lan Ha\u0300", "e\u0301lan Ha\u0300"),
    ("\u0301 lone", "lone"),
    ("Пу\u0301тин и Ко", "Пу\u0301тин и Ко"),
    ("नमस्ते दुनिया", "नमस्ते दुनिया"),
    ("習近平 said", "習近平 said"),
    ("Αθήνα שלום سلام", "Αθήνα שלום سلام"),
    ("Bei\u200bjing hy\u00adphen", "Bei\u200bjing hy\u00adphen"),
    ("see \ufffc,\ufffc", "see \ufffc \ufffc"),
    ("run\ufffcnow", "run \ufffc now"),
    ("5 m² ½", "5 m² ½"),
    ("", ""),
    ("... —", ""),
]


@pytest.mark.parametrize(("text", "expected"), WORDS)
def test_words_are_runs_of_letters_and_digits_with_what_joins_them(text: str, expected: str) -> None:
    assert words(text).texts == tuple(expected.split())


def test_words_stand_where_they_start() -> None:
    found = words("He paid $1,156.5.")
    assert (found.texts, found.starts) == (("He", "paid", "1,156.5"), (0, 3, 9))


def test_tokens_are_words_and_single_marks() -> None:
    assert tokens("Novak’s “$5”...") == (
        Token("Novak’s", 0, 7),
        Token("“", 8, 9),
        Token("$", 9, 10),
        Token("5", 10, 11),
        Token("”", 11, 12),
        Token(".", 12, 13),
        Token(".", 13, 14),
        Token(".", 14, 15),
    )


def test_every_combining_mark_stays_with_its_letter() -> None:
    marks = [chr(c) for c in (*range(0x20000), *range(0xE0100, 0xE01F0)) if category(chr(c)).startswith("M")]
    assert [mark for mark in marks if words(f"a{mark}b").texts != (f"a{mark}b",)] == []


def test_every_letter_is_part_of_a_word() -> None:
    letters = [chr(c) for c in range(0x20000) if chr(c).isalpha()]
    assert [letter for letter in letters if words(f"{letter}x").texts != (f"{letter}x",)] == []


TEXT = st.text(st.sampled_from("aZé1, .’'-‑_\u0301\u0951Яह習\ufffc\u200b\n\u00a0😀"), max_size=40) | st.text(
    max_size=40
)


@given(TEXT)
def test_starts_index_the_words(text: str) -> None:
    found = words(text)
    assert all(text.startswith(word, start) for word, start in zip(found.texts, found.starts, strict=True))
    assert all(later - earlier > 0 for earlier, later in zip(found.starts, found.starts[1:], strict=False))


@given(TEXT)
def test_tokens_refine_the_words_and_cover_everything_but_white_space(text: str) -> None:
    found = tokens(text)
    assert all(text[token.start : token.end] == token.text for token in found)
    assert "".join(token.text for token in found) == "".join(text.split())
    whole = words(text)
    assert set(zip(whole.texts, whole.starts, strict=True)) <= {(token.text, token.start) for token in found}


@given(TEXT)
def test_a_token_that_is_no_word_is_one_character(text: str) -> None:
    starts = set(words(text).starts)
    assert all(len(token.text) == 1 for token in tokens(text) if token.start not in starts)


def test_a_long_text_holds_each_word_once() -> None:
    texts = words("one two " * (LONG // 8 + 1)).texts
    assert texts == ("one", "two") * (LONG // 8 + 1)
    assert len({id(text) for text in texts}) == 2
