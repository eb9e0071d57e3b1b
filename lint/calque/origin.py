"""Where the text of a document stands in its file, and how to write changes back."""

from collections.abc import Sequence
from typing import NamedTuple, Protocol

from calque.finding import Edit
from calque.span import Span


class Place(NamedTuple):
    """Where something stands in the file.

    `start` and `end` are code points of the decoded file (a byte-order mark counts, CR and LF count each), half-open;
    lines and columns are 1-based, columns in code points; `end_column` is the column after the last code point.
    In a format without lines a line is a paragraph, and `part` names the part of the file: `body`, `footnotes`, `header1`.
    """

    start: int
    end: int
    line: int
    column: int
    end_line: int
    end_column: int
    part: str = ""

    def holds(self, line: int, column: int | None = None) -> bool:
        """Whether a line, or a place on it, lies inside; the end counts, so that an empty place holds itself."""
        if column is None:
            return self.line <= line <= self.end_line
        return (self.line, self.column) <= (line, column) <= (self.end_line, self.end_column)


class Excerpt(NamedTuple):
    """A window on the line where a place begins: at most `MARGIN` code points on either side of the flagged words.

    `text[start:end]` are the flagged words as far as they stand on that line; `left` and `right` tell whether the line goes on.
    """

    text: str
    start: int
    end: int
    left: bool
    right: bool


#: How many code points of a line an excerpt keeps on either side of the flagged words.
MARGIN = 160


class Remark(NamedTuple):
    """Something to be written beside words of the file (code points), in the file itself."""

    span: Span
    text: str


class Origin(Protocol):
    """Where a text came from; every reader returns one, and nothing above it knows the format."""

    @property
    def text(self) -> str:
        """The decoded file, in which places and edits count their code points."""

    def place(self, span: Span) -> Place:
        """Where a span of the document's text stands in the file."""

    def locate(self, span: Span) -> Place:
        """The lines and columns of a span of the file (code points)."""

    def excerpt(self, place: Place) -> Excerpt:
        """A window on the line where the place begins."""

    def words(self, place: Place) -> str:
        """The characters of the file between `place.start` and `place.end`."""

    def edits(self, edits: Sequence[Edit]) -> tuple[Edit, ...] | None:
        """The edits in code points of the file; None where one of them touches what cannot be edited."""

    def apply(self, edits: Sequence[Edit]) -> bytes:
        """The whole file after the edits (in code points of the file, ascending, disjoint), as bytes."""

    @property
    def is_copied(self) -> bool:
        """Whether repairs go into a copy of the file unless somebody asks for the file itself."""
        return False

    def annotate(self, _remarks: Sequence[Remark]) -> bytes | None:
        """The file with the remarks as comments in the place of earlier ones; None where a reader would see them as text."""
        return None
