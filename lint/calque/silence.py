"""Which findings keep silent because another rule explains the same place."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from calque.finding import Finding
from calque.packs.listing import Listing
from calque.packs.sources import LoadedRule
from calque.span import Span


class Said(NamedTuple):
    """A finding and the rule that said it."""

    finding: Finding
    loaded: LoadedRule


def explanations(listings: Sequence[Listing]) -> dict[str, frozenset[str]]:
    """For every code the codes that it silences, directly and through others."""
    # This runs at every start, so prefixes are looked up and not compared with every code.
    known: dict[str, set[str]] = {}
    for code in (listing.code for listing in listings):
        for size in range(1, len(code) + 1):
            known.setdefault(code[:size], set()).add(code)
    direct = {
        listing.code: set().union(*(known.get(named, ()) for named in listing.explains)) - {listing.code}
        for listing in listings
        if listing.explains
    }
    return {code: frozenset(_reach(direct, code)) for code in direct}


def _reach(direct: Mapping[str, set[str]], code: str) -> set[str]:
    reached: set[str] = set()
    todo = [code]
    while todo:
        for other in direct.get(todo.pop(), ()):
            if other not in reached:
                reached.add(other)
                todo.append(other)
    return reached - {code}


class _Reach(NamedTuple):
    """The places of one rule by their starts; up to each of them, how far any has reached and who said that one."""

    starts: list[int]
    tops: list[int]
    speakers: list[Said]

    def over(self, span: Span) -> Said | None:
        """Who speaks about a place that shares a code point with a span; an empty one counts as the point it stands at."""
        at = bisect_left(self.starts, max(span.end, span.start + 1)) - 1
        return self.speakers[at] if at >= 0 and self.tops[at] > span.start else None


def silence(
    said: list[Said], explains: Mapping[str, frozenset[str]]
) -> tuple[list[Said], list[tuple[Said, Said]]]:
    """Part the findings (in order of place) into those that stand and those that another one, named beside them, explains.

    A finding speaks of its own place and of those that its repair mends.
    """
    speaking = {s.loaded.rule.code for s in said} & explains.keys()
    if not speaking:
        return said, []
    reaches = {code: _spoken(s for s in said if s.loaded.rule.code == code) for code in sorted(speaking)}
    kept: list[Said] = []
    explained: list[tuple[Said, Said]] = []
    for one in said:
        over = (r.over(one.finding.span) for c, r in reaches.items() if one.loaded.rule.code in explains[c])
        speaker = next(filter(None, over), None)
        if speaker is None:
            kept.append(one)
        else:
            explained.append((one, speaker))
    return kept, explained


def _spoken(said: Iterable[Said]) -> _Reach:
    places = sorted(
        ((span.start, max(span.end, span.start + 1), s) for s in said for span in _places(s.finding)),
        key=lambda place: place[:2],
    )
    reach = _Reach([], [], [])
    for start, top, speaker in places:
        farther = not reach.tops or top > reach.tops[-1]
        reach.starts.append(start)
        reach.tops.append(top if farther else reach.tops[-1])
        reach.speakers.append(speaker if farther else reach.speakers[-1])
    return reach


def _places(finding: Finding) -> Iterator[Span]:
    """The finding's place, and those that its repair changes elsewhere."""
    yield finding.span
    if finding.fix is not None and len(finding.fix.edits) > 1:
        yield from (edit.span for edit in finding.fix.edits)
