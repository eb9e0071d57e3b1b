"""Where the text of a word processor's file came from: places are paragraphs and columns, changes are tracked."""

from collections.abc import Sequence
from typing import Final, NamedTuple, Protocol

from calque.finding import Edit
from calque.origin import Place, Remark
from calque.readers.office.story import BODY, Story
from calque.source import OffsetMap, Source, TextOrigin
from calque.span import Span

#: How many code points around flagged words a comment quotes that cannot stand beside them.
AROUND = 30


class Pin(NamedTuple):
    """A comment and the words that it is pinned to (code points of the whole text, in the body)."""

    span: Span
    text: str


class Writable(Protocol):
    """What a format does for its origin."""

    @property
    def story(self) -> Story:
        """The text and its lines."""

    def edited(self, edits: Sequence[Edit]) -> bytes:
        """The file with edits (code points of the whole text) as tracked changes."""

    def pinned(self, pins: Sequence[Pin]) -> bytes:
        """The file with comments, without calque's old ones."""


class PackageOrigin(TextOrigin):
    """The origin of a file of parts; `source` is its text as one, a line for each paragraph."""

    def __init__(self, source: Source, offsets: OffsetMap, file: Writable) -> None:
        super().__init__(source, offsets)
        self.file: Final = file

    @property
    def is_copied(self) -> bool:
        """A person works in the file, so repairs go into a copy."""
        return True

    def locate(self, span: Span) -> Place:
        """The paragraphs and columns of a span, and the part that it begins in."""
        return super().locate(span)._replace(part=self.file.story.line(span.start).part)

    def apply(self, edits: Sequence[Edit]) -> bytes:
        """The file with the edits as tracked changes by the author `calque`."""
        return self.file.edited(edits)

    def annotate(self, remarks: Sequence[Remark]) -> bytes:
        """The file with a comment for each remark, on exactly its words.

        Notes, text boxes, headers and footers can hold no comment; theirs stand where those hang on the body, and quote the words.
        """
        return self.file.pinned([self._pin(remark) for remark in remarks])

    def _pin(self, remark: Remark) -> Pin:
        line = self.file.story.line(remark.span.start)
        if line.host is None and line.part == BODY:
            return Pin(remark.span, remark.text)
        part = "text box" if line.part == BODY else line.part.rstrip("0123456789").removesuffix("s")
        at = line.host.at if line.host else 0
        return Pin(Span(at, at), f"In the {part}, “{self._quoted(remark.span)}”: {remark.text}")

    def _quoted(self, span: Span) -> str:
        line = self.file.story.line(span.start)
        start, end = max(line.at, span.start - AROUND), min(line.at + len(line.text), span.end + AROUND)
        front, back = "… " if start > line.at else "", " …" if end < line.at + len(line.text) else ""
        return f"{front}{self.text[start:end].strip()}{back}"
