"""What is to become of a unit: stretches of its bits that stay or go, new words, and marks between them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise, takewhile
from typing import NamedTuple

from calque.finding import Edit
from calque.readers.office.story import Bit, Story, Unit
from calque.span import Span


class Stretch(NamedTuple):
    """A part of a bit, in code points from the bit's beginning; `gone` where it is deleted."""

    bit: Bit
    start: int
    end: int
    gone: bool = False

    @property
    def text(self) -> str:
        """What it says."""
        return self.bit.text[self.start : self.end]


class New(NamedTuple):
    """Words that are put in."""

    text: str


class Mark(NamedTuple):
    """Markup that goes between two stretches."""

    data: bytes


class Cut(NamedTuple):
    """What goes to a code point of the text: behind what stands before it, or before what stands after it."""

    at: int
    behind: bool
    what: New | Mark


class Changes:
    """What is to be done to a story, unit by unit."""

    def __init__(self, story: Story) -> None:
        self._story = story
        self._cuts: dict[int, list[Cut]] = defaultdict(list)
        self._gone: dict[int, list[Span]] = defaultdict(list)
        self._units: dict[int, Unit] = {}

    @property
    def units(self) -> list[Unit]:
        """The units that change, those first that stand inside of others."""
        return sorted(self._units.values(), key=lambda unit: unit.end)

    def edit(self, edit: Edit) -> None:
        """Put the words of an edit in; the code points of its span (of the text) go, where they are not the same."""
        span, text = _least(self._story.text, edit)
        for bit in self._touched(span):
            gone = Span(max(span.start, bit.at), min(span.end, bit.until))
            self._gone[self._of(bit)].append(gone)
        if text:
            self._add(span.end, New(text), behind=True)

    def touch(self, span: Span) -> None:
        """Have what stands on either side of a span (of the text) written anew too."""
        for bit in (self._story.before(span.start), self._story.after(span.end)):
            if bit is not None:
                self._of(bit)

    def mark(self, span: Span, before: bytes, after: bytes) -> bool:
        """Put markup around a span of the text; around nothing where it is empty. False where there is no place for it."""
        first, last = self._story.after(span.start), self._story.before(span.end)
        if span.end <= span.start or first is None or last is None:
            return self._add(span.start, Mark(before + after), behind=True)
        start, end = first.at if first.is_whole else span.start, last.until if last.is_whole else span.end
        self._cuts[self._of(first)].append(Cut(start, False, Mark(before)))
        self._cuts[self._of(last)].append(Cut(end, True, Mark(after)))
        return True

    def _add(self, at: int, what: New | Mark, *, behind: bool) -> bool:
        bit, is_behind = self._story.next_to(at)
        if bit is None:
            return False
        self._cuts[self._of(bit)].append(Cut(at if is_behind else bit.at, behind and is_behind, what))
        return True

    def _of(self, bit: Bit) -> int:
        """The key of a bit's unit, which changes from now on."""
        unit = bit.unit
        assert unit is not None
        self._units[id(unit)] = unit
        return id(unit)

    def _touched(self, span: Span) -> Iterator[Bit]:
        at = span.start
        while at < span.end and (bit := self._story.after(at)):
            yield bit
            at = bit.until

    def parted(self, unit: Unit) -> Iterator[Stretch | New | Mark]:
        """The unit as it is to be: its bits in stretches, with what comes between them."""
        cuts = sorted(self._cuts[id(unit)], key=lambda cut: (cut.at, not cut.behind))
        gone = sorted(self._gone[id(unit)])
        points = sorted({cut.at for cut in cuts} | {offset for span in gone for offset in span})
        for bit in unit.bits:
            if not bit.text:
                yield from _up_to(cuts, bit.at, behind=True)
                yield Stretch(bit, 0, 0)
                continue
            edges = [bit.at, *(point for point in points if bit.at < point < bit.until), bit.until]
            for start, end in pairwise(edges):
                yield from _up_to(cuts, start, behind=False)
                is_gone = any(span.start <= start and end <= span.end for span in gone)
                yield Stretch(bit, start - bit.at, end - bit.at, is_gone)
        yield from (cut.what for cut in cuts)


def _up_to(cuts: list[Cut], at: int, *, behind: bool) -> Iterator[New | Mark]:
    """Take away what comes before the code point at `at`; with `behind` only what belongs to the one before it."""
    while cuts and (cuts[0].at < at or (cuts[0].at == at and (cuts[0].behind or not behind))):
        yield cuts.pop(0).what


def _least(text: str, edit: Edit) -> Edit:
    """The edit without what it puts back as it was, at its beginning and at its end."""
    (start, end), new = edit
    old = text[start:end]
    head = _alike(old, new)
    tail = _alike(old[head:][::-1], new[head:][::-1])
    return Edit(Span(start + head, end - tail), new[head : len(new) - tail])


def _alike(one: str, other: str) -> int:
    """How many code points two texts have in common at their beginnings."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def joined(stretches: Iterable[Stretch | New | Mark]) -> Iterator[Sequence[Stretch] | New | Mark]:
    """The same with neighbouring stretches in one that stay or go together."""
    held: list[Stretch] = []
    for item in stretches:
        if isinstance(item, Stretch) and (not held or held[-1].gone == item.gone):
            held.append(item)
            continue
        if held:
            yield tuple(held)
        held = [item] if isinstance(item, Stretch) else []
        if not isinstance(item, Stretch):
            yield item
    if held:
        yield tuple(held)
