"""A text cut into the pieces that a page shows: what findings cover, and what stands between them."""

from bisect import bisect_left
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from calque.document import Document, Kind
from calque.page.prose import prose
from calque.span import Span

#: A longer block (code points) takes several rows, so that findings stand near their words.
LONG = 900
#: How much of its line is shown around a finding in markup, in code points on either side.
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
    """A block of a draft or a part of a long one, or what is shown of the markup between two (`kind` is None there).

    `numbers` are those of the findings that begin in it, by place; `more` says that the block of the row before goes on.
    """

    kind: Kind | None
    pieces: tuple[Piece, ...]
    numbers: tuple[int, ...]
    more: bool = False


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


def rows(document: Document, spots: Sequence[Spot]) -> Iterator[Row]:
    """The blocks of a document with the spots (by place in the file) in them.

    Markup is left out: a page is for reading. A finding in markup comes with what stands around it in the file.
    """
    spans = [(spot, prose(document, spot.span)) for spot in spots]
    ahead = deque(
        sorted((Spot(spot.number, span) for spot, span in spans if span), key=lambda spot: spot.span)
    )
    markup = deque(spot for spot, span in spans if span is None)
    live: list[Spot] = []
    at = 0
    for (start, end), kind, more in _parts(document):
        between = _until(ahead, start)
        yield from _between(document, Span(at, start), between)
        edge = document.origin.place(Span(start, end)).start
        yield from (_stray(document, spot) for spot in _until(markup, edge))
        begun = _until(ahead, end)
        # Nothing but an insertion can stand at the very end of a block and belong to it.
        while ahead and ahead[0].span == (end, end):
            begun.append(ahead.popleft())
        live = [spot for spot in [*live, *between] if spot.span.end > start]
        yield _row(document.text, kind, Span(start, end), [*live, *begun], begun)._replace(more=more)
        live += begun
        at = end
    yield from _between(document, Span(at, len(document.text)), tuple(ahead))
    yield from (_stray(document, spot) for spot in markup)


def _parts(document: Document) -> Iterator[tuple[Span, Kind, bool]]:
    """The blocks with their kinds, long ones cut where a sentence begins; also whether a part goes on with a block."""
    starts = [sentence.start for sentence in document.sentences]
    for (start, end), kind in document.blocks:
        at = start
        while end - at > LONG:
            ahead = bisect_left(starts, at + LONG // 2)
            if ahead == len(starts) or starts[ahead] >= end:
                break
            yield Span(at, starts[ahead]), kind, at > start
            at = starts[ahead]
        yield Span(at, end), kind, at > start


def _between(document: Document, gap: Span, spots: Sequence[Spot]) -> Iterator[Row]:
    if spots:
        yield _row(document.text, None, gap, spots, spots)


def _until(ahead: deque[Spot], end: int) -> list[Spot]:
    """Take the spots that begin before an offset."""
    taken = []
    while ahead and ahead[0].span.start < end:
        taken.append(ahead.popleft())
    return taken


def _row(text: str, kind: Kind | None, span: Span, spots: Sequence[Spot], begun: Sequence[Spot]) -> Row:
    return Row(kind, tuple(pieces(text, span, spots)), tuple(spot.number for spot in begun))


def _stray(document: Document, spot: Spot) -> Row:
    """A finding in the markup of a file, with what stands around it."""
    text = document.origin.text
    start, end = max(spot.span.start - MARGIN, 0), min(spot.span.end + MARGIN, len(text))
    start = text.rfind("\n", start, spot.span.start) + 1 or start
    stop = text.find("\n", spot.span.end, end)
    return _row(text, None, Span(start, end if stop < 0 else stop), [spot], [spot])
