"""Markdown: headings, paragraphs, items, quotations and table cells are prose; markup, code and addresses are not."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from pyromark import Markdown, Options
from pyromark.event import Event

from calque.document import PLACEHOLDER, Document, Kind
from calque.expressions import expression
from calque.facts import Facts
from calque.readers.assemble import Note, Paragraph, Piece, assemble
from calque.readers.insertions import MarkdownOrigin
from calque.source import Source

MARKDOWN = Markdown(
    options=Options.ENABLE_TABLES
    | Options.ENABLE_FOOTNOTES
    | Options.ENABLE_STRIKETHROUGH
    | Options.ENABLE_TASKLISTS
    | Options.ENABLE_GFM
)
#: YAML between lines of `---`, TOML between lines of `+++`. The parser's own option would take prose between two rules for data.
FRONT = expression(
    r"(?:(---)|\+\+\+)[ \t]*+(?:\r\n?|\n)(?=\s*+(?:[\w\"'.-]{1,80}[ \t]*+[:=]|\#|\[|---|\+\+\+))"
    r"(?:[^\r\n]*+(?:\r\n?|\n))*?(?(1)(?:---|\.\.\.)|\+\+\+)[ \t]*+(?=[\r\n]|\Z)"
)
KINDS = {"Heading": Kind.HEADING, "Item": Kind.LIST_ITEM, "BlockQuote": Kind.QUOTE, "TableCell": Kind.TABLE}
#: Tags that do not part blocks.
INLINE = frozenset({"Emphasis", "Strong", "Strikethrough", "Superscript", "Subscript", "Link"})
#: Tags whose contents are no prose of Markdown.
OPAQUE = frozenset({"Image", "Address", "CodeBlock", "HtmlBlock", "MetadataBlock"})
#: What stands between a line end and the next line's words in a quotation or an item.
INDENT = expression(r"[ \t>]*+")


class Token(NamedTuple):
    """An event of the parser: `name` says what it is, `tag` what begins or ends; offsets are code points of the file."""

    name: str
    tag: str
    text: str
    start: int
    end: int


def read(source: Source, facts: Facts) -> Document:
    """The document of a Markdown file."""
    raw = source.raw
    front = FRONT.match(raw, source.start)
    start = front.end() if front else source.start
    paragraphs = _paragraphs(raw, _clear(_tokens(raw[start:], start)))
    return assemble(source, paragraphs, facts, MarkdownOrigin)


def _tokens(text: str, at: int) -> list[Token]:
    """The parser's events, in code points of a file in which `text` begins at `at`."""
    events = [(event, span["start"], span["end"]) for event, span in MARKDOWN.events_with_range(text)]
    points = _points(text, {offset for _, start, end in events for offset in (start, end)})
    return [Token(*_named(event), at + points[start], at + points[end]) for event, start, end in events]


def _points(text: str, offsets: set[int]) -> dict[int, int]:
    """For offsets in bytes of UTF-8 those in code points."""
    if text.isascii():
        return {offset: offset for offset in offsets}
    data = text.encode()
    points: dict[int, int] = {}
    last = point = 0
    for offset in sorted(offsets):
        point += len(data[last:offset].decode())
        points[offset] = point
        last = offset
    return points


def _named(event: Event) -> tuple[str, str, str]:
    """An event's name, its tag where it begins or ends one, and its words."""
    if isinstance(event, str):
        return event, "", ""
    name, value = next(iter(event.items()))
    if name not in ("Start", "End"):
        return name, "", str(value)
    if not isinstance(value, dict):
        return name, str(value), ""
    tag, data = next(iter(value.items()))
    if tag == "Link" and data["link_type"] in ("Autolink", "Email"):
        return name, "Address", ""
    return name, tag, ""


def _clear(tokens: Iterable[Token]) -> Iterator[Token]:
    """The tokens without those inside of what is opaque; that is one token named by its tag."""
    depth = 0
    for token in tokens:
        if depth:
            depth += (token.name == "Start") - (token.name == "End")
        elif token.name == "Start" and token.tag in OPAQUE:
            depth = 1
            yield token._replace(name=token.tag)
        else:
            yield token


def _paragraphs(raw: str, tokens: Iterable[Token]) -> Iterator[Paragraph]:
    kinds = [Kind.BODY]
    pieces: list[Piece | Note] = []
    for token in tokens:
        if token.tag in INLINE:
            continue
        if token.name not in ("Start", "End", "CodeBlock", "HtmlBlock", "Rule"):
            pieces += _inline(raw, token)
            continue
        yield Paragraph(kinds[-1], _widened(raw, pieces))
        pieces = []
        if token.name == "Start":
            kinds.append(KINDS.get(token.tag, kinds[-1]))
        elif token.name == "End":
            kinds.pop()
        elif token.name == "HtmlBlock":
            yield from _html(raw, token, kinds[-1])


def _html(raw: str, token: Token, kind: Kind) -> Iterator[Paragraph]:
    from calque.readers import html

    return html.paragraphs(raw, token.start, token.end, kind)


def _inline(raw: str, token: Token) -> Iterator[Piece | Note]:
    """The prose of a token that stands in a line."""
    start, end = token.start, token.end
    match token.name:
        case "Text" if raw[start:end] == token.text:
            yield Piece(start, end)
        case "Text":
            yield Piece(start, end, token.text, False)
        case "SoftBreak":
            yield Piece(start, end, "\n")
        case "HardBreak":
            yield Piece(start, end, "\n", False)
        case "Code" | "Image" | "Address":
            yield Piece(start, end, PLACEHOLDER, False)
        case "InlineHtml" if token.text.startswith("<!--"):
            yield Note(start, end, raw[start + 4 : end].removesuffix("-->"))
        case "InlineHtml" if token.text[:3].lower() == "<br":
            yield Piece(start, end, "\n", False)


def _widened(raw: str, pieces: list[Piece | Note]) -> list[Piece | Note]:
    """The pieces with soft breaks that hold the white space and quotation marks of the margin, so that one can edit across them."""
    for n in range(1, len(pieces) - 1):
        piece, before, after = pieces[n], pieces[n - 1], pieces[n + 1]
        if not isinstance(piece, Piece) or piece.text != "\n" or not piece.editable:
            continue
        start = before.end if raw[before.end : piece.start].isspace() else piece.start
        is_margin = INDENT.fullmatch(raw, piece.end, after.start) is not None
        pieces[n] = Piece(start, after.start if is_margin else piece.end, "\n")
    return pieces
