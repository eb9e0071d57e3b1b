"""What counts as misread text, and what it is read back as."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calque.testing import document
from calque_rules.characters._mojibake import certain, decoded
from calque_rules.characters.mojibake import misread

ACCENTED = st.sampled_from("áàâäãåçéèêëíìîïñóòôöõúùûüýßøæœšžłńćęąśźż")


def misread_once(text: str) -> str:
    """The text after its UTF-8 bytes were taken for cp1252, undefined bytes for control characters."""
    return "".join(
        bytes([byte]).decode("cp1252") if byte not in {0x81, 0x8D, 0x8F, 0x90, 0x9D} else chr(byte)
        for byte in text.encode()
    )


def repaired(text: str) -> str:
    """The text after every fix of the rule."""
    for finding in reversed(list(misread(document(text)))):
        assert finding.fix is not None
        text = finding.fix.apply(text)
    return text


@given(st.text(ACCENTED, min_size=1, max_size=6), st.integers(1, 3))
def test_what_was_misread_comes_back_however_often(word: str, times: int) -> None:
    shown = word
    for _ in range(times):
        shown = misread_once(shown)
    assert decoded(shown) == word


@given(st.sampled_from("’‘“”–—…€™éüñłč"), st.integers(1, 2))
def test_a_misread_character_inside_a_word_is_repaired(char: str, times: int) -> None:
    shown = char
    for _ in range(times):
        shown = misread_once(shown)
    assert repaired(f"the bank{shown}s rate") == f"the bank{char}s rate"


@given(ACCENTED, st.text("’‘”“–—…»", min_size=1, max_size=3))
def test_an_accented_letter_before_punctuation_is_no_mojibake(letter: str, marks: str) -> None:
    text = f"in the caf{letter}{marks} or elsewhere"
    assert repaired(text) == text


def test_bytes_that_are_no_utf8_decode_to_nothing() -> None:
    assert decoded("áš") is None


@pytest.mark.parametrize(
    ("shown", "before", "after"), [("Ö–", "P", "l"), ("É’", "F", "s"), ("é’”", "f", " ")]
)
def test_capitals_before_punctuation_are_not_certain(shown: str, before: str, after: str) -> None:
    assert not certain(shown, before, after)
