"""Plain text: paragraphs, parted by blank lines or by line ends."""

from calque.document import Block, Document
from calque.expressions import expression
from calque.facts import Facts
from calque.readers import kinds
from calque.readers.lines import fold
from calque.source import OffsetMap, Source, TextOrigin

#: A file most of whose lines are longer than this (code points) has a block a line.
LONG = 120
LINE = expression(r"\S[^\n]*+")
PARAGRAPH = expression(r"\S[^\n]*+(?:\n[^\S\n]*+\S[^\n]*+)*+")


def prose(source: Source) -> tuple[str, OffsetMap]:
    r"""The text with `\n` for every line end and without a byte-order mark, and the way back."""
    text, segments = fold(source.raw, source.start, len(source.raw))
    return text, OffsetMap(tuple(segments))


def read(source: Source, facts: Facts) -> Document:
    """The document of a plain text file."""
    text, offsets = prose(source)
    return Document(text, TextOrigin(source, offsets), tuple(blocks(text)), facts)


def blocks(text: str) -> list[Block]:
    """The blocks of a text: parted by blank lines, or a line each where the lines are long."""
    by_line = "\n" not in text or _has_long_lines(text)
    found = (LINE if by_line else PARAGRAPH).finditer(text)
    return kinds.infer(text, [part.span() for part in found])


def _has_long_lines(text: str) -> bool:
    lengths = [len(line) for line in text.split("\n") if line and not line.isspace()]
    return sum(length > LONG for length in lengths) * 2 > len(lengths)
