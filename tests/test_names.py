"""Names in a text without a dictionary, and when two spellings are one name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calque.views.names import names
from calque_rules.terms._spellings import alike, fold, one_name, slip


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He met Wang Wenbin in Beijing.", ["Wang Wenbin", "Beijing"]),
        ("Then Russian President Vladimir Putin's plane left.", ["President: Vladimir Putin"]),
        ("On Monday Prime Minister Pham Minh Chinh left Hue.", ["Prime Minister: Pham Minh Chinh", "Hue"]),
        ("He saw Mr. O’Brien and Dr. Jean-Luc de la Tour.", ["Mr.: O’Brien", "Dr.: Jean-Luc de la Tour"]),
        ("The spokesman Ivo Lasek spoke.", ["spokesman: Ivo Lasek"]),
        ("Farmers left. He met farmers from New Zealand.", ["New Zealand"]),
        ("Kovac left; the President and the Minister stayed.", ["Kovac"]),
        ("It's late. There's Łódź, Škoda and Özil.", ["Łódź", "Škoda", "Özil"]),
        ("In Denver's Invesco Stadium it rained.", ["Denver", "Invesco Stadium"]),
        ("John F. Kennedy and George W. Bush spoke.", ["John F. Kennedy", "George W. Bush"]),
        ("", []),
    ],
)
def test_a_name_is_a_run_of_capitalised_words_without_title_and_possessive(
    text: str, found: list[str]
) -> None:
    assert [": ".join(filter(None, (n.title, " ".join(n.words)))) for n in names(text)] == found


def test_a_name_that_opens_a_sentence_says_so() -> None:
    assert [(name.words, name.opens) for name in names("Kovac left. We saw Kovac.")] == [
        (("Kovac",), True),
        (("Kovac",), False),
    ]


@given(st.text(alphabet="ABab .,'’-Mr\n“”éŁ", max_size=60))
def test_a_name_stands_where_its_words_do(text: str) -> None:
    ends = [0]
    for name in names(text):
        start, end = name.span
        assert ends[-1] <= start
        assert text[start:end].split() == [*name.words]
        ends.append(end)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Zelenskyy", "Zelenskiy"),
        ("Erdogan", "Erdoğan"),
        ("Wenbin", "Wen-bin"),
        ("Sergei", "Sergey"),
        ("Kharkiv", "Harkiv"),
        ("Łukasz", "Lukasz"),
        ("Räikkönen", "Räikkönnen"),
    ],
)
def test_a_name_has_one_fold_in_every_transliteration(first: str, second: str) -> None:
    assert fold(first) == fold(second)
    assert one_name(first, second)
    assert list(alike([second, first])) == [tuple(sorted((first, second)))]


@pytest.mark.parametrize(
    ("first", "second"),
    [("Taleyarkhan", "Talayarkhan"), ("Diesendorf", "Deisendorf"), ("Modrow", "Modro"), ("McFadden", "MdFadden")],
)  # fmt: skip
def test_a_slip_is_one_letter_or_two_that_changed_places(first: str, second: str) -> None:
    assert slip(first, second)
    assert slip(second, first)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Shaanxi", "Shanxi"),
        ("Christmas", "Christian"),
        ("Buddhism", "Buddhist"),
        ("Novak", "Novakova"),
        ("Australia", "Australians"),
        ("Mario", "Maria"),
        ("Greek", "Green"),
        ("Moscow", "MOSCOW"),
        ("Novak", "Novak"),
        ("Peterson", "Jameson"),
    ],
)
def test_forms_of_a_word_and_names_known_to_be_two_are_no_slip(first: str, second: str) -> None:
    assert not slip(first, second)
    assert not one_name(first, second)


@given(st.text(alphabet="aeinst", min_size=6, max_size=12), st.integers(1, 4), st.sampled_from("bfgz"))
def test_a_strange_letter_put_into_a_word_is_a_slip(word: str, at: int, letter: str) -> None:
    assert slip(word, word[:at] + letter + word[at:])
