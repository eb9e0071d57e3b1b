"""What pages are made of: pieces of a text, rows, differences, explanations."""

import re
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calque.document import Kind
from calque.facts import Facts
from calque.finding import Edit, Fix, Safety
from calque.page import digest
from calque.page.changes import Change, Op, changes, excerpt, narrowed
from calque.page.explained import as_html
from calque.page.marks import Piece, Spot, pieces, rows
from calque.page.shown import shown
from calque.readers import read
from calque.span import Span


def spots(*spans):
    return [Spot(number, Span(*span)) for number, span in enumerate(spans, 1)]


def test_a_text_is_cut_where_findings_begin_and_end():
    assert list(pieces("one two three", Span(0, 13), spots((4, 7), (6, 9), (9, 9)))) == [
        Piece("one "),
        Piece("tw", (1,), (1,)),
        Piece("o", (1, 2), (2,)),
        Piece(" t", (2,)),
        Piece("", (3,), (3,)),
        Piece("hree"),
    ]


def test_an_insertion_at_either_edge_is_a_piece():
    assert list(pieces("ab", Span(0, 2), spots((0, 0), (2, 2)))) == [
        Piece("", (1,), (1,)),
        Piece("ab"),
        Piece("", (2,), (2,)),
    ]
    assert list(pieces("", Span(0, 0), spots((0, 0)))) == [Piece("", (1,), (1,))]


TEXT = st.text(alphabet="ab \n“", max_size=30)


@given(TEXT, st.lists(st.tuples(st.integers(0, 30), st.integers(0, 8)), max_size=8), st.data())
def test_pieces_are_the_text_and_cover_what_the_findings_cover(text, starts, data):
    found = spots(*[(min(a, len(text)), min(a + n, len(text))) for a, n in starts])
    start = data.draw(st.integers(0, len(text)))
    within = Span(start, data.draw(st.integers(start, len(text))))
    cut = list(pieces(text, within, found))
    assert "".join(piece.text for piece in cut) == text[within.start : within.end]
    at = within.start
    for piece in cut:
        here = {s.number for s in found if s.span.start <= at and at + len(piece.text) <= s.span.end}
        assert set(piece.numbers) == {
            n for n in here if bool(piece.text) == (found[n - 1].span.start < found[n - 1].span.end)
        } or (not piece.text and set(piece.numbers) <= here)
        at += len(piece.text)


def laid(name, raw, *spans):
    document = read(name, raw.encode(), Facts())
    return list(rows(document, spots(*spans)))


def whole(told):
    """Rows of blocks that are not cut, as kind, pieces and numbers."""
    assert not any(row.more for row in told)
    return [(row.kind, row.pieces, row.numbers) for row in told]


def test_a_row_is_a_block_of_the_draft_without_the_markup_around_it():
    assert whole(laid("a.md", "# Harbour\n\n- The the quay.\n", (13, 20))) == [
        (Kind.HEADING, (Piece("Harbour"),), ()),
        (Kind.LIST_ITEM, (Piece("The the", (1,), (1,)), Piece(" quay.")), (1,)),
    ]


def test_a_finding_between_blocks_is_shown_with_its_surroundings():
    assert whole(laid("a.txt", "It cut the\n\nline here.\n", (10, 12))) == [
        (Kind.BODY, (Piece("It cut the"),), ()),
        (None, (Piece("\n\n", (1,), (1,)),), (1,)),
        (Kind.BODY, (Piece("line here."),), ()),
    ]
    raw = "<p>One.</p>\n<!-- calque-ignore CUR101 -->\n<p>Two.</p>"
    start = raw.index("<!--")
    shown_rows = laid("a.html", raw, (start, start + 29))
    assert [(row.kind, row.numbers) for row in shown_rows] == [(Kind.BODY, ()), (None, (1,)), (Kind.BODY, ())]
    assert shown_rows[1].pieces == (Piece("<!-- calque-ignore CUR101 -->", (1,), (1,)),)


def test_a_row_shows_words_and_no_markup():
    raw = "<p>The <b>caf&eacute;</b>&nbsp;<i>at</i> <code>x</code> Port.</p>"
    start = raw.index("<b>caf") + 3
    assert whole(laid("a.html", raw, (start, start + 11), (start + 15, raw.index("<i>") + 5))) == [
        (
            Kind.BODY,
            (Piece("The "), Piece("café", (1,), (1,)), Piece("\xa0at", (2,), (2,)), Piece(" \ufffc Port.")),
            (1, 2),
        )
    ]


def test_a_finding_over_two_blocks_is_marked_in_both_and_told_once():
    assert whole(laid("a.txt", "He came by the.\n\nOld road there.\n", (8, 20))) == [
        (Kind.BODY, (Piece("He came "), Piece("by the.", (1,), (1,))), (1,)),
        (Kind.BODY, (Piece("Old", (1,)), Piece(" road there.")), ()),
    ]


@given(st.text(alphabet="ab.\n# -", max_size=60), st.data(), st.sampled_from(["a.txt", "a.md", "a.html"]))
def test_every_finding_is_told_in_exactly_one_row_and_begins_there(raw, data, name):
    offset = st.integers(0, len(raw))
    spans = sorted(tuple(sorted((data.draw(offset), data.draw(offset)))) for _ in range(3))
    told = laid(name, raw, *spans)
    assert sorted(number for row in told for number in row.numbers) == [1, 2, 3]
    assert sorted(n for row in told for piece in row.pieces for n in piece.begins) == [1, 2, 3]


def test_a_long_paragraph_is_cut_where_sentences_begin():
    text = "It was a long day at the quay. " * 60
    told = laid("a.txt", text, (458, 470), (1300, 1301))
    assert [(row.more, row.numbers) for row in told] == [
        (False, (1,)),
        (True, ()),
        (True, (2,)),
        (True, ()),
    ]
    cut = ["".join(piece.text for piece in row.pieces) for row in told]
    assert cut == [text[:465], text[465:930], text[930:1395], text[1395:].rstrip()]
    assert len(laid("a.txt", "word " * 400)) == 1


def change(text, *edits):
    return changes(text, Fix(tuple(Edit(Span(*span), new) for span, new in edits), Safety.SAFE))


def test_a_repair_is_told_as_what_goes_and_comes_with_the_words_around():
    assert change("It cost $ 5 at the the quay.", ((9, 10), "")) == [
        Change(Op.KEPT, "It cost $"),
        Change(Op.GONE, " "),
        Change(Op.KEPT, "5 at the the quay."),
    ]
    long = "word " * 20 + "teh end" + " word" * 20
    assert change(long, ((100, 103), "the")) == [
        Change(Op.GAP, ""),
        Change(Op.KEPT, "word " * 8),
        Change(Op.GONE, "teh"),
        Change(Op.NEW, "the"),
        Change(Op.KEPT, " end" + " word" * 7),
        Change(Op.GAP, ""),
    ]


def test_what_is_shown_around_a_repair_ends_with_the_paragraph():
    for before in range(34, 44):
        text = f"One.\n\n{'x' * before} $ 5\n\nTwo."
        at = text.index("$") + 1
        left = (
            [Change(Op.KEPT, "x" * before + " $")]
            if before < 39
            else [Change(Op.GAP, ""), Change(Op.KEPT, "$")]
        )
        assert change(text, ((at, at + 1), "")) == [*left, Change(Op.GONE, " "), Change(Op.KEPT, "5")]


def test_words_without_a_repair_are_told_with_those_around_them():
    assert excerpt("He said “no.\n\nThen he left.", Span(8, 9)) == [
        Change(Op.KEPT, "He said "),
        Change(Op.TOLD, "“"),
        Change(Op.KEPT, "no."),
    ]


def test_changes_far_apart_have_a_gap_between_them():
    told = change("“We" + " go" * 60 + "” he said.", ((0, 1), "‘"), ((183, 184), "’"))
    assert [piece.op for piece in told] == [
        Op.GONE,
        Op.NEW,
        Op.KEPT,
        Op.GAP,
        Op.KEPT,
        Op.GONE,
        Op.NEW,
        Op.KEPT,
    ]
    near = change("“We go” he said.", ((0, 1), "‘"), ((6, 7), "’"))
    assert [piece.op for piece in near] == [Op.GONE, Op.NEW, Op.KEPT, Op.GONE, Op.NEW, Op.KEPT]


@pytest.mark.parametrize(
    ("text", "edit", "narrow"),
    [
        ("the the", ((0, 7), "the"), ((3, 7), "")),
        ("some informations", ((5, 17), "information"), ((5, 17), "information")),
        ("world. and", ((5, 10), " and"), ((5, 6), "")),
        ("so", ((0, 2), "so"), ((2, 2), "")),
        ("a，b", ((1, 2), ", "), ((1, 2), ", ")),
    ],
)
def test_a_change_leaves_out_the_words_that_stay(text, edit, narrow):
    assert narrowed(text, Edit(Span(*edit[0]), edit[1])) == Edit(Span(*narrow[0]), narrow[1])


@given(TEXT, st.lists(st.tuples(st.integers(0, 30), st.integers(0, 8), TEXT), max_size=1))
def test_a_narrowed_edit_makes_the_same_text(text, edits):
    for start, length, new in edits:
        edit = Edit(Span(min(start, len(text)), min(start + length, len(text))), new)
        assert Fix((narrowed(text, edit),), Safety.SAFE).apply(text) == Fix((edit,), Safety.SAFE).apply(text)


@pytest.mark.parametrize(
    ("text", "plain", "marked"),
    [
        (" ", " ", " "),
        ("a\tb\r\nc", "a\tb\nc", "a\tb\nc"),
        ("\x00\x1b\x7f", "␀␛␡", "␀␛␡"),
        ("\n\n", "\n\n", "¶¶"),
        ("  ", "  ", "··"),
        ("a\u200bb", "a\u200bb", "a<U+200B>b"),
        ("\u202e", "<U+202E>", "<U+202E>"),
        ("a\u2066b", "a<U+2066>b", "a<U+2066>b"),
    ],
)
def test_controls_are_pictures_and_marks_leave_nothing_unseen(text, plain, marked):
    assert shown(text) == plain
    assert shown(text, marked=True) == marked


def test_tags_in_an_explanation_are_text():
    html = as_html("## Why\n\nA <b>tag</b> `<i>`\n\n<script>alert(1)</script>\n\n| n |\n|--:|\n| 1 |\n")
    assert "<h3>Why</h3>" in html
    assert "&lt;b&gt;tag&lt;/b&gt; <code>&lt;i&gt;</code>" in html
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in html
    assert re.findall(r"<(\w+)[ >]", html) == [
        "h3",
        "p",
        "code",
        "p",
        "table",
        "thead",
        "tr",
        "th",
        "tbody",
        "tr",
        "td",
    ]
    assert "style=" not in html


def test_the_policy_names_a_script_by_its_content():
    # The example of the specification: https://www.w3.org/TR/CSP3/#external-hash
    assert digest("alert('Hello, world.');") == "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='"


def test_a_check_that_asks_for_no_page_loads_nothing_for_one(tmp_path):
    (tmp_path / "draft.txt").write_text("It cost $ 5.\n", encoding="utf-8")
    command = [sys.executable, "-X", "importtime", "-m", "calque", "check", "draft.txt"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    loaded = set(re.findall(r"\|\s+(\S+)$", done.stderr, re.MULTILINE))
    assert {"calque.check", "calque.report.window"} <= loaded
    heavy = {
        "jinja2",
        "markupsafe",
        "starlette",
        "uvicorn",
        "asyncio",
        "calque.page",
        "calque.serve",
        "difflib",
    }
    assert loaded & heavy == set()
