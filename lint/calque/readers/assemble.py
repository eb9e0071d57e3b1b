"""From the prose that a markup reader found to a document."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from calque.document import PLACEHOLDER, Block, Comment, Document, Kind
from calque.facts import Facts
from calque.origin import Origin
from calque.readers import kinds
from calque.readers.lines import fold
from calque.source import OffsetMap, Segment, Source, TextOrigin
from calque.span import Span

#: What surrounds a block in the file and is no part of it; a no-break space may be an artifact and stays.
WHITE = " \t\n\r\f"
#: What parts two blocks in the text.
BREAK = "\n\n"


class Piece(NamedTuple):
    """A run of the file (code points, half-open) that is prose: as it stands, or as `text` where that is given."""

    start: int
    end: int
    text: str | None = None
    editable: bool = True

    def read(self, raw: str) -> str:
        """What it says, with line ends as in the file."""
        return raw[self.start : self.end] if self.text is None else self.text


class Note(NamedTuple):
    """A comment at a run of the file (code points, half-open), and what it says."""

    start: int
    end: int
    text: str


class Paragraph(NamedTuple):
    """A block before it has a place in the text; its pieces stand in the order of the file."""

    kind: Kind
    pieces: Sequence[Piece | Note]


class Laid(NamedTuple):
    """A paragraph at its place in the text."""

    text: str
    segments: list[Segment]
    comments: list[Comment]


def assemble(
    source: Source,
    paragraphs: Iterable[Paragraph],
    facts: Facts,
    origin: Callable[[Source, OffsetMap], Origin] = TextOrigin,
) -> Document:
    """The document of the paragraphs; those without a visible character leave only their comments."""
    texts: list[str] = []
    segments: list[Segment] = []
    blocks: list[Block] = []
    comments: list[Comment] = []
    length = 0
    for paragraph in paragraphs:
        at = length + len(BREAK) if blocks else 0
        text, of_text, notes = _lay(source.raw, _tidy(source.raw, paragraph.pieces), at)
        if not text.replace(PLACEHOLDER, "").strip():
            comments += [note._replace(at=length, alone=True) for note in notes]
            continue
        if blocks:
            texts.append(BREAK)
            segments.append(Segment(length, len(BREAK), segments[-1].file_end, 0, False))
        texts.append(text)
        segments += of_text
        length = at + len(text)
        blocks.append(Block(Span(at, length), paragraph.kind))
        comments += notes
    whole = "".join(texts)
    way = origin(source, OffsetMap(tuple(segments)))
    return Document(whole, way, tuple(kinds.refine(whole, blocks)), facts, tuple(comments))


def _tidy(raw: str, pieces: Sequence[Piece | Note]) -> list[Piece | Note]:
    """The pieces without white space at either end, beside a line break, and where other white space goes before it.

    A page shows one space where the file has two around a comment or a tag.
    """
    return _without_trailing(raw, _without_leading(raw, _merged(pieces)))


def _without_leading(raw: str, pieces: Iterable[Piece | Note]) -> list[Piece | Note]:
    kept: list[Piece | Note] = []
    before = ""
    for given in pieces:
        piece, words = given, "" if isinstance(given, Note) else given.read(raw)
        if not before or before in WHITE:
            words, piece = _cut(words, words.lstrip(WHITE), given, at_edge=not before)
        if words or isinstance(piece, Note):
            kept.append(piece)
            before = words[-1:] or before
    return kept


def _without_trailing(raw: str, pieces: Sequence[Piece | Note]) -> list[Piece | Note]:
    kept: list[Piece | Note] = []
    after = ""
    for given in reversed(pieces):
        piece, words = given, "" if isinstance(given, Note) else given.read(raw)
        if not after or after == "\n":
            words, piece = _cut(words, words.rstrip(WHITE), given, at_edge=not after)
        if words or isinstance(piece, Note):
            kept.append(piece)
            after = words[:1] or after
    return kept[::-1]


def _cut(words: str, left: str, piece: Piece | Note, *, at_edge: bool) -> tuple[str, Piece | Note]:
    """A piece of which only `left` is wanted; what does not stand as it is in the file is kept or left out as a whole.

    A line end of the file says nothing beside a line break of the page.
    """
    if isinstance(piece, Note) or left == words:
        return words, piece
    if piece.text is not None:
        return (left if at_edge or piece.editable else words), piece
    if words.endswith(left):
        return left, Piece(piece.end - len(left), piece.end)
    return left, Piece(piece.start, piece.start + len(left))


def _lay(raw: str, pieces: Sequence[Piece | Note], at: int) -> Laid:
    """The pieces as text that begins at the prose offset `at`."""
    laid = Laid("", [], [])
    texts: list[str] = []
    for piece in pieces:
        if isinstance(piece, Note):
            place = Span(piece.start, piece.end)
            laid.comments.append(Comment(at, place, piece.text, _is_alone(raw, place)))
            continue
        if piece.text is None:
            text, segments = fold(raw, piece.start, piece.end, at)
            laid.segments.extend(segments)
        else:
            text = piece.text
            size = piece.end - piece.start
            laid.segments.append(Segment(at, len(text), piece.start, size, piece.editable))
        texts.append(text)
        at += len(text)
    return laid._replace(text="".join(texts))


def _merged(pieces: Sequence[Piece | Note]) -> Iterator[Piece | Note]:
    """The pieces with neighbours in one that stand side by side in the file as they are."""
    held: Piece | None = None
    for piece in pieces:
        verbatim = isinstance(piece, Piece) and piece.text is None
        if held and verbatim and piece.start == held.end:
            held = Piece(held.start, piece.end)
            continue
        if held:
            yield held
        held = piece if isinstance(piece, Piece) and verbatim else None
        if held is None:
            yield piece
    if held:
        yield held


def _is_alone(raw: str, place: Span, margin: int = 200) -> bool:
    """Whether nothing but white space stands on the lines of a comment."""
    before = raw[max(0, place.start - margin) : place.start].rstrip(" \t\ufeff")
    after = raw[place.end : place.end + margin].lstrip(" \t")
    return (not before or before[-1] in "\r\n") and (not after or after[0] in "\r\n")
