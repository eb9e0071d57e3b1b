"""The map between prose and file, and what is shown and written back by it."""

import pytest

from calque.finding import Edit
from calque.origin import MARGIN, Excerpt, Place
from calque.readers.lines import fold
from calque.source import OffsetMap, Segment, Source, TextOrigin
from calque.span import Span

# "Tom &amp; Ann *met*" as prose "Tom & Ann met", then a break and "Then.": an entity, a gap, a break.
RAW = "Tom &amp; Ann *met*\n\nThen."
MAP = OffsetMap(
    (
        Segment(0, 4, 0, 4),
        Segment(4, 1, 4, 5, False),
        Segment(5, 5, 9, 5),
        Segment(10, 3, 15, 3),
        Segment(13, 2, 18, 0, False),
        Segment(15, 5, 21, 5),
    )
)
ORIGIN = TextOrigin(Source("draft.md", RAW), MAP)


@pytest.mark.parametrize(
    ("span", "file", "editable"),
    [
        (Span(0, 3), "Tom", True),
        (Span(1, 2), "o", True),
        (Span(4, 5), "&amp;", False),
        (Span(3, 6), " &amp; ", False),
        (Span(6, 13), "Ann *met", False),
        (Span(10, 13), "met", True),
        (Span(12, 16), "t*\n\nT", False),
        (Span(15, 20), "Then.", True),
    ],
)
def test_a_span_is_found_in_the_file_and_edited_only_where_it_stands_as_it_is(
    span: Span, file: str, editable: bool
) -> None:
    start, end = MAP.to_file(span)
    assert (RAW[start:end], MAP.editable(span)) == (file, editable)


@pytest.mark.parametrize(
    ("offset", "point", "editable"),
    [
        (0, 0, True),
        (2, 2, True),
        (4, 4, True),
        (5, 9, True),
        (10, 14, True),
        (13, 18, True),
        (14, 18, False),
        (15, 21, True),
        (20, 26, True),
    ],
)
def test_an_insertion_goes_to_the_editable_side(offset: int, point: int, editable: bool) -> None:
    span = Span(offset, offset)
    assert (MAP.to_file(span), MAP.editable(span)) == (Span(point, point), editable)


def test_a_file_without_prose_has_nothing_to_edit() -> None:
    nothing = OffsetMap(())
    assert nothing.to_file(Span(0, 0)) == Span(0, 0)
    assert not nothing.editable(Span(0, 0))


def test_an_entity_at_the_end_of_the_text_is_mapped_as_a_whole() -> None:
    only = OffsetMap((Segment(0, 1, 3, 6, False),))
    assert only.to_file(Span(0, 1)) == Span(3, 9)
    assert only.to_file(Span(1, 1)) == Span(9, 9)


def test_edits_are_refused_as_a_whole_where_one_of_them_cannot_be_made() -> None:
    good, bad = Edit(Span(0, 3), "Tim"), Edit(Span(4, 5), "and")
    assert ORIGIN.edits([good]) == (Edit(Span(0, 3), "Tim"),)
    assert ORIGIN.edits([good, bad]) is None


def test_edits_are_written_with_the_line_ends_and_in_the_encoding_of_the_file() -> None:
    source = Source("draft.txt", "caf\xe9\r\nshut", "cp1252")
    text, segments = fold(source.raw, 0, len(source.raw))
    origin = TextOrigin(source, OffsetMap(tuple(segments)))
    assert text == "caf\xe9\nshut"
    edits = origin.edits([Edit(Span(4, 9), "\n\u201copen\u201d")])
    assert edits == (Edit(Span(4, 10), "\r\n\u201copen\u201d"),)
    assert origin.apply(edits) == b"caf\xe9\r\n\x93open\x94"


def test_an_edit_that_the_encoding_cannot_write_is_refused() -> None:
    origin = TextOrigin(Source("draft.txt", "abc", "cp1252"), OffsetMap((Segment(0, 3, 0, 3),)))
    assert origin.edits([Edit(Span(0, 1), "\N{CYRILLIC SMALL LETTER A}")]) is None


def test_lines_end_at_lf_cr_lf_and_cr_only() -> None:
    source = Source("draft.txt", "\ufeffa\r\nb\rc\nd\u2028e\x0cf\x85g\x0bh\n\r")
    assert source.line_starts == [0, 4, 6, 8, 18, 19]
    assert [source.raw[slice(*source.line(n))] for n in range(1, 7)] == [
        "a",
        "b",
        "c",
        "d\u2028e\x0cf\x85g\x0bh",
        "",
        "",
    ]


@pytest.mark.parametrize(
    ("raw", "newline"),
    [("a", "\n"), ("a\nb\r\n", "\n"), ("a\r\nb\n", "\r\n"), ("a\rb\n", "\r"), ("a\r\rb", "\r")],
)
def test_the_first_line_end_is_that_of_the_file(raw: str, newline: str) -> None:
    assert Source("draft.txt", raw).newline == newline


def test_a_place_counts_lines_and_columns_from_one() -> None:
    assert ORIGIN.place(Span(15, 20)) == Place(21, 26, 3, 1, 3, 6)
    assert ORIGIN.place(Span(12, 16)) == Place(17, 22, 1, 18, 3, 2)


def test_an_excerpt_is_the_line_with_the_flagged_words_as_far_as_they_stand_on_it() -> None:
    assert ORIGIN.excerpt(ORIGIN.place(Span(15, 19))) == Excerpt("Then.", 0, 4, False, False)
    assert ORIGIN.excerpt(ORIGIN.place(Span(12, 16))) == Excerpt("Tom &amp; Ann *met*", 17, 19, False, False)
    assert ORIGIN.words(ORIGIN.place(Span(3, 6))) == " &amp; "


def test_an_excerpt_of_a_long_line_is_a_window_and_leaves_out_mark_and_line_end() -> None:
    raw = "\ufeff" + "x" * 500 + "WORD" + "y" * 500 + "\r\nnext"
    text, segments = fold(raw, 1, len(raw))
    origin = TextOrigin(Source("draft.txt", raw), OffsetMap(tuple(segments)))
    at = text.index("WORD")
    middle = origin.excerpt(origin.place(Span(at, at + 4)))
    assert middle == Excerpt("x" * MARGIN + "WORD" + "y" * MARGIN, MARGIN, MARGIN + 4, True, True)
    assert origin.excerpt(origin.place(Span(0, 1))) == Excerpt("x" * (MARGIN + 1), 0, 1, False, True)
    assert origin.excerpt(origin.place(Span(1003, 1006))) == Excerpt(
        "y" * (MARGIN + 1), MARGIN, MARGIN + 1, True, False
    )
    assert origin.excerpt(origin.place(Span(1004, 1005))).start == MARGIN


def test_folding_makes_one_segment_of_a_text_without_carriage_returns() -> None:
    assert fold("a\nb\u2028c", 0, 5, 7) == ("a\nb\u2028c", [Segment(7, 5, 0, 5)])
    assert fold("xa\r\n\rb", 1, 6) == (
        "a\n\nb",
        [Segment(0, 1, 1, 1), Segment(1, 1, 2, 2), Segment(2, 1, 4, 1), Segment(3, 1, 5, 1)],
    )
