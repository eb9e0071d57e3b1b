"""A text file: what was read, and the way from prose back to bytes."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from calque.document import MARGIN, Excerpt, Place
from calque.finding import Edit
from calque.span import Span

LINE_END = re.compile(r"\r\n?|\n")


class Segment(NamedTuple):
    """A run of prose and the run of the file it stands for, in code points.

    Runs of equal length map point by point, others only as a whole.
    `editable` is false where the prose is not what the file says (an entity, a placeholder, a block break).
    """

    start: int
    length: int
    file_start: int
    file_length: int
    editable: bool = True


@dataclass(frozen=True)
class OffsetMap:
    """Prose offset <-> file offset; `segments` are ascending and touch each other in the prose."""

    segments: tuple[Segment, ...]

    @cached_property
    def _starts(self) -> list[int]:
        return [segment.start for segment in self.segments]

    def _at(self, offset: int) -> int:
        return max(bisect_right(self._starts, offset) - 1, 0)

    def to_file(self, span: Span) -> Span:
        """The run of the file (code points) that the prose span stands for."""
        if not self.segments:
            return Span(0, 0)
        first = self.segments[self._at(span.start)]
        start = self._left(first, span.start)
        if span.end <= span.start:
            return Span(start, start)
        last = self.segments[self._at(span.end - 1)]
        return Span(start, max(start, self._right(last, span.end)))

    @staticmethod
    def _left(segment: Segment, offset: int) -> int:
        inside = offset - segment.start
        if segment.length == segment.file_length or inside >= segment.length:
            return segment.file_start + min(inside, segment.file_length)
        return segment.file_start

    @staticmethod
    def _right(segment: Segment, offset: int) -> int:
        inside = offset - segment.start
        if segment.length == segment.file_length:
            return segment.file_start + inside
        return segment.file_start + segment.file_length

    def editable(self, span: Span) -> bool:
        """Whether every segment that the span touches (also only at its edges, where it is empty) may be edited."""
        if not self.segments:
            return True
        first, last = self._at(span.start), self._at(max(span.start, span.end - 1))
        return all(segment.editable for segment in self.segments[first : last + 1])


@dataclass(frozen=True)
class Source:
    """A decoded file.

    `raw` are its code points as they stand, a byte-order mark included; `raw.encode(encoding)` gives the file's bytes.
    """

    path: str
    raw: str
    encoding: str = "utf-8"

    @cached_property
    def newline(self) -> str:
        """The line end that the file uses first; `\\n` where it has none."""
        found = LINE_END.search(self.raw)
        return found.group() if found else "\n"

    @cached_property
    def line_starts(self) -> list[int]:
        """Where lines begin, in code points; only LF, CR LF and CR end a line."""
        return [0, *(found.end() for found in LINE_END.finditer(self.raw))]


@dataclass(frozen=True)
class TextOrigin:
    """The origin of a text format: a source and the map of its prose."""

    source: Source
    map: OffsetMap

    def place(self, span: Span) -> Place:
        """Where a span of the document's text stands in the file."""
        start, end = self.map.to_file(span)
        starts = self.source.line_starts
        line, end_line = bisect_right(starts, start), bisect_right(starts, end)
        return Place(start, end, line, start - starts[line - 1] + 1, end_line, end - starts[end_line - 1] + 1)

    def excerpt(self, place: Place) -> Excerpt:
        """A window on the line where the place begins."""
        raw, starts = self.source.raw, self.source.line_starts
        first = starts[place.line - 1]
        last = starts[place.line] if place.line < len(starts) else len(raw)
        last = first + len(raw[first:last].rstrip("\r\n")) if last - first < MARGIN else last
        left, right = max(first, place.start - MARGIN), min(last, max(place.start, min(place.end, last)) + MARGIN)
        text = raw[left:right].rstrip("\r\n")
        end = min(place.end - left, len(text))
        return Excerpt(text, min(place.start - left, len(text)), end, left > first, left + len(text) < last - 2)

    def words(self, place: Place) -> str:
        """The characters of the file between `place.start` and `place.end`."""
        return self.source.raw[place.start : place.end]

    def edits(self, edits: Sequence[Edit]) -> tuple[Edit, ...] | None:
        """The edits in code points of the file; None where one of them touches what cannot be edited."""
        if not all(self.map.editable(edit.span) for edit in edits):
            return None
        newline = self.source.newline
        return tuple(Edit(self.map.to_file(span), text.replace("\n", newline)) for span, text in edits)

    def apply(self, edits: Sequence[Edit]) -> bytes:
        """The whole file after the edits (in code points of the file, ascending, disjoint), as bytes."""
        return "".join(self._pieces(edits)).encode(self.source.encoding)

    def _pieces(self, edits: Sequence[Edit]) -> Iterable[str]:
        at = 0
        for span, text in edits:
            yield self.source.raw[at : span.start]
            yield text
            at = span.end
        yield self.source.raw[at:]
