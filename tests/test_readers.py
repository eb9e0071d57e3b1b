"""What the readers take for prose, and what they say of files they cannot read."""

import subprocess
import sys
from pathlib import Path

import pytest

from calque.document import PLACEHOLDER, Document, Kind
from calque.errors import UnreadableFile
from calque.facts import Facts
from calque.readers import SUFFIXES, read
from calque.readers.decode import decode

H, B, L, Q, C, T, M = (
    Kind.HEADING,
    Kind.BODY,
    Kind.LIST_ITEM,
    Kind.QUOTE,
    Kind.CAPTION,
    Kind.TABLE,
    Kind.META,
)


def blocks(name: str, text: str) -> list[tuple[Kind, str]]:
    document = read(name, text.encode(), Facts())
    return [(block.kind, document[block.span]) for block in document.blocks]


# Decoding.


@pytest.mark.parametrize(
    ("data", "named", "encoding", "raw"),
    [
        (b"", None, "utf-8", ""),
        ("Grüße".encode(), None, "utf-8", "Grüße"),
        ("Grüße".encode(), "cp1252", "utf-8", "Grüße"),
        ("Grüße".encode("cp1252"), "cp1252", "cp1252", "Grüße"),
        ("Привет".encode("koi8-r"), "KOI8-R", "koi8-r", "Привет"),
        (b"\xef\xbb\xbfa", None, "utf-8", "\ufeffa"),
        (b"\xff\xfea\x00", None, "utf-16-le", "\ufeffa"),
        (b"\xfe\xff\x00a", "cp1252", "utf-16-be", "\ufeffa"),
        (b"\xff\xfe\x00\x00a\x00\x00\x00", None, "utf-32-le", "\ufeffa"),
        (b"\x00\x00\xfe\xff\x00\x00\x00a", None, "utf-32-be", "\ufeffa"),
        (b"a\x00b\x00", "utf-16", "utf-16-le", "ab"),
        (b"a" * 99 + b"\x00", None, "utf-8", "a" * 99 + "\x00"),
    ],
)
def test_bytes_are_read_by_mark_then_as_utf_8_then_as_named(
    data: bytes, named: str | None, encoding: str, raw: str
) -> None:
    source = decode("draft.txt", data, named)
    assert (source.encoding, source.raw) == (encoding, raw)
    assert source.raw.encode(source.encoding) == data


REMEDY = "save its text as plain text, Markdown or HTML"


@pytest.mark.parametrize(
    ("data", "named", "message"),
    [
        (
            "They met in the café of the old Müller theatre on Monday".encode("cp1252"),
            None,
            "not UTF-8 at byte 19; it would read “They met in the café of the old Müller” as cp1252:"
            " name the encoding with --encoding cp1252",
        ),
        (
            b"caf\xe9",
            None,
            "not UTF-8 at byte 3; it would read “café” as cp1252: name the encoding with --encoding cp1252",
        ),
        (
            b"a \x81\x9d b",
            None,
            "not UTF-8 at byte 2: name its encoding with --encoding, or save it as UTF-8",
        ),
        (
            "Müller café".encode()[:-1],
            None,
            "not UTF-8 at byte 11: the file ends within a character, so it was cut off: save or fetch it again",
        ),
        (b"caf\xe9", "utf-8", "not utf-8 at byte 3: name another encoding with --encoding"),
        (b"caf\xe9", "ascii", "not ascii at byte 3: name another encoding with --encoding"),
        (
            b"caf\xe9",
            "cp9999",
            "unknown encoding 'cp9999': name one that Python knows, such as cp1252, utf-16-le or gb18030",
        ),
        (
            b"caf\xe9",
            "rot13",
            "unknown encoding 'rot13': name one that Python knows, such as cp1252, utf-16-le or gb18030",
        ),
        (
            b"\xe9\\x41",
            "unicode_escape",
            "unicode-escape would not write back the same bytes: save the file as UTF-8",
        ),
        (b"\xff\xfea", None, "not UTF-16-LE at byte 2, in spite of its byte-order mark: save it as UTF-8"),
        (
            "Hello".encode("utf-16-le"),
            None,
            "binary, or UTF-16 without a byte-order mark: name the encoding with --encoding utf-16-le",
        ),
        (
            "Hello".encode("utf-16-be"),
            None,
            "binary, or UTF-16 without a byte-order mark: name the encoding with --encoding utf-16-be",
        ),
        (
            b"\x01\x02 some text",
            None,
            "binary (over 1 % control characters): save its text as plain text",
        ),
        (bytes(range(256)), None, "binary: save its text as plain text"),
        (b"\x89PNG\r\n\x1a\n....", "cp1252", f"a PNG image: {REMEDY}"),
        (b"%PDF-1.7\n", None, f"a PDF file: {REMEDY}"),
        (b"\x1f\x8b\x08", None, f"a gzip archive: {REMEDY}"),
        (b"\x7fELF", None, f"a program: {REMEDY}"),
        (b"{\\rtf1 Text}", None, f"a rich text (RTF) file: {REMEDY}"),
        (b"PK\x03\x04....notes.txt", None, f"a ZIP archive: {REMEDY}"),
    ],
)
def test_an_unreadable_file_is_one_line_with_a_remedy(data: bytes, named: str | None, message: str) -> None:
    with pytest.raises(UnreadableFile) as caught:
        decode("drafts/a.txt", data, named)
    assert str(caught.value) == f"drafts/a.txt: {message}"


# The choice of a reader.


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("a.md", [(B, "x y")]),
        ("A.Markdown", [(B, "x y")]),
        ("a.HTML", [(B, "x *y*")]),
        ("a.htm", [(B, "x *y*")]),
        ("a.xhtml", [(B, "x *y*")]),
        ("a.txt", [(B, "x <i>*y*</i>")]),
        ("a.md/draft", [(B, "x <i>*y*</i>")]),
        ("-", [(B, "x <i>*y*</i>")]),
    ],
)
def test_the_ending_of_a_file_names_its_format(name: str, expected: list[tuple[Kind, str]]) -> None:
    assert blocks(name, "x <i>*y*</i>") == expected


def test_folders_are_searched_for_what_can_be_read() -> None:
    assert frozenset({"txt", "text", "md", "markdown", "html", "htm", "docx", "odt"}) == SUFFIXES


def test_plain_text_is_read_without_the_modules_of_other_formats() -> None:
    code = (
        "import sys; from calque.readers import read; from calque.facts import Facts;"
        "read('a.txt', b'text', Facts());"
        "print([m for m in sys.modules if m.split('.')[0] in ('pyromark', 'html')])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


# Plain text.

BODY = "The council met on Tuesday and put off the vote until the autumn, to nobody's surprise."
LONG = BODY + " " + BODY.replace("Tuesday", "Wednesday")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        (" \n\t\r\n\n", []),
        ("\ufeff One. \r\n", [(B, "One.")]),
        ("One\r\ntwo.\r\rThree.", [(B, "One\ntwo."), (B, "Three.")]),
        ("One.\n \t\x0c\nTwo.", [(B, "One."), (B, "Two.")]),
        ("One.\u2028\u2028Two.", [(B, "One.\u2028\u2028Two.")]),
        (f"{LONG}\nShort.\n{LONG}\n", [(B, LONG), (B, "Short."), (B, LONG)]),
        (f"{LONG}\nOne short line\nand another.", [(B, f"{LONG}\nOne short line\nand another.")]),
    ],
)
def test_blank_lines_part_blocks_and_in_long_lined_files_every_line_end(
    text: str, expected: list[tuple[Kind, str]]
) -> None:
    assert blocks("a.txt", text) == expected


@pytest.mark.parametrize(
    "line",
    [
        "Harbour to reopen in May",
        "Harbour to reopen",
        "“A lantern is a promise”",
        "12 towns without water",
        "A bridge that kept its promise and its toll",
        "Rents up 12%",
        "Mayor of St. Elm resigns (updated)",
    ],
)
def test_a_headline_at_the_top_is_a_heading(line: str) -> None:
    assert blocks("a.txt", f"{line}\n\n{BODY}")[0] == (H, line)
    assert blocks("a.txt", f"date: 2024-05-01\n\n{line}\n\n{BODY}")[1] == (H, line)


@pytest.mark.parametrize(
    "line",
    [
        "The harbour will reopen in May.",
        "Will the harbour reopen?",
        "The harbour will reopen, the mayor said:",
        "“The harbour will reopen.”",
        "the harbour will reopen in May",
        "The harbour will reopen. The ferry will not",
        "Relations with the",
        "...",
    ],
)
def test_what_may_be_a_sentence_at_the_top_is_body(line: str) -> None:
    assert blocks("a.txt", f"{line}\n\n{BODY}")[0] == (B, line)


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("What Comes Next for the Harbour Towns", H),
        ("Doubts remain", H),
        ("The tender was won by a company from the capital", B),
        ("The director noted that", B),
        ("What comes next?", B),
    ],
)
def test_a_line_in_mid_text_is_a_heading_where_it_has_capitals_or_few_words(line: str, kind: Kind) -> None:
    assert blocks("a.txt", f"{BODY}\n\n{line}\n\n{BODY}")[1] == (kind, line)


@pytest.mark.parametrize(
    "after", ["and so on for the rest of the paragraph, which goes on and on.", "Short."]
)
def test_a_line_above_a_lower_case_or_shorter_paragraph_is_no_heading(after: str) -> None:
    line = "It can be moved only with a crane"
    assert blocks("a.txt", f"{line}\n\n{after}") == [(B, line), (B, after)]


def test_a_headline_in_one_line_with_the_text_is_body() -> None:
    assert blocks("a.txt", f"Harbour to reopen in May {BODY}") == [(B, f"Harbour to reopen in May {BODY}")]


@pytest.mark.parametrize(
    "caption",
    [
        "The mayor opens the bridge on Monday. [Photo/ELM]",
        "The mayor opens the bridge. (Photo by Ada Lind/Elm Daily)",
        "Cracks in the pier. Photo: Elm Daily/Lind",
        "The bridge at dusk (Xinhua/Lin Mei)",
        "The bridge at dusk. (AP Photo/Ada Lind)",
        "The bridge in 1950. File photo",
        "Photo: the bridge at dusk",
        "File photo of the bridge.",
    ],
)
def test_a_short_paragraph_with_a_credit_is_a_caption(caption: str) -> None:
    assert blocks("a.txt", f"{BODY}\n\n{caption}\n\n{BODY}")[1] == (C, caption)


@pytest.mark.parametrize(
    "body",
    [
        "He sent her the photo: a bridge at dusk.",
        "She kept the photo (and the frame).",
        LONG * 3 + " [Photo/ELM]",
        "(Reuters) - The bridge is shut.",
    ],
)
def test_a_paragraph_that_only_speaks_of_photos_is_body(body: str) -> None:
    assert blocks("a.txt", f"{BODY}\n\n{body}\n\n{BODY}")[1] == (B, body)


@pytest.mark.parametrize(
    "line",
    [
        "date 2021-12-14",
        "Date: 14 December 2021",
        "2021-12-14 09:30",
        "2021/12/14",
        "Author: Ada Lind",
        "(Editor: Ada Lind)",
        "Source: Elm Daily",
        "By Ada Lind and Lin Mei",
        "https://elm.example/bridge?id=5",
        "www.elm.example",
    ],
)
def test_data_about_the_draft_near_its_ends_is_metadata(line: str) -> None:
    assert blocks("a.txt", f"{line}\n\n{BODY}\n\n{BODY}")[0] == (M, line)
    assert blocks("a.txt", f"{BODY}\n\n{BODY}\n\n{line}")[2] == (M, line)
    assert blocks("a.txt", f"{line}\n{BODY}")[0] == (M, line)


def test_data_in_the_middle_of_a_long_text_is_body() -> None:
    line = "Source: a spring above the town"
    assert blocks("a.txt", f"{BODY}\n\n{line}")[1] == (M, line)
    assert blocks("a.txt", "\n\n".join([BODY] * 6 + [line] + [BODY] * 6))[6] == (B, line)


@pytest.mark.parametrize(
    "body",
    [
        "Date palms need little water.",
        "By Monday the water had gone.",
        "2021 was a dry year.",
        "Time is short.",
        "The source: a spring above the town.",
    ],
)
def test_a_sentence_that_begins_like_data_is_body(body: str) -> None:
    assert blocks("a.txt", f"{BODY}\n\n{body}")[1] == (B, body)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("- One item\n- Two items\n  that go on", [(L, "One item"), (L, "Two items\n  that go on")]),
        ("1. One\n2. Two", [(L, "One"), (L, "Two")]),
        ("• One\n\n• Two", [(L, "One"), (L, "Two")]),
        ("In the years\n1. and 2. of the plan", [(B, "In the years\n1. and 2. of the plan")]),
        ("-5 degrees", [(B, "-5 degrees")]),
        ("2.5 per cent", [(B, "2.5 per cent")]),
        ("> Quoted words\n> go on", [(Q, "Quoted words\n> go on")]),
        ("Town\tVotes\nElm\t12\nOak\t9", [(T, w) for w in ("Town", "Votes", "Elm", "12", "Oak", "9")]),
        ("| Town | Votes |\n|---|---|\n| Elm | 12 |", [(T, w) for w in ("Town", "Votes", "Elm", "12")]),
        ("Town | Votes\nnothing here", [(B, "Town | Votes\nnothing here")]),
        (f"a\t{LONG}\nb\t{LONG}\nc\nd\ne", [(B, f"a\t{LONG}\nb\t{LONG}\nc\nd\ne")]),
    ],
)
def test_items_quotations_and_tables_are_told_by_their_marks(
    text: str, expected: list[tuple[Kind, str]]
) -> None:
    assert blocks("a.txt", text) == expected


def test_a_file_of_one_long_line_is_one_block() -> None:
    text = "The vote was put off. " * 50_000
    (block,) = read("a.txt", text.encode(), Facts()).blocks
    assert block.span == (0, len(text) - 1)
    assert block.kind is B


# Markdown.

X = PLACEHOLDER


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# Head *lines* #\n\nText", [(H, "Head lines"), (B, "Text")]),
        ("Head\nlines\n===\nText", [(H, "Head\nlines"), (B, "Text")]),
        ("A *b* __c__ ~~d~~ [e *f*](g 'h') i", [(B, "A b c d e f i")]),
        ("See [the *page*][p].\n\n[p]: http://a.example 'title'", [(B, "See the page.")]),
        ("Run `x  y` or ![a *b*](c) at <http://d.example>.", [(B, f"Run {X} or {X} at {X}.")]),
        ("![alone](x)\n\nText", [(B, "Text")]),
        ("&amp; &lt;p&gt; &#8217; &unknown; &amp;nbsp;", [(B, "& <p> ’ &unknown; &nbsp;")]),
        (r"1986\. A \*star\* and \\ and \q", [(B, r"1986. A *star* and \ and \q")]),
        ('"Straight" -- and ... so', [(B, '"Straight" -- and ... so')]),
        ("one  \ntwo\\\nthree \nfour", [(B, "one\ntwo\nthree\nfour")]),
        ("one<br>\ntwo\n<br>three", [(B, "one\ntwo\nthree")]),
        ("one\r\ntwo\rthree\r\n\r\nfour", [(B, "one\ntwo\nthree"), (B, "four")]),
        ("- a\n  b\n  - c\n\n    d\n- [x] e", [(L, "a\nb"), (L, "c"), (L, "d"), (L, "e")]),
        ("1. a\n\n   > b\n   > c\n2. d", [(L, "a"), (Q, "b\nc"), (L, "d")]),
        ("> a\n> > b\n> - c\n\nd", [(Q, "a"), (Q, "b"), (L, "c"), (B, "d")]),
        ("> [!NOTE]\n> a", [(Q, "a")]),
        (
            "| a | b\\|c |\n|---|:-:|\n| `x` | d e |\n\nf",
            [(T, "a"), (T, "b|c"), (T, "d e"), (B, "f")],
        ),
        ("a\n\n```py\ncode\n```\n\n    more code\n\nb", [(B, "a"), (B, "b")]),
        ("- a\n\n      code\n- b", [(L, "a"), (L, "b")]),
        ("---\ntitle: x\n---\na", [(B, "a")]),
        ("\ufeff---\r\ntitle: x\r\n---\r\na", [(B, "a")]),
        ("+++\ntitle = 'x'\n+++\n\na", [(B, "a")]),
        ("a\n\n---\nb: c\n\n---\nd", [(B, "a"), (B, "b: c"), (B, "d")]),
        ("---\n\nSome prose, no data.\n\n---\na", [(B, "Some prose, no data."), (B, "a")]),
        ("---\ntitle: x\n\na", [(B, "title: x"), (B, "a")]),
        ("a[^1] b\n\n[^1]: c\n    d\n\n    e", [(B, "a b"), (B, "c\nd"), (B, "e")]),
        ("a <b>b</b> c<br>d <span\nclass='x'>e</span>", [(B, "a b c\nd e")]),
        ("<div class='x'>\na <em>b</em> &amp; c\n</div>\n\nd", [(B, "a b & c"), (B, "d")]),
        ("<script>\nx = 1\n\ny = 2\n</script>\n\na", [(B, "a")]),
        ("a\n***\nb", [(B, "a"), (B, "b")]),
        ("a\u2028b\x0cc \U0001f600 *d*", [(B, "a\u2028b\x0cc \U0001f600 d")]),
        ("Author: Ada Lind\n\nText", [(M, "Author: Ada Lind"), (B, "Text")]),
        (
            "Cracks in the pier. (Photo: Lind)\n\nText",
            [(C, "Cracks in the pier. (Photo: Lind)"), (B, "Text")],
        ),
    ],
)
def test_markdown_gives_its_prose(text: str, expected: list[tuple[Kind, str]]) -> None:
    assert blocks("a.md", text) == expected


# HTML.


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<h1>The <em>head</em></h1><p>Text</p>", [(H, "The head"), (B, "Text")]),
        ("<head><title>A &amp; b</title><meta content='x'></head><body>c", [(H, "A & b"), (B, "c")]),
        ("<p>\n  a\n  b <!-- c --> d\n</p>", [(B, "a\n  b d")]),
        ("<p>a\r\nb\rc</p>", [(B, "a\nb\nc")]),
        ("<p>a<br>b <br/>\n c", [(B, "a\nb\nc")]),
        ("a<br><br>\nb<br> <br />c", [(B, "a"), (B, "b"), (B, "c")]),
        ("<ul><li>a<li>b<ul><li>c</ul> d</ul>e", [(L, "a"), (L, "b"), (L, "c"), (L, "d"), (B, "e")]),
        ("<blockquote><p>a</p><ul><li>b</ul></blockquote>", [(Q, "a"), (L, "b")]),
        ("<table><tr><th>a<td>b</table>", [(T, "a"), (T, "b")]),
        ("<table><tr><td><p>a</td></tr></table>", [(B, "a")]),
        (f"<table><tr><td>{LONG * 2}</td></tr></table>", [(B, LONG * 2)]),
        ("<figure><img src='x'><figcaption><p>a</p></figcaption></figure>", [(C, "a")]),
        ("<p>a <code>b</code> <kbd>c</kbd> <img alt='d'>e", [(B, f"a {X} {X} {X}e")]),
        ("<p><img src=x></p><p>a</p>", [(B, "a")]),
        ("<p>a</p><pre>b</pre><script>'</p>'</script><style>p{}</style>c", [(B, "a"), (B, "c")]),
        ("<svg><text>a</text></svg><template>b</template><textarea>c</textarea>d", [(B, "d")]),
        ("<script src='x'/>a", [(B, "a")]),
        ("a <code>never closed", [(B, "a never closed")]),
        ("&nbsp;a&nbsp;b &#8217; &#x27; &lt;c&gt; &copy &amp;nbsp;", [(B, "\xa0a\xa0b ’ ' <c> © &nbsp;")]),
        ("<p>&nbsp;</p><p>AT&T, Q&A &unknown;</p>", [(B, "AT&T, Q&A &unknown;")]),
        ("<p title='a > b'>c</p>", [(B, "c")]),
        ("<p title=it's>a</p>", [(B, "a")]),
        ('<p title="never closed>a</p>', [(B, "a")]),
        ("a < b && c <3 <", [(B, "a < b && c <3 <")]),
        ("a <b", [(B, "a <b")]),
        ("a <!-- b", [(B, "a <!-- b")]),
        ("a<![x]>b<?php c ?>d</ e>f<!DOCTYPE g>h", [(B, "abdfh")]),
        ("<h2>a<p>b</h2>c", [(H, "a"), (B, "b"), (B, "c")]),
        ("</p></div></li>a</ul>", [(B, "a")]),
        ("<P CLASS=x>a</P><H2>b</H2>", [(B, "a"), (H, "b")]),
        ("<p>By Ada Lind</p><p>a</p>", [(M, "By Ada Lind"), (B, "a")]),
    ],
)
def test_html_gives_its_prose(text: str, expected: list[tuple[Kind, str]]) -> None:
    assert blocks("a.html", text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "<" * 9999,
        "<a " * 9999,
        "<!--" * 9999,
        "<!-- >" * 9999,
        "&" * 9999,
        "</" * 9999,
        "<![" * 9999,
        "<li>" * 9999,
        "<code>" * 9999,
        "<p title='" * 9999 + ">",
        '<a ="' * 9999 + "<a ='" * 9999 + ">",
        "[" * 9999,
        "*a **" * 9999,
    ],
)
@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html"])
def test_hostile_files_are_read_and_kept(name: str, text: str) -> None:
    assert read(name, text.encode(), Facts()).origin.apply([]) == text.encode()


# Comments.


def comments(document: Document) -> list[tuple[str, bool, str]]:
    """What the comments say, whether they stand alone, and the text that follows them."""
    return [(c.text, c.alone, document.text[c.at :][:6].strip()) for c in document.comments]


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("a.txt", "a <!-- b -->", []),
        ("a.md", "<!-- x -->\nFirst.\n\nSecond.", [(" x ", True, "First.")]),
        ("a.md", "First.\n\n<!-- x -->\n\nSecond.", [(" x ", True, "Seco")]),
        ("a.md", "First <!-- x --> one.", [(" x ", False, "one.")]),
        ("a.md", "First. <!-- x -->\n\nSecond.", [(" x ", False, "Seco")]),
        ("a.md", "- <!-- x -->\n- First", [(" x ", True, "First")]),
        ("a.md", "First.\n\n<!-- x\ny -->", [(" x\ny ", True, "")]),
        ("a.html", "<p>First.</p>\n<!-- x -->\n<p>Second.</p>", [(" x ", True, "Seco")]),
        ("a.html", "<p>First.</p><!-- x --><p>Second.</p>", [(" x ", True, "Seco")]),
        ("a.html", "<p>First <!-- x -->one.</p>", [(" x ", False, "one.")]),
        ("a.html", "<p><!-- x --> First.</p>", [(" x ", False, "First.")]),
        ("a.html", "<p>\n <!-- x -->\r\nFirst.</p>", [(" x ", True, "First.")]),
        ("a.html", "<!--x--><!--y-->", [("x", True, ""), ("y", True, "")]),
        ("a.html", "<!-->a<!---->b", [("", False, "ab"), ("", False, "b")]),
    ],
)
def test_comments_are_kept_with_what_follows_them(
    name: str, text: str, expected: list[tuple[str, bool, str]]
) -> None:
    assert comments(read(name, text.encode(), Facts())) == expected


def test_the_drafts_of_this_project_are_read_as_they_were_written() -> None:
    drafts = sorted((Path(__file__).parents[1] / "seeds").glob("*/draft.*"))
    assert len(drafts) >= 8
    for path in drafts:
        assert read(path.name, path.read_bytes(), Facts()).origin.apply([]) == path.read_bytes()
