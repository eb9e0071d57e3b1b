"""A text file: what was read, and the way from prose back to bytes."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import pairwise
from typing import Final, NamedTuple

from calque.expressions import expression
from calque.finding import Edit
from calque.origin import MARGIN, Excerpt, Origin, Place
from calque.span import Span

LINE_END = expression(r"\r\n?|\n")


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

    @property
    def end(self) -> int:
        """Where the run ends in the prose."""
        return self.start + self.length

    @property
    def file_end(self) -> int:
        """Where the run ends in the file."""
        return self.file_start + self.file_length

    def left(self, offset: int) -> int:
        """The file offset of what begins at a prose offset of this run."""
        return self.file_start + (offset - self.start if self.length == self.file_length else 0)

    def right(self, offset: int) -> int:
        """The file offset of what ends at a prose offset of this run."""
        return self.left(offset) if self.length == self.file_length else self.file_end


class OffsetMap:
    """Prose offset <-> file offset; `segments` are ascending and touch each other in the prose."""

    def __init__(self, segments: tuple[Segment, ...]) -> None:
        self.segments: Final = segments

    @cached_property
    def _starts(self) -> list[int]:
        return [segment.start for segment in self.segments]

    def _at(self, offset: int) -> int:
        return max(bisect_right(self._starts, offset) - 1, 0)

    def _beside(self, offset: int) -> Segment:
        """The run that an insertion at a prose offset goes to: the one before it, unless only the next is editable."""
        right = self._at(offset)
        if right == 0 or self.segments[right].start < offset:
            return self.segments[right]
        left = self.segments[right - 1]
        return left if left.editable or not self.segments[right].editable else self.segments[right]

    def to_file(self, span: Span) -> Span:
        """The run of the file (code points) that the prose span stands for; where prose was left out, an empty one stays before the gap."""
        if not self.segments:
            return Span(0, 0)
        if span.end <= span.start:
            beside = self._beside(span.start)
            point = beside.right(span.start) if beside.start < span.start else beside.left(span.start)
            return Span(point, point)
        first = self.segments[self._at(span.start)]
        last = first if span.end <= first.end else self.segments[self._at(span.end - 1)]
        return Span(first.left(span.start), last.right(span.end))

    def editable(self, span: Span) -> bool:
        """Whether an edit of the span changes these characters of the file and no others.

        It does where all runs that the span touches are editable and nothing of the file stands between them;
        an empty span needs an editable run on one side.
        """
        if not self.segments:
            return False
        if span.end <= span.start:
            return self._beside(span.start).editable
        touched = self.segments[self._at(span.start) : self._at(span.end - 1) + 1]
        apart = any(left.file_end != right.file_start for left, right in pairwise(touched))
        return not apart and all(segment.editable for segment in touched)


class Source:
    """A decoded file.

    `raw` are its code points as they stand, a byte-order mark included; `raw.encode(encoding)` gives the file's bytes.
    """

    def __init__(self, path: str, raw: str, encoding: str = "utf-8") -> None:
        self.path: Final = path
        self.raw: Final = raw
        self.encoding: Final = encoding

    @property
    def start(self) -> int:
        """Where the text begins in `raw`: after the byte-order mark, if there is one."""
        return 1 if self.raw.startswith("\ufeff") else 0

    @cached_property
    def newline(self) -> str:
        r"""The line end that the file uses first; `\n` where it has none."""
        found = LINE_END.search(self.raw)
        return found.group() if found else "\n"

    @cached_property
    def line_starts(self) -> list[int]:
        """Where lines begin, in code points; only LF, CR LF and CR end a line."""
        return [0, *(found.end() for found in LINE_END.finditer(self.raw))]

    def line(self, number: int) -> Span:
        """A line (1-based) without its end and without a byte-order mark, in code points of `raw`."""
        starts = self.line_starts
        start = starts[number - 1] if number > 1 else self.start
        if number == len(starts):
            return Span(start, len(self.raw))
        end = starts[number] - 1
        return Span(start, end - 1 if self.raw.startswith("\r\n", end - 1) else end)


class TextOrigin(Origin):
    """The origin of a text format: a source and the map of its prose."""

    def __init__(self, source: Source, offsets: OffsetMap) -> None:
        self.source: Final = source
        self.map: Final = offsets

    @property
    def text(self) -> str:
        """The decoded file."""
        return self.source.raw

    def place(self, span: Span) -> Place:
        """Where a span of the document's text stands in the file."""
        return self.locate(self.map.to_file(span))

    def locate(self, span: Span) -> Place:
        """The lines and columns of a span of the file."""
        start, end = span
        starts = self.source.line_starts
        line, end_line = bisect_right(starts, start), bisect_right(starts, end)
        return Place(start, end, line, start - starts[line - 1] + 1, end_line, end - starts[end_line - 1] + 1)

    def excerpt(self, place: Place) -> Excerpt:
        """A window on the line where the place begins."""
        line = self.source.line(place.line)
        start = max(min(place.start, line.end), line.start)
        end = max(start, min(place.end, line.end))
        left, right = max(line.start, start - MARGIN), min(line.end, end + MARGIN)
        return Excerpt(
            self.source.raw[left:right], start - left, end - left, left > line.start, right < line.end
        )

    def words(self, place: Place) -> str:
        """The characters of the file between `place.start` and `place.end`."""
        return self.source.raw[place.start : place.end]

    def edits(self, edits: Sequence[Edit]) -> tuple[Edit, ...] | None:
        """The edits in code points of the file; None where one touches what cannot be edited, or its text cannot be written there."""
        told: list[Edit] = []
        for span, text in edits:
            place = self.map.to_file(span)
            written = self.written(place, text) if self.map.editable(span) else None
            if written is None:
                return None
            told.append(Edit(place, written))
        return tuple(told)

    def written(self, _span: Span, text: str) -> str | None:
        """What is to stand in the place of a span of the file for a text of prose; None where nothing can."""
        try:
            text.encode(self.source.encoding)
        except UnicodeEncodeError:
            return None
        return text.replace("\n", self.source.newline)

    def apply(self, edits: Sequence[Edit]) -> bytes:
        """The whole file after the edits (in code points of the file, ascending, disjoint), as bytes."""
        return "".join(self._pieces(edits)).encode(self.source.encoding)

    def _pieces(self, edits: Sequence[Edit]) -> Iterator[str]:
        at = 0
        for span, text in edits:
            yield self.source.raw[at : span.start]
            yield text
            at = span.end
        yield self.source.raw[at:]
