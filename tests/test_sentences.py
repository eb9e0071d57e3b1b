from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calque.span import Span
from calque.testing import document
from calque.views.sentences import ABBREVIATIONS, ends_abbreviation, split

# `¦` stands where a sentence begins and is no part of the text.
ORDINARY = [
    "The talks ended. ¦They resume in May.",
    "The talks ended.\n¦They resume in May.",
    "The talks ended.  ¦They resume in May. ",
    "Did they agree? ¦Nobody knows.",
    "They agreed! ¦Nobody had expected it.",
    "They agreed … ¦Nobody had expected it.",
    "They waited... ¦Nobody came.",
    "It ended in 2019. ¦36 people were hurt.",
    "It ended. ¦$5 million was spent.",
    "It ended (at last). ¦It had been long.",
    "(It ended at last.) ¦It had been long.",
    "“It ended.” ¦The minister left.",
    '"It ended." ¦The minister left.',
    "‘It ended.’ ¦The minister left.",
    "It ended. ¦“We are glad,” she said.",
    'It ended. ¦"We are glad," she said.',
    "It ended. ¦(The hall was empty.)",
    "It ended. ¦– The hall was empty.",
    "The fund grew.[3] ¦It shrank later.",
    "Das Ende kam. ¦Über allem lag Ruhe.",
    "Закончили. ¦Начали снова.",
    "It ended。¦They left。 ¦“Good”",
    "It ended. ¦\ufffc is the command.",
    "It ended.. ¦They left.",
]

CUT_BY_A_MACHINE = [
    "the ministry spokesman said on Tuesday. ¦of Industry Karel Novak.",
    "into a restless world. ¦and unrest, ”Novak said.",
    "unloaded 27.29 million tons. ¦increased by a tenth.",
    "the mill closed in 2020. ¦of the district",
    "the mill closed.\n¦of the district",
    "the mill closed. ¦“of the district”",
    "The mill closed.¦The town did not.",
    "The mill closed?¦The town did not.",
    "It rose by 5%.¦Exports fell.",
    "It closed in 2020.¦Exports fell.",
    "“It is over.”¦Novak said he was glad.",
    "“It is over.” ¦of the district",
    '"It is over."¦Novak said he was glad.',
    'He went on.¦"We are glad," he said.',
    "He went on.¦“We are glad,” he said.",
    "“It is over. ” ¦Novak said he was glad.",
    "“It is over. ”¦Novak said he was glad.",
    '"It is over. "¦Novak said he was glad.',
    '"It is over. " ¦The hall was empty.',
    "“It is over. ”",
]

WHOLE = [
    "Mr. Novak met Dr. Ilse Brandt and Prof. Okafor.",
    "Dr. No and Ms. He met Mr. An.",
    "Sen. Ruth Calder and Gov. Tom Reyes spoke to Lt. Col. Hart.",
    "Lt.Gen. Hart and Mr.Novak spoke.",
    "U.S. troops left the U.S. Embassy.",
    "The U.S. of the time was in the U.N. and the E.U. alike.",
    "J. K. Aldous and T.S. Marlow met George W. Tully.",
    "The talks began at 10 a.m. on Monday.",
    "The talks began at 10 a.m. Monday, or 5p.m. EST.",
    "It opened on Jan. 5 and closed on Sept. 30.",
    "The No. 5 tram and lines no. 6 and no. S53 stop here, see Vol. II.",
    "St. Petersburg and Mt. Arden, Ft. Collier and Ste. Marie.",
    "Harlan Corp. and Brill & Co. Ltd. bought Tyne Inc. shares.",
    "They grow oats, rye, etc. in the valley (and vs. the wind).",
    "It is 5 ft. tall and weighs 12 lbs. in all.",
    "Crops, e.g. oats, i.e. Avena sativa, grow there.",
    "She holds a Ph.D. in law and an LL.M. from Graz.",
    "The ratio is 3.5 and the sum 1,156.5.",
    "It rose by 3. 5 percent.",
    "See example.com or Booking.Com or www.x.org/a.Html for more.",
    "Node.Js and ASP.Net are names.",
    "1. Fold the sheet",
    "a. Fold the sheet",
    "IV. The Verdict",
    "(2. The verdict)",
    "“Is it over?” she asked.",
    "“It is over!” he cried.",
    "“Is it over?” Novak asked.",
    "“It is over.” he said.",
    "They waited... and nobody came.",
    "They waited… and nobody came.",
    "Is it over? or not?",
    "It closed (in 1990.) and reopened.",
    "The river rose. (see map)",
    "Yahoo! News reported it.",
    "A run of dots.......... here",
    "",
    "   ",
]

ABBREVIATION_AND_END = [
    "They returned to the U.S. ¦The deal held.",
    "They returned to the U.S. ¦“The deal held,” she said.",
    "They met at 10 a.m. ¦Police closed the road.",
    "They met in Sept. ¦Police closed the road.",
    "They sold oats, rye, etc. ¦Prices fell.",
    "He works for Harlan Inc. ¦He lives in Graz.",
    "It took vitamin C. ¦This helped.",
    "He said no. ¦The others agreed.",
    "They moved in. ¦Prices fell.",
    "She is ill. ¦He sat. ¦of the district",
    "He sent the sales rep. ¦of the district",
    "They came from Graz. ¦U.S. troops stayed.",
    "Is it on Yahoo! ¦The answer is no.",
    "“Is it over?” ¦He asked twice.",
]


@pytest.mark.parametrize("marked", ORDINARY + CUT_BY_A_MACHINE + WHOLE + ABBREVIATION_AND_END)
def test_sentences_begin_where_the_table_says(marked: str) -> None:
    text = marked.replace("¦", "")
    expected = [part.strip() for part in marked.split("¦") if part.strip()]
    assert [text[start:end] for start, end in split(text, Span(0, len(text)))] == expected


@pytest.mark.parametrize(
    ("text", "dot", "expected"),
    [
        ("Mr. Novak", 2, True),
        ("in the U.S. of old", 8, True),
        ("in the U.S. of old", 10, True),
        ("in the U.S. The deal", 10, False),
        ("in the U.S.", 10, True),
        ("her Ph.D. in law", 6, True),
        ("her Ph.D. in law", 8, True),
        ("at 10 p.m. Friday", 9, True),
        ("at 10 p.m. Police", 9, False),
        ("He won. of course", 6, False),
        ("We don't. and", 8, False),
        ("'Mr. Novak'", 3, True),
        ("in the 1990s. of", 12, False),
        (". of", 0, False),
        ("etc.", 3, True),
    ],
)
def test_a_dot_is_an_abbreviations_or_a_full_stop(text: str, dot: int, expected: bool) -> None:
    assert text[dot] == "."
    assert ends_abbreviation(text, dot) is expected


def test_abbreviations_are_written_in_lower_case_without_the_final_dot() -> None:
    assert {word for word in ABBREVIATIONS if word != word.lower() or word.endswith(".")} == set()
    assert {"mr", "u.s", "a.m", "e.g", "jan", "no", "st", "inc"} <= ABBREVIATIONS


def test_only_the_block_is_split() -> None:
    text = "One. Two.\n\nThree. Four. \n\nFive."
    assert split(text, Span(11, 24)) == [Span(11, 17), Span(18, 23)]


PIECES = st.lists(
    st.sampled_from(
        [*".!?…。”“’'\"()[] \n\u00a0,:-1", *"aAbBéÉ", "U.S. ", "Mr. ", ". of ", ".The ", "\ufffc", "\u200b"]
    ),
    max_size=40,
).map("".join)


@given(PIECES | st.text(max_size=60), st.integers(0, 10), st.integers(0, 10))
def test_sentences_are_ordered_and_cover_everything_but_white_space(text: str, front: int, back: int) -> None:
    block = Span(min(front, len(text)), max(min(front, len(text)), len(text) - back))
    spans = split(text, block)
    assert all(block.start <= start < end <= block.end for start, end in spans)
    assert all(left.end <= right.start for left, right in pairwise(spans))
    assert all(text[start:end] == text[start:end].strip() for start, end in spans)
    assert "".join("".join(text[s:e].split()) for s, e in spans) == "".join(
        text[block.start : block.end].split()
    )


@given(PIECES)
def test_a_full_stop_after_a_long_word_and_a_capital_always_part(tail: str) -> None:
    text = f"They had negotiated. The {tail}"
    assert split(text, Span(0, len(text)))[0] == Span(0, 20)


@given(st.sampled_from(sorted(ABBREVIATIONS)))
def test_a_capitalised_abbreviation_beside_numbers_never_ends_a_sentence(word: str) -> None:
    text = f"about 7 {word.capitalize()}. 5 of them"
    assert split(text, Span(0, len(text))) == [Span(0, len(text))]


@given(
    st.lists(
        st.sampled_from(["It rained. ", "No! ", "\n\n", "- an item\n\n", "Mr. Aho left", " ", ". "]),
        max_size=9,
    )
)
def test_the_sentence_at_a_place_is_the_one_that_holds_it(pieces: list[str]) -> None:
    text = document("".join(pieces))
    for at in range(len(text.text) + 1):
        holding = [sentence for sentence in text.sentences if sentence.start <= at < sentence.end]
        assert document("".join(pieces)).sentence_at(at) == (holding[0] if holding else None)
