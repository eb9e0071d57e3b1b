"""A text cut into the pieces that a page shows: what findings cover, and what stands between them."""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from calque.document import Document, Kind
from calque.span import Span

#: How much of what stands between two blocks is shown around a finding, in code points on either side.
MARGIN = 80


class Spot(NamedTuple):
    """The place of a finding: its number in the report on the file, and its span in code points of the file."""

    number: int
    span: Span


class Piece(NamedTuple):
    """Characters that the same findings cover; `begins` are the numbers of those that begin here."""

    text: str
    numbers: tuple[int, ...] = ()
    begins: tuple[int, ...] = ()


class Row(NamedTuple):
    """A block of a draft, or what is shown of the markup between two (`kind` is None there).

    `numbers` are those of the findings that begin in it, by place.
    """

    kind: Kind | None
    pieces: tuple[Piece, ...]
    numbers: tuple[int, ...]


def pieces(text: str, within: Span, spots: Iterable[Spot]) -> Iterator[Piece]:
    """The characters of `within`, cut wherever one of the spots (in any order) begins or ends; an empty one is a piece of its own.

    Together the pieces are `text[within.start:within.end]`. An empty spot at either edge belongs to it.
    """
    ahead = deque(sorted((spot for spot in spots if _meets(spot.span, within)), key=lambda spot: spot.span))
    edges = {edge for spot in ahead for edge in spot.span if within.start <= edge <= within.end}
    cuts = sorted({*within, *edges})
    live: list[Spot] = []
    for start, end in pairwise([*cuts, cuts[-1]]):
        while ahead and ahead[0].span.start <= start:
            spot = ahead.popleft()
            if spot.span.end > start:
                live.append(spot)
            elif spot.span.end == start:
                yield Piece("", (spot.number,), (spot.number,))
        live = [spot for spot in live if spot.span.end > start]
        if start < end:
            begins = tuple(spot.number for spot in live if spot.span.start == start)
            yield Piece(text[start:end], tuple(spot.number for spot in live), begins)


def _meets(span: Span, within: Span) -> bool:
    """Whether they share a code point; an empty span also meets what begins or ends where it stands."""
    if span.start == span.end:
        return within.start <= span.start <= within.end
    return span.start < within.end and within.start < span.end


def rows(document: Document, text: str, spots: Sequence[Spot]) -> Iterator[Row]:
    """The blocks of a document in the characters of its file (`text`), with the spots (by place) in them.

    Of the markup between blocks only what is near a finding is shown: a page is for reading.
    """
    ahead = deque(spots)
    live: list[Spot] = []
    at = 0
    for block in document.blocks:
        place = document.origin.place(block.span)
        start, end = max(place.start, at), max(place.end, at)
        between = _until(ahead, start)
        yield from _between(text, Span(at, start), between)
        begun = _until(ahead, end)
        # Nothing but an insertion can stand at the very end of a block and belong to it.
        while ahead and ahead[0].span == (end, end):
            begun.append(ahead.popleft())
        live = [spot for spot in [*live, *between] if spot.span.end > start]
        cut = tuple(pieces(text, Span(start, end), [*live, *begun]))
        yield Row(block.kind, cut, tuple(spot.number for spot in begun))
        live += begun
        at = end
    yield from _between(text, Span(at, len(text)), _until(ahead, len(text) + 1))


def _until(ahead: deque[Spot], end: int) -> list[Spot]:
    """Take the spots that begin before an offset."""
    taken = []
    while ahead and ahead[0].span.start < end:
        taken.append(ahead.popleft())
    return taken


def _between(text: str, gap: Span, spots: Sequence[Spot]) -> Iterator[Row]:
    """What is shown of the markup between two blocks: the surroundings of the findings that begin there."""
    if not spots:
        return
    start = max(gap.start, spots[0].span.start - MARGIN)
    end = min(gap.end, max(spot.span.end for spot in spots) + MARGIN)
    cut = tuple(pieces(text, Span(start, max(start, end)), spots))
    yield Row(None, cut, tuple(spot.number for spot in spots))
