"""XML with the place of every tag in bytes."""

import re
from collections.abc import Mapping
from typing import NamedTuple
from xml.parsers.expat import ExpatError, ParserCreate

OPEN_DOCUMENT = "urn:oasis:names:tc:opendocument:xmlns:"
#: Short names of the namespaces that are understood; ISO's strict Word files have names of their own.
NAMESPACES: Mapping[str, str] = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m",
    "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing": "wp",
    "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing": "wp",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
    "http://schemas.microsoft.com/office/word/2015/wordml/symex": "w16se",
    "http://schemas.microsoft.com/office/word/2010/wordml": "w14",
    "http://schemas.microsoft.com/office/word/2012/wordml": "w15",
    "urn:schemas-microsoft-com:vml": "v",
    **{
        f"{OPEN_DOCUMENT}{name}:1.0": name
        for name in ("office", "text", "table", "style", "meta", "manifest")
    },
    f"{OPEN_DOCUMENT}drawing:1.0": "draw",
    f"{OPEN_DOCUMENT}svg-compatible:1.0": "svg",
    "http://purl.org/dc/elements/1.1/": "dc",
}
UNWRITABLE = re.compile(r"[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
TAG = re.compile(rb"<[^>\"']*+(?:(?:\"[^\"]*+\"|'[^']*+')[^>\"']*+)*+>")
NAME = re.compile(rb"</?([^\s/>]++)")
PROLOGUE = re.compile(rb"(?:<!--.*?-->|<\?.*?\?>|[^<])*+", re.DOTALL)
DECLARATION = re.compile(r"\A\ufeff?<\?xml[^?]*+\?>")


class Tag(NamedTuple):
    """A start tag; `name` is that of the element under its namespace's short name, `start` and `end` are bytes."""

    name: str
    attributes: Mapping[str, str]
    start: int
    end: int

    def get(self, name: str, default: str = "") -> str:
        """The value of the attribute of a local name."""
        return next(
            (value for key, value in self.attributes.items() if key.rpartition(" ")[2] == name), default
        )


class Walker:
    """Is told of a part as it is read, and by itself takes note of nothing; all places are bytes."""

    def start(self, tag: Tag) -> None:
        """An element begins."""

    def end(self, name: str, start: int, end: int) -> None:
        """An element ends; its end tag stands at `start` to `end`; an empty element has none, and both are where it ends."""

    def text(self, words: str, start: int, end: int) -> None:
        """All the text between two tags."""


class NotXml(Exception):
    """A part is not the XML that it has to be."""


class _Names(dict[str, str]):
    """Names as the parser gives them, to short names."""

    def __missing__(self, key: str) -> str:
        space, _, local = key.rpartition(" ")
        self[key] = f"{NAMESPACES.get(space, space)}:{local}"
        return self[key]


class _Reader:
    """Turns the parser's events into those of a walker."""

    def __init__(self, data: bytes, walker: Walker) -> None:
        self._data, self._walker = data, walker
        self._names = _Names()
        self._words: list[str] = []
        self._after = 0
        self._is_empty = False
        self._parser = parser = ParserCreate("utf-8", " ")
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._words.append
        parser.StartDoctypeDeclHandler = self._doctype

    def run(self) -> None:
        """Read everything. Raises NotXml."""
        try:
            self._parser.Parse(self._data, True)
        except ExpatError as error:
            raise NotXml(str(error)) from None

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        start = self._here()
        found = TAG.match(self._data, start)
        self._after = found.end() if found else start
        self._is_empty = self._data.startswith(b"/>", self._after - 2)
        self._walker.start(Tag(self._names[name], attributes, start, self._after))

    def _end(self, name: str) -> None:
        start = self._here()
        if self._is_empty:
            start, self._is_empty = self._after, False
        else:
            self._after = self._data.find(b">", start) + 1
        self._walker.end(self._names[name], start, self._after)

    def _here(self) -> int:
        """Where the parser stands, after the text before has been told."""
        at = self._parser.CurrentByteIndex
        if self._words:
            self._walker.text("".join(self._words), self._after, at)
            self._words.clear()
        return at

    def _doctype(self, *_: object) -> None:
        raise NotXml("a document type declaration, which no word processor writes")


def walk(data: bytes, walker: Walker) -> None:
    """Tell a walker of everything in a part, which is UTF-8 (`utf8`). Raises NotXml."""
    _Reader(data, walker).run()


def utf8(data: bytes) -> bytes:
    """A part in UTF-8; the standards allow UTF-16 too. Raises NotXml."""
    if not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data
    try:
        text = data.decode("utf-16")
    except UnicodeDecodeError as error:
        raise NotXml(str(error)) from None
    return DECLARATION.sub('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>', text, count=1).encode()


def name_at(data: bytes, start: int) -> str:
    """The name of the tag that begins at a byte, with the prefix that it has in the file."""
    found = NAME.match(data, start)
    return found[1].decode() if found else ""


def escaped(text: str) -> str:
    """The text as XML has it, in an element or in an attribute, without the characters that XML has no way to write."""
    return (
        UNWRITABLE.sub("", text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace('"', "&quot;")
    )


def root(data: bytes) -> bytes:
    """The start tag of a part's root."""
    before = PROLOGUE.match(data)
    found = TAG.match(data, before.end() if before else 0)
    return found[0] if found else b""
