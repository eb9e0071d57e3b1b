"""Which words begin with the sound of a vowel."""

import pytest

from calque.views.sounds import vowel_sound


@pytest.mark.parametrize(
    "word",
    "apple hour honest heir honorary honours FBI MP X-ray 8 11 18th 80-year-old 8,000 18,000 11-year-old unidentified uninvited "
    "urban urgent undue umbrella used-by-nobody’s oner ITV EU A-level F-16 AI onion utter unintended usher".split(),
)
def test_words_with_the_sound_of_a_vowel_and_words_that_may_have_it_take_an(word):
    expected = {"usher": None, "used-by-nobody’s": False}
    assert vowel_sound(word) is expected.get(word, True)


@pytest.mark.parametrize(
    "word",
    "house university uniform European eulogy one one-week once usual useful utility unanimous UN UK US U-turn Ukrainian uranium "
    "urine ubiquitous union unique 1,100 10 110 1980s DVD BBC year woman human Ugandan utopia unilateral ewe universe user".split(),
)
def test_words_with_the_sound_of_a_consonant_take_a(word):
    assert vowel_sound(word) is False


@pytest.mark.parametrize(
    "word", ["historic", "hotel", "herb", "SUV", "NATO", "Mbappé", "iPhone", "mRNA", "xenon"]
)
def test_words_that_are_read_in_two_ways_are_not_judged(word):
    assert vowel_sound(word) is None
