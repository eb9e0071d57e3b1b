"""What a repair writes into markup is read as the words of the repair."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calque.document import PLACEHOLDER, Document
from calque.facts import Facts
from calque.finding import Edit
from calque.readers import html, markdown
from calque.source import Source
from calque.span import Span

READERS = {"html": html.read, "markdown": markdown.read}


def read(form: str, raw: str) -> Document:
    return READERS[form](Source("draft", raw), Facts())


def inserted(form: str, raw: str, text: str) -> str | None:
    """The file once `text` stands in the place of what `⟦ ⟧` mark; None where that cannot be."""
    before, rest = raw.split("⟦")
    old, after = rest.split("⟧")
    document = read(form, before + old + after)
    places = [document.origin.place(Span(at, at + 1)).start for at in range(len(document.text))]
    start = places.index(len(before))
    edits = document.origin.edits([Edit(Span(start, start + len(old)), text)])
    return None if edits is None else document.origin.apply(edits).decode()


@pytest.mark.parametrize(
    ("raw", "text", "expected"),
    [
        ("<p>The R ⟦and⟧ D desk.", "&", "<p>The R &amp; D desk."),
        ("<p>A ⟦tag⟧ here.", "<b>", "<p>A &lt;b&gt; here."),
        ("<p>A ⟦tag⟧ here.", "&lt;", "<p>A &amp;lt; here."),
        ("<p>5 ⟦to⟧ 6 < 7.", "“–”", "<p>5 “–” 6 < 7."),
        ("<p>They say AT&⟦ ⟧lt; now.", "", None),
        ("<p>It is <⟦ ⟧b > c.", "", None),
        ("<p>It is <⟦ ⟧5 > c.", "", "<p>It is <5 > c."),
        ("<p>AT&⟦ ⟧T rose.", "", "<p>AT&T rose."),
    ],
)
def test_html_gets_references(raw, text, expected):
    assert inserted("html", raw, text) == expected


@pytest.mark.parametrize(
    ("raw", "text", "expected"),
    [
        ("The R ⟦and⟧ D desk.", "&", "The R & D desk."),
        ("It is ⟦four⟧ or less.", "<5", "It is <5 or less."),
        ("A ⟦tag⟧ here.", "<b>", "A &lt;b&gt; here."),
        ("A ⟦tag⟧ here.", "&lt;", "A &amp;lt; here."),
        ("The R ⟦and⟧amp; D desk.", "&", "The R &amp;amp; D desk."),
        ("The R &⟦ ⟧amp; D desk.", "", None),
        ("A ⟦word⟧ here.", "*word*", "A &#42;word&#42; here."),
        ("A ⟦sn_k⟧ here.", "snake_case", "A snake_case here."),
        ("A ⟦word⟧ here.", "[word](there)", "A &#91;word&#93;(there) here."),
        ("<div>\nA ⟦word⟧ here.\n</div>", "*word*", "<div>\nA &#42;word&#42; here.\n</div>"),
        ("⟦In⟧ 1986 it rained.", "*1. In", "&#42;1. In 1986 it rained."),
        ("⟦In⟧ 1986 it rained.", "# In", "&#35; In 1986 it rained."),
        ("⟦In 1986⟧ it rained.", "1986.", "1986&#46; it rained."),
        ("⟦In ⟧1986. it rained.", "", None),
        ("> ⟦One⟧ two.", "> *", "> &gt; &#42; two."),
        ("> One\n> ⟦two⟧ three.", "- two", "> One\n> &#45; two three."),
        ("- ⟦Two⟧ three.", "2) Two", "- 2&#41; Two three."),
        ("- ⟦Two⟧ three.", "One", "- One three."),
        ("- One\n  ⟦two⟧ three.", "one", "- One\n  one three."),
        ("One ⟦–⟧ two - three.", "-", "One - two - three."),
        ("⟦A⟧ rise of 5.", "–", "– rise of 5."),
    ],
)
def test_markdown_gets_references_where_text_would_be_markup(raw, text, expected):
    assert inserted("markdown", raw, text) == expected


def words(text: str) -> list[str]:
    return text.replace(PLACEHOLDER, " ").split()


DRAFTS = {
    "html": "<p>One two &amp; three <b>four</b> < 5 & six\n seven.</p>\n<ul><li>Eight nine<li>AT&T ten</ul>Eleven &a",
    "markdown": "# One two\n\nThree **four** five & six.\nSeven eight.\n\n> Nine\n> ten eleven.\n\n- Twelve thirteen\n"
    "\n<p>Fourteen &lt; fifteen.</p>\n",
}


@pytest.mark.parametrize("form", DRAFTS)
@given(data=st.data())
def test_a_file_reads_after_an_edit_as_its_words_after_the_edit(form, data):
    document = read(form, DRAFTS[form])
    start = data.draw(st.integers(0, len(document.text)))
    end = data.draw(st.integers(start, min(start + 12, len(document.text))))
    text = data.draw(st.text(alphabet="<>/&;#*_`[]()|~\\!-+.1= abmplt", max_size=8))
    edits = document.origin.edits([Edit(Span(start, end), text)])
    if edits is None:
        return
    after = read(form, document.origin.apply(edits).decode())
    assert words(after.text) == words(document.text[:start] + text + document.text[end:])
