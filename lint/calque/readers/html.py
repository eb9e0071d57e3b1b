"""HTML: the text between tags is prose, code and addresses are not.

The standard library's parser takes half a minute for 60 kB of `<a <a <a` and raises on `<![x]>`, so tags are found here:
every step moves on or gives up for good, and what is no tag is text.
"""

import re
from collections import Counter
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

from calque.document import PLACEHOLDER, Document, Kind
from calque.expressions import expression
from calque.facts import Facts
from calque.readers.assemble import Note, Paragraph, Piece, assemble
from calque.readers.insertions import MARKUP, HtmlOrigin
from calque.source import Source

TAG = expression(r"<(/?)([A-Za-z][^\s/>]*+)(?:=\s*+(?:\"[^\"]*+\"|'[^']*+')|[^>])*+>")

#: Elements whose contents are not prose.
SKIPPED = frozenset(
    {"script", "style", "pre", "template", "svg", "math", "textarea", "select", "noscript", "iframe"}
    | {"object", "video", "audio", "canvas", "code", "kbd", "samp", "var", "tt"}
)
#: Those that stand in a line for something that is read.
STANDS_IN = frozenset({"code", "kbd", "samp", "var", "tt", "img"})
CLOSING = expression(rf"</({'|'.join(sorted(SKIPPED))})(?![\w-])", re.IGNORECASE)

HEADINGS = frozenset({"title", "h1", "h2", "h3", "h4", "h5", "h6"})
KINDS = {
    **dict.fromkeys(HEADINGS, Kind.HEADING),
    **dict.fromkeys(("li", "dt", "dd"), Kind.LIST_ITEM),
    **dict.fromkeys(("figcaption", "caption"), Kind.CAPTION),
    **dict.fromkeys(("td", "th"), Kind.TABLE),
    "blockquote": Kind.QUOTE,
}
#: Elements that part blocks.
BLOCKS = frozenset(KINDS) | frozenset(
    {"address", "article", "aside", "body", "center", "details", "dialog", "div", "dl", "fieldset", "figure"}
    | {"footer", "form", "head", "header", "hr", "html", "legend", "main", "menu", "nav", "ol", "option", "p"}
    | {"pre", "section", "summary", "table", "tbody", "tfoot", "thead", "tr", "ul"}
)
#: Block elements that hold nothing, or nothing that a reader of blocks has to know.
EMPTY = frozenset({"hr", "pre", "option"})
#: Elements that cannot stand in a heading: where one begins, the heading was not closed.
AFTER_HEADING = HEADINGS | {"p", "ul", "ol", "table", "blockquote", "body", "article", "main", "section"}
#: Elements that do not stand in one of their own kind without a list or a table between.
SIBLINGS = frozenset({"li", "dt", "dd", "td", "th", "tr"})
#: A longer table cell (code points) is text that was laid out with a table.
CELL = 200


class Tag(NamedTuple):
    """A tag in lower case; `opens` is false for one that closes."""

    name: str
    opens: bool


def read(source: Source, facts: Facts) -> Document:
    """The document of an HTML file."""
    return assemble(source, paragraphs(source.raw, source.start, len(source.raw)), facts, HtmlOrigin)


def paragraphs(raw: str, start: int, end: int, kind: Kind = Kind.BODY) -> Iterator[Paragraph]:
    """The blocks of `raw[start:end]` (code points), of this kind where no element says another."""
    stack = Elements(kind)
    pieces: list[Piece | Note] = []
    for item in items(raw, start, end):
        if not isinstance(item, Tag):
            if not _is_second_break(raw, pieces, item):
                pieces.append(item)
                continue
        elif item.name not in BLOCKS:
            continue
        yield Paragraph(stack.kind(pieces), pieces)
        pieces = []
        if isinstance(item, Tag):
            stack.turn(item)
    yield Paragraph(stack.kind(pieces), pieces)


def _is_second_break(raw: str, pieces: list[Piece | Note], item: Piece | Note) -> bool:
    """Whether a line break follows another one, which is how old pages part paragraphs."""
    if isinstance(item, Note) or item.text != "\n":
        return False
    prose = [piece for piece in pieces[-3:] if isinstance(piece, Piece)]
    visible = [piece for piece in prose if piece.text == "\n" or piece.read(raw).strip()]
    return bool(visible) and visible[-1].text == "\n"


class Elements:
    """The elements that are open and say what kind of block they hold."""

    def __init__(self, kind: Kind) -> None:
        self._open = [("", kind)]
        self._count: Counter[str] = Counter()

    def kind(self, pieces: list[Piece | Note]) -> Kind:
        """What a block of these pieces is."""
        kind = self._open[-1][1]
        if kind is Kind.TABLE and sum(piece.end - piece.start for piece in pieces) > CELL:
            return Kind.BODY
        return kind

    def turn(self, tag: Tag) -> None:
        """Take in a tag; what was left open within a closed element is closed with it."""
        if not tag.opens:
            self._close(tag.name)
            return
        last = self._open[-1][0]
        if (
            last == "p"
            or (last in HEADINGS and tag.name in AFTER_HEADING)
            or (last == tag.name and last in SIBLINGS)
        ):
            self._close(last)
        kind = self._open[-1][1]
        if tag.name == "p":
            kind = Kind.BODY if kind is Kind.TABLE else kind
        if tag.name not in EMPTY:
            self._push(tag.name, KINDS.get(tag.name, kind))

    def _push(self, name: str, kind: Kind) -> None:
        self._open.append((name, kind))
        self._count[name] += 1

    def _close(self, name: str) -> None:
        closed = "" if self._count[name] else name
        while closed != name:
            closed, _ = self._open.pop()
            self._count[closed] -= 1


def items(raw: str, start: int, end: int) -> Iterator[Piece | Note | Tag]:
    """The text, comments and tags of `raw[start:end]` (code points) in order; skipped elements are left out or stood in for."""
    last_comment, last_tag = raw.rfind("-->", start, end), raw.rfind(">", start, end)
    closing = {found[1].lower(): found.start() for found in CLOSING.finditer(raw, start, end)}
    at = start
    while found := MARKUP.search(raw, at, end):
        here = found.start()
        if here > at:
            yield Piece(at, here)
        at = found.end()
        if raw[here] == "&":
            yield _entity(found.group(), here)
        elif raw.startswith("<!--", here) and here < last_comment:
            at = raw.index("-->", here + 2) + 3
            yield Note(here, at, raw[here + 4 : at - 3])
        elif here >= last_tag or raw.startswith("<!--", here):
            yield Piece(here, at)
        else:
            item, at = _tag(raw, here, end, closing)
            yield from item
    if at < end:
        yield Piece(at, end)


def _entity(written: str, at: int) -> Piece:
    said = unescape(written)
    return Piece(at, at + len(written), None if said == written else said, said == written)


def _tag(raw: str, at: int, end: int, closing: dict[str, int]) -> tuple[list[Piece | Tag], int]:
    """What the tag at `at` is, with its contents where they are skipped, and where it ends."""
    found = TAG.match(raw, at, end)
    if found is None:
        return [], raw.index(">", at) + 1
    name, after = found[2].lower(), found.end()
    opens = not found[1]
    if name == "br":
        return [Piece(at, after, "\n", False)], after
    skipped: list[Piece | Tag] = [Tag(name, opens=opens)]
    if opens and name in SKIPPED and closing.get(name, -1) >= after and raw[after - 2] != "/":
        after = _closed(raw, name, after, end)
    elif name != "img":
        return skipped, after
    return ([Piece(at, after, PLACEHOLDER, False)] if name in STANDS_IN else skipped), after


def _closed(raw: str, name: str, at: int, end: int) -> int:
    """Where the element that is open at `at` and is closed further on ends."""
    found = next(found for found in CLOSING.finditer(raw, at, end) if found[1].lower() == name)
    close = raw.find(">", found.end(), end)
    return close + 1 if close >= 0 else found.end()
