"""Changes of a part in some places, which leave it as it is elsewhere, byte for byte."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from calque.readers.office.markup import Walker, name_at, root, walk


class Patch(NamedTuple):
    """Bytes that go into the place of others (half-open)."""

    start: int
    end: int
    new: bytes


class Patches:
    """Changes of one part; one that holds others was made from what they came to."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self._patches: list[Patch] = []

    def add(self, start: int, end: int, new: bytes) -> None:
        """Put `new` in the place of bytes; what was to be put inside of them is forgotten."""
        self._patches.append(Patch(start, end, new))

    def render(self, start: int = 0, end: int | None = None) -> bytes:
        """The bytes of a stretch after all changes inside."""
        end = len(self.data) if end is None else end
        return b"".join(self._pieces(start, end))

    def _pieces(self, start: int, end: int) -> Iterator[bytes]:
        at = start
        for patch in _outermost(p for p in self._patches if start <= p.start and p.end <= end):
            yield self.data[at : patch.start]
            yield patch.new
            at = patch.end
        yield self.data[at:end]


def _outermost(patches: Iterable[Patch]) -> Iterator[Patch]:
    """The patches that no other one holds, in order; those at one point stay in the order in which they were made."""
    end = -1
    for patch in sorted(patches, key=lambda p: (p.start, p.end > p.start, -p.end)):
        if patch.start >= end:
            yield patch
            end = patch.end


class _End(Walker):
    """Takes note of where the last element ends, which is the root."""

    at = 0, 0

    def end(self, _name: str, start: int, end: int) -> None:
        """An element ends."""
        self.at = start, end


def appended(data: bytes, inside: bytes) -> bytes:
    """A part with more at the end of its root. Raises NotXml."""
    walker = _End()
    walk(data, walker)
    patches = Patches(data)
    patches.add(*at_end(name_at(root(data), 0), *walker.at, inside))
    return patches.render()


def at_end(name: str, start: int, end: int, inside: bytes) -> Patch:
    """More at the end of an element, whose end tag stands at `start` to `end`; an empty one has none, and gets it."""
    if start < end:
        return Patch(start, start, inside)
    return Patch(start - len(b"/>"), start, b">%s</%s>" % (inside, name.encode()))
