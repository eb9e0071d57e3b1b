"""Laws that hold between the text of a document and its file, whatever the file says."""

import re
from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from calque.document import PLACEHOLDER, Document
from calque.facts import Facts
from calque.finding import Edit
from calque.readers import html, markdown, plain
from calque.readers.assemble import BREAK
from calque.readers.decode import decode
from calque.source import Segment, Source, TextOrigin
from calque.span import Span

Reader = Callable[[Source, Facts], Document]

WORDS = [
    "word",
    "Two words.",
    " ",
    "  ",
    "\t",
    "\n",
    "\r\n",
    "\r",
    "\n\n",
    "\r\n\r\n",
    "é",
    "\N{GRINNING FACE}",
]
ODD = [
    "\u2028",
    "\x0c",
    "\x0b",
    "\x85",
    "\xa0",
    "\ufeff",
    '"',
    "“",
    "'",
    "&",
    "<",
    ">",
    "|",
    "\\",
    "/",
    "- ",
    "1. ",
]
MARKUP = [
    "&amp;",
    "&nbsp;",
    "&#8217;",
    "&amp;nbsp;",
    "&unknown;",
    "<b>",
    "</b>",
    "<br>",
    "<!-- c -->",
    "<!--",
    "-->",
]
MARKS = [
    "# ",
    "> ",
    "*",
    "**",
    "_",
    "`",
    "```\n",
    "~~",
    "\\*",
    "[a](b)",
    "![a](b)",
    "<http://a.b>",
    "[^1]",
    "[^1]: ",
]
LINES = [
    "| a | b |\n|---|---|\n",
    "    ",
    "---\n",
    "===\n",
    "+++\n",
    "  \n",
    "\\\n",
    "<div>\n",
    "</div>\n",
    "> > ",
    "[ ] ",
]
TAGS = [
    "<p>",
    "</p>",
    "<li>",
    "<ul>",
    "</ul>",
    "<td>",
    "<h1>",
    "<code>",
    "</code>",
    "<pre>",
    "</pre>",
    "<img src='>'>",
]
TORN = [
    '<p title="',
    "<a ",
    "<![x]>",
    "<?",
    "</",
    "<script>",
    "</script>",
    "<blockquote>",
    "</div>",
    "<title>",
    '="',
    "'",
]

READERS: dict[str, tuple[Reader, list[str]]] = {
    "plain": (plain.read, WORDS + ODD + ["[Photo/IC]", "Source: x", "a\tb", "date 2021-12-14", "> "]),
    "markdown": (markdown.read, WORDS + ODD + MARKUP + MARKS + LINES),
    "html": (html.read, WORDS + ODD + MARKUP + TAGS + TORN),
}
each_reader = pytest.mark.parametrize("name", READERS)
data = st.data()


def draft(name: str, draw: st.DataObject) -> tuple[Document, str, tuple[Segment, ...]]:
    """A document of random fragments, its file's code points, and the segments of its map."""
    read, fragments = READERS[name]
    raw = draw.draw(st.lists(st.sampled_from(fragments), max_size=30).map("".join), label="raw")
    document = read(Source("draft", raw), Facts())
    assert isinstance(document.origin, TextOrigin)
    return document, raw, document.origin.map.segments


def span_of(document: Document, draw: st.DataObject) -> Span:
    ends = st.integers(0, len(document.text))
    return Span(*sorted((draw.draw(ends, label="one end"), draw.draw(ends, label="other end"))))


def folded(raw: str) -> str:
    return raw.replace("\r\n", "\n").replace("\r", "\n")


def unmargined(raw: str) -> str:
    """The text of a stretch of the file with line ends of one kind and nothing beside them."""
    return re.sub(r"[^\S\n]*\n[ \t>]*", "\n", folded(raw))


@each_reader
@given(draw=data)
def test_segments_cover_the_text_and_ascend_in_the_file(name: str, draw: st.DataObject) -> None:
    document, raw, segments = draft(name, draw)
    assert "\r" not in document.text
    assert sum(segment.length for segment in segments) == len(document.text)
    assert all(left.end == right.start for left, right in pairwise(segments))
    assert all(left.file_end <= right.file_start for left, right in pairwise(segments))
    assert all(0 <= segment.file_start <= segment.file_end <= len(raw) for segment in segments)


@each_reader
@given(draw=data)
def test_a_segment_says_what_the_file_says_or_cannot_be_edited(name: str, draw: st.DataObject) -> None:
    document, raw, segments = draft(name, draw)
    for segment in segments:
        prose = document.text[segment.start : segment.end]
        file = raw[segment.file_start : segment.file_end]
        if segment.editable:
            assert prose == (unmargined(file) if prose == "\n" else file)
        elif segment.file_length == 0:
            assert prose == BREAK
        else:
            assert prose in {PLACEHOLDER, "\n", "&", "\xa0", "’"}


@each_reader
@given(draw=data)
def test_blocks_are_ordered_disjoint_and_begin_and_end_in_a_word(name: str, draw: st.DataObject) -> None:
    document, _, _ = draft(name, draw)
    spans = [block.span for block in document.blocks]
    assert all(left.end < right.start for left, right in pairwise(spans))
    assert all(0 <= span.start < span.end <= len(document.text) for span in spans)
    assert [document[span].strip(" \t\n\r\f") for span in spans] == [document[span] for span in spans]


@each_reader
@given(draw=data)
def test_every_letter_of_the_text_is_in_a_block(name: str, draw: st.DataObject) -> None:
    document, _, _ = draft(name, draw)
    between = document.text
    for block in reversed(document.blocks):
        between = between[: block.span.start] + between[block.span.end :]
    assert re.fullmatch(r"(?:\W|1\.)*", between)


@each_reader
@given(draw=data)
def test_places_ascend_with_the_text(name: str, draw: st.DataObject) -> None:
    document, _, _ = draft(name, draw)
    places = [document.origin.place(Span(at, at + 1)) for at in range(len(document.text))]
    assert all(left.start <= right.start and left.end <= right.end for left, right in pairwise(places))
    points = [document.origin.place(Span(at, at)).start for at in range(len(document.text) + 1)]
    assert points == sorted(points)


@each_reader
@given(draw=data)
def test_lines_and_columns_are_those_of_a_slow_count(name: str, draw: st.DataObject) -> None:
    document, raw, _ = draft(name, draw)
    place = document.origin.place(span_of(document, draw))
    for offset, line, column in (
        (place.start, place.line, place.column),
        (place.end, place.end_line, place.end_column),
    ):
        ended = re.findall(
            r"[^\r\n]*(?:\r\n|\r(?!\n)|\n)", raw[: offset + (raw[offset - 1 : offset + 1] == "\r\n")]
        )
        before = [part for part in ended if part]
        done = sum(map(len, before))
        if done > offset:
            done -= len(before.pop())
        assert (line, column) == (len(before) + 1, offset - done + 1)


@each_reader
@given(draw=data)
def test_an_edit_changes_what_it_names_and_nothing_else(name: str, draw: st.DataObject) -> None:
    document, raw, _ = draft(name, draw)
    span = span_of(document, draw)
    edits = document.origin.edits([Edit(span, "new")])
    assume(edits is not None)
    assert edits is not None
    ((start, end), text) = edits[0]
    written = document.origin.apply(edits).decode()
    assert written == raw[:start] + "new" + raw[end:]
    assert text == "new"
    assert unmargined(document[span]) == unmargined(raw[start:end])


@each_reader
@given(draw=data)
def test_comments_stand_where_they_say(name: str, draw: st.DataObject) -> None:
    document, raw, _ = draft(name, draw)
    for comment in document.comments:
        assert 0 <= comment.at <= len(document.text)
        start, end = comment.place
        assert raw[start:end].startswith("<!--")
        assert comment.text in raw[start:end]
        assert "-->" not in comment.text


MARKED = {
    "utf-8": b"",
    "utf-8-sig": b"",
    "utf-16-le": b"\xff\xfe",
    "utf-16-be": b"\xfe\xff",
    "utf-32-le": b"\xff\xfe\x00\x00",
    "utf-32-be": b"\x00\x00\xfe\xff",
}


@each_reader
@pytest.mark.parametrize("encoding", MARKED)
@given(parts=st.lists(st.one_of(st.sampled_from([*WORDS, *ODD]), st.text(max_size=3)), max_size=12))
def test_a_file_that_nothing_is_done_to_keeps_its_bytes(name: str, encoding: str, parts: list[str]) -> None:
    raw = "plain words " * 400 + "".join(parts)
    assume(not re.search(r"[\ud800-\udfff]", raw))
    data = MARKED[encoding] + raw.encode(encoding)
    source = decode("draft", data)
    assert source.raw.removeprefix("\ufeff") == raw.removeprefix("\ufeff")
    assert READERS[name][0](source, Facts()).origin.apply([]) == data


@given(raw=st.text(max_size=80))
def test_no_text_is_too_odd_for_a_reader(raw: str) -> None:
    source = Source("draft", raw.encode(errors="replace").decode())
    for read, _ in READERS.values():
        assert read(source, Facts()).origin.apply([]) == source.raw.encode()
