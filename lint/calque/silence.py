"""Which findings keep silent because another rule explains the same place."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from calque.finding import Finding
from calque.index import Listing
from calque.packs import LoadedRule
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


def silence(
    said: list[Said], explains: Mapping[str, frozenset[str]]
) -> tuple[list[Said], list[tuple[Said, Said]]]:
    """Part the findings (in order of place) into those that stand and those that another one, named beside them, explains.

    A finding speaks of its own place and of those that its repair mends.
    """
    starts = [s.finding.span.start for s in said]
    longest = max((s.finding.span.end - s.finding.span.start for s in said), default=0)
    by: dict[int, Said] = {}
    for speaker in said:
        silenced = explains.get(speaker.loaded.rule.code)
        if not silenced:
            continue
        for span in _places(speaker.finding):
            for n in range(
                bisect_left(starts, span.start - longest - 1),
                bisect_left(starts, max(span.end, span.start + 1)),
            ):
                other = said[n]
                if other.loaded.rule.code in silenced and span.overlaps(other.finding.span):
                    by.setdefault(n, speaker)
    return [s for n, s in enumerate(said) if n not in by], [
        (said[n], speaker) for n, speaker in sorted(by.items())
    ]


def _places(finding: Finding) -> Iterator[Span]:
    """The finding's place, and those that its repair changes elsewhere."""
    yield finding.span
    if finding.fix is not None and len(finding.fix.edits) > 1:
        yield from (edit.span for edit in finding.fix.edits)
