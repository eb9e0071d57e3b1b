"""What a word processor's file says, as one text: a line for each paragraph, first the body, then notes, headers and footers.

A part is read into lines of bits; `lay` puts them one after the other. Every bit knows its bytes and the unit it belongs to,
which is what has to be written anew where the bit changes: a run of a Word file, a stretch of text of an OpenDocument file.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from calque.document import PLACEHOLDER, Kind
from calque.readers.assemble import Note, Paragraph, Piece

#: What stands in the text for a line break inside a paragraph, which ends no line.
BREAK = "\N{LINE SEPARATOR}"
#: What rules read where it is not what the file has.
PROSE = {BREAK: "\n", "\N{NON-BREAKING HYPHEN}": "-"}
#: A paragraph of a table cell that is longer (code points) is text that was laid out with a table.
CELL = 100
#: How running text ends, and how many words are too few for it.
STOPS, FEW = ".!?…\"”’'", 5
#: By whom insertions, deletions and comments are.
AUTHOR = "calque"
#: The name of the part that comes first.
BODY = "body"


@dataclass(slots=True)
class Unit:
    """What is written anew as a whole where it changes; `start` and `end` are bytes of the part, `shell` is the format's own."""

    part: str
    start: int
    end: int = 0
    head: int = 0
    shell: "Shell | None" = None
    bits: "list[Bit]" = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Shell:
    """The tracked insertion or move that a unit stands in: its start tag in a Word file, and whether calque made it."""

    tag: bytes
    own: bool


@dataclass(slots=True)
class Bit:
    """Something that stands in a paragraph: words as they are, or an element and what it says, which may be nothing.

    `start` and `end` are bytes of the part, `at` is the code point of the whole text where it begins.
    """

    text: str
    start: int
    end: int
    unit: Unit | None
    verbatim: bool = False
    editable: bool = True
    at: int = 0

    @property
    def until(self) -> int:
        """The code point of the whole text where it ends."""
        return self.at + len(self.text)

    @property
    def is_whole(self) -> bool:
        """Whether nothing can come between its code points, as in a field."""
        return not self.editable


@dataclass(slots=True)
class Line:
    """A paragraph; `part` names the part for people, `host` is the place in the body that it hangs on.

    `length` is in code points, `last` the last of them.
    """

    part: str
    kind: Kind = Kind.BODY
    bits: list[Bit] = field(default_factory=list)
    host: "Spot | None" = None
    at: int = 0
    length: int = 0
    last: str = ""

    def add(self, bit: Bit) -> None:
        """Put a bit behind all others."""
        self.bits.append(bit)
        self.length += len(bit.text)
        self.last = bit.text[-1:] or self.last

    @property
    def text(self) -> str:
        """What it says."""
        return "".join(bit.text for bit in self.bits)

    @property
    def spot(self) -> "Spot":
        """The place behind everything that it holds so far."""
        return Spot(self, self.length)


class Spot(NamedTuple):
    """A place in a line, in code points from its beginning."""

    line: Line
    offset: int

    @property
    def at(self) -> int:
        """The code point of the whole text."""
        return self.line.at + self.offset


class Story:
    """Lines that have their places in one text."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.lines = lines
        at = 0
        for line in lines:
            line.at = at
            for bit in line.bits:
                bit.at, at = at, at + len(bit.text)
            at += 1
        self.text = "\n".join(line.text for line in lines)
        self.bits = [bit for line in lines for bit in line.bits if bit.text and bit.unit]
        self._starts = [bit.at for bit in self.bits]
        self._lines = [line.at for line in lines]

    def line(self, offset: int) -> Line:
        """The line of a code point of the text."""
        return self.lines[max(bisect_right(self._lines, offset) - 1, 0)]

    def before(self, offset: int) -> Bit | None:
        """The bit of the line that holds the code point before a place; None at the beginning of a line."""
        at = bisect_right(self._starts, offset - 1) - 1
        found = self.bits[at] if at >= 0 else None
        return found if found and found.at < offset <= found.until else None

    def after(self, offset: int) -> Bit | None:
        """The bit that holds the code point after a place; None at the end of a line."""
        at = bisect_right(self._starts, offset) - 1
        found = self.bits[at] if at >= 0 else None
        return found if found and found.at <= offset < found.until else None

    def next_to(self, offset: int) -> tuple[Bit | None, bool]:
        """The bit that a point belongs to, and whether the point is behind its beginning: that before it, else the next one there is."""
        found = self.before(offset)
        if found:
            return found, True
        at = bisect_right(self._starts, offset - 1)
        return (self.bits[at], False) if at < len(self.bits) else (None, False)

    def paragraphs(self) -> Iterator[Paragraph]:
        """The blocks that rules read; two line breaks in a row part a paragraph."""
        for line in self.lines:
            pieces: list[Piece | Note] = []
            kind = _kind(line)
            last = ""
            for piece, said in _pieces(line):
                if said == last == BREAK:
                    yield Paragraph(kind, pieces[:-1])
                    pieces, last = [], ""
                    continue
                pieces.append(piece)
                last = said if said.strip(" \t") else last
            yield Paragraph(kind, pieces)


def _pieces(line: Line) -> Iterator[tuple[Piece, str]]:
    for bit in line.bits:
        if not bit.text:
            continue
        if bit.editable and bit.text not in PROSE:
            yield Piece(bit.at, bit.until), bit.text
        else:
            yield Piece(bit.at, bit.until, PROSE.get(bit.text, bit.text), False), bit.text


def _kind(line: Line) -> Kind:
    """What a line is, from what its style and place say and from what stands there: sentences are text wherever they stand."""
    words = line.text.replace(PLACEHOLDER, "").strip()
    is_sentence = words.endswith(tuple(STOPS)) and len(words.split()) > FEW
    if line.kind is Kind.TABLE and (is_sentence or len(words) > CELL):
        return Kind.BODY
    return Kind.BODY if line.kind is Kind.META and is_sentence else line.kind
