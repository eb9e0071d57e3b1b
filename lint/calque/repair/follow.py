"""Findings followed through edits: where they stand in the text afterwards."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from calque.diagnostic import Diagnostic
from calque.finding import Edit


class Spot(NamedTuple):
    """A finding by its rule and its place in the file (code points, half-open)."""

    code: str
    start: int
    end: int


def spot(diagnostic: Diagnostic) -> Spot:
    """Where a finding stands."""
    return Spot(diagnostic.code, diagnostic.place.start, diagnostic.place.end)


def moved(place: Spot, edits: Iterable[Edit]) -> Spot | None:
    """Where a finding stands after edits (code points of the file, ascending); None where they change its own words."""
    by = 0
    for (start, end), text in edits:
        if start >= place.end and (start, end) != (place.start, place.start):
            break
        if end > place.start:
            return None
        by += len(text) - (end - start)
    return Spot(place.code, place.start + by, place.end + by)


def without(diagnostics: Iterable[Diagnostic], spots: Iterable[Spot | None]) -> list[Diagnostic]:
    """The findings that do not stand at one of the spots."""
    known = set(spots)
    return [diagnostic for diagnostic in diagnostics if spot(diagnostic) not in known]


def at(diagnostics: Iterable[Diagnostic], spots: Sequence[Spot | None]) -> list[Diagnostic | None]:
    """For every spot the finding that stands there; None where there is none."""
    known = {spot(diagnostic): diagnostic for diagnostic in diagnostics}
    return [known.get(place) if place is not None else None for place in spots]
