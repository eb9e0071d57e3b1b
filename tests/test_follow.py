"""Places followed through edits."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calque.finding import Edit
from calque.repair.follow import Spot, moved
from calque.span import Span


@pytest.mark.parametrize(
    ("place", "edit", "after"),
    [
        ((5, 7), (0, 2, ""), (3, 5)),
        ((5, 7), (0, 5, "x"), (1, 3)),
        ((5, 7), (5, 5, "abc"), (8, 10)),
        ((5, 7), (7, 7, "abc"), (5, 7)),
        ((5, 7), (7, 9, ""), (5, 7)),
        ((5, 7), (6, 6, "x"), None),
        ((5, 7), (4, 6, ""), None),
        ((5, 7), (6, 9, ""), None),
        ((5, 7), (0, 9, ""), None),
        ((5, 5), (5, 5, "ab"), (7, 7)),
        ((5, 5), (4, 6, ""), None),
        ((5, 5), (5, 6, ""), (5, 5)),
    ],
)
def test_a_place_moves_with_what_stands_before_it(place, edit, after):
    start, end, text = edit
    wanted = Spot("CUR101", *after) if after else None
    assert moved(Spot("CUR101", *place), [Edit(Span(start, end), text)]) == wanted


@given(st.text("abcdef", min_size=1, max_size=30), st.data())
def test_what_is_followed_reads_as_it_did(text, data):
    cuts = sorted(data.draw(st.lists(st.integers(0, len(text)), min_size=6, max_size=6)))
    start, end = cuts[2], cuts[3]
    edits = [
        Edit(Span(a, b), new) for a, b, new in ((cuts[0], cuts[1], "XY"), (cuts[4], cuts[5], "Z")) if a < b
    ]
    after = text
    for span, new in reversed(edits):
        after = after[: span.start] + new + after[span.end :]
    place = moved(Spot("CUR101", start, end), edits)
    assert place is not None
    assert after[place.start : place.end] == text[start:end]
