from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calque.span import Span
from calque.views.quotes import Mark, Quotation, Quotes, Role, match

# ⟨ stands before an opening mark and ⟩ after a closing one, ✗ before one that has no partner, ↓ before
# one that the next paragraph opens again; ¶ is a paragraph break. None of them is part of the text.
SIGNS = "⟨⟩✗↓"

CLEAN = [
    "Nobody spoke.",
    "",
    "⟨“The talks were good,”⟩ Amsel said.",
    '⟨"The talks were good,"⟩ Amsel said. ⟨"We agree."⟩',
    "Amsel said: ⟨“We agree.”⟩",
    "The ⟨“open”⟩, ⟨“shut”⟩ and (⟨“locked”⟩) doors; an anti-⟨“open”⟩ group—⟨“Shut”⟩—spoke.",
    '⟨"...and then they left,"⟩ Amsel said. ⟨"It was over—"⟩',
    "⟨‘The talks were good,’⟩ Amsel said.",
    "⟨'The talks were good,'⟩ Amsel said.",
    "A ⟨'step-by-step'⟩ plan and a ⟨‘win-win’⟩ deal.",
    "They called it ⟨'the best of all deals'⟩.",
    "⟨“She called it ⟨‘a step’⟩ and left,”⟩ Amsel said.",
    "⟨\"She called it ⟨'a step.'⟩\"⟩",
    "⟨'She said ⟨\"we agree,\"⟩'⟩ he wrote.",
    '⟨"⟨"Harbour"⟩"⟩ was the title.',
    '⟨"She said ⟨"yes"⟩ and left."⟩',
    "⟨„Hafen“⟩, ⟨«Port»⟩, ⟨»Hafen«⟩, ⟨,,Port''⟩, ⟨``port''⟩, ⟨''port''⟩, ⟨‚Hafen‘⟩ and ⟨‹port›⟩.",
    "The ⟨`-fast'⟩ option of ⟨`cc'⟩.",
    'The ferry ⟨"Aurora"⟩\'s bell.',
    'The ⟨"Line 601"⟩ opened in ⟨"2019"⟩.',
]

APOSTROPHES = [
    "They don't know Amsel's ferry, the players' union or O'Leary’s shop.",
    "The leaders’ summit, the boss’ desk, the players’, the Gomez’ house.",
    "Rock 'n' roll, fish ’n’ chips, give 'em time, 'tis late, goin' home, ‘em and ’twas.",
    "The '90s, ’90s and ‘90s; the class of '05; the 1990s' end.",
    'He is 6\' 2", she is 5\'11" and 5’9”, with a 19" screen and a 17” one.',
    "At 59° 20' 5\" north.",
    "Ba'ath, Shi‘ite, Qur’an, Hawai‘i, Lānaʻi, ‘Abd, 6′ 2″ and ‘Oumuamua.",
    "China 's growth did n't stop; they 're here.",
    "It was late:') But nobody left ;')",
    "\"\"\"\"\"\" and “““““ and '''bold'''",
    "One,, two ,three and 5,,000.",
    "The 'Arbour is near.",
    '⟨"He is 5\'11","⟩ she said.',
    "⟨\"It's the players' turn, don't wait,\"⟩ she said.",
    "⟨'The players' turn came in the '90s,'⟩ she said.",
]

DISPLACED = [
    "⟨“The talks were good, ”⟩Amsel said.",
    '⟨"The talks were good, "⟩Amsel said. ⟨"We agree."⟩',
    '⟨"The talks were good, "⟩Amsel said.',
    '⟨" The talks "⟩ were good.',
    "⟨“ The talks ”⟩ were good.",
    "Amsel said⟨“We agree.”⟩",
    'Amsel said⟨"We agree."⟩',
    'Amsel said,⟨" We agree."⟩',
    "⟨“We won.”⟩We left.",
    '⟨"We won."⟩We left. ⟨"It is late."⟩',
    'The ⟨"open "⟩ and ⟨"shut "⟩ doors.',
    "⟨”The talks“⟩ were good.",
    '⟨“The talks"⟩ were good.',
    '⟨"The talks”⟩ were good.',
    "⟨‘The talks”⟩ were good.",
    "⟨“The talks“⟩ were good.",
    "⟨,,The talks\"⟩ and ⟨``the talks''⟩.",
]

FAULTS = [
    "✗⟨“The talks were good, Amsel said.",
    "✗⟨“The leaders’ summit will be held, Amsel said.",
    'The talks were good,✗"⟩ Amsel said.',
    'The talks were good, ✗"⟩said Amsel.',
    'The talks were good, ✗"⟩the minister said. ⟨"We agree."⟩',
    'It was fun ✗"⟩.',
    'It was fun. ✗"⟩',
    "in 2026✗”⟩, said the winner.",
    '✗⟨"We agree, he said. ⟨"They do not,"⟩ she said. ⟨"So be it."⟩',
    'We agree,✗"⟩ he said. ⟨"They do not,"⟩ she said. ⟨"So be it."⟩',
    '⟨"We agree,"⟩ he said. They do not,✗"⟩ she said. ⟨"So be it."⟩',
    '⟨"We agree,"⟩ he said. ✗⟨"They do not, she said. ⟨"So be it."⟩',
    '⟨"We agree,"⟩ he said. ⟨"They do not,"⟩ she said. ✗⟨"So be it.',
    'The ⟨"open"⟩ and shut✗"⟩ doors.',
    "a step-by-step✗’⟩ plan",
    "a ✗⟨‘step-by-step plan",
    "✗⟨“They call it ⟨‘a step’⟩, he said.",
    '✗⟨"Aurora.¶The ferry ⟨"Borea"⟩ left.',
]

PARAGRAPHS = [
    "↓⟨“We came.¶↓⟨“We saw.¶⟨“We won,”⟩ Amsel said.",
    '↓⟨"We came.¶⟨"We saw,"⟩ Amsel said.¶⟨"We won."⟩',
    "↓⟨'We came.¶⟨'We saw,'⟩ Amsel said.",
    "↓⟨``We came.¶⟨``We saw,''⟩ Amsel said.",
    '↓⟨"We came.¶- ⟨"We saw,"⟩ Amsel said.',
    "↓⟨“She said ↓⟨‘we came.¶⟨“⟨‘We saw.’⟩”⟩",
    '✗⟨"We came, Amsel said.¶⟨"We saw,"⟩ she added.',
    '✗⟨"We came, says Amsel, who leads the team.¶⟨"We saw,"⟩ she added.',
    "⟨“We came¶and saw,”⟩ Amsel said.",
    "⟨“We came¶and saw¶and won,”⟩ Amsel said.",
    "✗⟨“We came.¶Amsel said ⟨“yes”⟩ and left.",
    '✗⟨"We came.¶Amsel said ⟨"yes"⟩ and left.¶The ⟨"open"⟩ door.',
    '✗⟨"We came.¶Nobody spoke.¶⟨"We saw,"⟩ Amsel said.',
    '⟨"Aurora"⟩ is a ⟨"ship"⟩.¶⟨"Yes."⟩',
    '↓⟨"We came.¶↓⟨"We saw.¶✗⟨"We won.',
]


def plain(drawn: str) -> tuple[str, list[Span]]:
    """The text that a drawing stands for, and its paragraphs."""
    text = drawn.translate(str.maketrans("", "", SIGNS)).replace("¶", "\n\n")
    blocks, at = [], 0
    for paragraph in text.split("\n\n"):
        blocks.append(Span(at, at + len(paragraph)))
        at += len(paragraph) + 2
    return text, blocks


def draw(text: str, quotes: Quotes) -> str:
    """The text with its marks signed, as in the tables above."""
    before = {mark.start: "⟨" for mark in quotes.marks if mark.role is Role.OPEN}
    for mark in quotes.unclosed + quotes.unopened:
        before[mark.start] = "✗" + before.get(mark.start, "")
    for pair in quotes.pairs:
        if pair.close is None:
            before[pair.open.start] = "↓⟨"
    after = {mark.end - 1: "⟩" for mark in quotes.marks if mark.role is Role.CLOSE}
    signed = (before.get(at, "") + char + after.get(at, "") for at, char in enumerate(text))
    return "".join(signed).replace("\n\n", "¶")


@pytest.mark.parametrize("drawn", CLEAN + APOSTROPHES + DISPLACED + FAULTS + PARAGRAPHS)
def test_marks_are_read_as_drawn(drawn: str) -> None:
    assert draw(plain(drawn)[0], match(*plain(drawn))) == drawn


def test_every_value_is_exact() -> None:
    text = "He: “A ‘b’ ”. ''C\" “D"
    outer = Mark(4, 5, "“", Role.OPEN), Mark(11, 12, "”", Role.CLOSE)
    inner = Mark(7, 8, "‘", Role.OPEN), Mark(9, 10, "’", Role.CLOSE)
    second = Mark(14, 16, "''", Role.OPEN), Mark(17, 18, '"', Role.CLOSE)
    last = Mark(19, 20, "“", Role.OPEN)
    assert match(text, [Span(0, len(text))]) == Quotes(
        marks=(outer[0], *inner, outer[1], *second, last),
        pairs=(Quotation(*outer, 0), Quotation(*inner, 1), Quotation(*second, 0)),
        unclosed=(last,),
        unopened=(),
    )


def test_a_resumed_quotation_has_no_closing_mark_and_keeps_its_depth() -> None:
    quotes = match(*plain("“We came.¶“We saw,” Amsel said."))
    assert [(pair.open.start, pair.close and pair.close.start, pair.depth) for pair in quotes.pairs] == [
        (0, None, 0),
        (11, 19, 0),
    ]


def test_a_quotation_that_crosses_paragraphs_is_one_pair() -> None:
    quotes = match(*plain("“We came¶and saw,” Amsel said."))
    assert [(pair.open.start, pair.close and pair.close.start) for pair in quotes.pairs] == [(0, 18)]


def test_marks_outside_of_all_blocks_are_not_read() -> None:
    text = '"a" "b" "c"'
    assert [mark.start for mark in match(text, [Span(4, 7)]).marks] == [4, 6]
    assert match(text, []) == Quotes((), (), (), ())


NOISE = st.text(st.sampled_from('"""“”„«»\'‘’`, ,.?—(s5aA\n'), max_size=60)


def paragraphs(text: str) -> list[Span]:
    """Every line of the text as a block."""
    starts = [0, *(at + 1 for at, char in enumerate(text) if char == "\n"), len(text) + 1]
    return [Span(start, end - 1) for start, end in pairwise(starts)]


@given(NOISE)
def test_marks_are_in_order_and_each_belongs_to_one_thing(text: str) -> None:
    quotes = match(text, paragraphs(text))
    paired = [mark for pair in quotes.pairs for mark in (pair.open, pair.close) if mark]
    assert sorted([*paired, *quotes.unclosed, *quotes.unopened]) == list(quotes.marks)
    assert all(first.end <= second.start for first, second in pairwise(quotes.marks))
    assert all(text[mark.start : mark.end] == mark.char for mark in quotes.marks)
    assert all(mark.role is Role.OPEN for mark in quotes.unclosed)
    assert all(mark.role is Role.CLOSE for mark in quotes.unopened)


@given(NOISE)
def test_pairs_are_in_order_of_opening_and_disjoint_or_nested(text: str) -> None:
    pairs = match(text, paragraphs(text)).pairs
    assert [pair.open.start for pair in pairs] == sorted(pair.open.start for pair in pairs)
    spans = [Span(pair.open.start, pair.close.end) for pair in pairs if pair.close]
    crossing = [
        (one, other)
        for one in spans
        for other in spans
        if one.start < other.start < one.end and other.end > one.end
    ]
    assert crossing == []


WORDS = [
    "the ferry left",
    "all players",
    "don't wait",
    "the players' turn",
    "all of it",
    "it rose 5% in 2019",
]
STYLES = ["“‘’”", "\"''\"", "‘“”’", "'\"\"'"]
FRAMES = [
    "{o}{a},{c} Amsel said.",
    "Amsel said: {o}{a}.{c}",
    "They called it {o}{a}{c}, and {a}.",
    "{o}{a},{c} she said. {o}{b}.{c}",
    "{o}He called it {i}{a}{j} and {b},{c} she said.",
    "The hall was empty.",
]


def written(styles: list[str]) -> st.SearchStrategy[str]:
    """A paragraph of one to three sentences without a fault."""
    parts = st.tuples(st.sampled_from(FRAMES), st.sampled_from(WORDS), st.sampled_from(WORDS))
    return st.builds(
        lambda style, rows: " ".join(
            frame.format(o=style[0], i=style[1], j=style[2], c=style[3], a=a, b=b) for frame, a, b in rows
        ),
        st.sampled_from(styles),
        st.lists(parts, min_size=1, max_size=3),
    )


def together(parts: list[str]) -> Quotes:
    text = "\n".join(parts)
    return match(text, paragraphs(text))


def shifted(quotes: Quotes, by: int) -> Quotes:
    def move(mark: Mark) -> Mark:
        return mark._replace(start=mark.start + by, end=mark.end + by)

    return Quotes(
        tuple(map(move, quotes.marks)),
        tuple(
            Quotation(move(pair.open), pair.close and move(pair.close), pair.depth) for pair in quotes.pairs
        ),
        tuple(map(move, quotes.unclosed)),
        tuple(map(move, quotes.unopened)),
    )


@given(written(STYLES))
def test_a_clean_paragraph_leaves_no_mark_over(text: str) -> None:
    quotes = together([text])
    assert quotes.unclosed + quotes.unopened == ()


@given(st.lists(written(STYLES), max_size=4))
def test_clean_paragraphs_together_read_as_each_alone(parts: list[str]) -> None:
    starts = [sum(len(part) + 1 for part in parts[:number]) for number in range(len(parts))]
    alone = [shifted(together([part]), start) for part, start in zip(parts, starts, strict=True)]
    assert together(parts) == Quotes(
        tuple(mark for quotes in alone for mark in quotes.marks),
        tuple(pair for quotes in alone for pair in quotes.pairs),
        (),
        (),
    )


@given(NOISE, st.integers(0, 3), st.integers(0, 3))
def test_quote_free_paragraphs_around_a_text_change_nothing(text: str, before: int, after: int) -> None:
    lead, tail = ["Nobody spoke."] * before, ["The hall was empty."] * after
    assert together([*lead, text, *tail]) == shifted(together([text]), len("Nobody spoke.\n") * before)


@given(written(["“‘’”", "\"''\""]), st.data())
def test_one_missing_double_mark_costs_one_mark(text: str, data: st.DataObject) -> None:
    marks = [mark for mark in together([text]).marks if mark.char in '"“”']
    if not marks:
        return
    lost = data.draw(st.sampled_from(marks))
    quotes = together([text[: lost.start] + text[lost.end :]])
    assert len(quotes.unclosed + quotes.unopened) == 1
    assert len(quotes.marks) >= len(together([text]).marks) - 1


@pytest.mark.parametrize(
    "unit", ['"', "'", "“", "”", "’", '"a ', "“ ", "a' ", '("', ', "Aa ', '"\n', "``", ",,", "'n "]
)
def test_long_rows_of_marks_keep_the_account(unit: str) -> None:
    text = unit * (20_000 // len(unit))
    quotes = match(text, paragraphs(text))
    closed = sum(1 for pair in quotes.pairs if pair.close)
    assert len(quotes.pairs) + closed + len(quotes.unclosed) + len(quotes.unopened) == len(quotes.marks)
