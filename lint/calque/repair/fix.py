"""Repairs: diagnostics in, a new file out.

Fixes that overlap wait for the next pass; after every pass the file is read and checked again, until nothing is left to do.
"""

from bisect import bisect_left, insort
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from calque.atomic import put
from calque.diagnostic import Diagnostic
from calque.document import Document
from calque.errors import UnreadableFile
from calque.expressions import expression
from calque.finding import Edit, Fix, Safety
from calque.repair.follow import Spot, at, moved, spot, without
from calque.span import Span

#: A line with its end; U+2028 and form feeds end none.
LINES = expression(r"[^\r\n]*+(?:\r\n?|\n)|[^\r\n]++\Z")
#: After so many passes what is left stays: two rules may undo each other's repairs for ever.
PASSES = 10


class Repaired(NamedTuple):
    """A file's bytes after the repairs, how many there were, and what is still to be said about it.

    `spared` are the findings that were to be left alone, as they are now; None for one whose words have changed.
    """

    data: bytes
    applied: int
    diagnostics: list[Diagnostic]
    spared: Sequence[Diagnostic | None] = ()


def repair(
    data: bytes,
    read: Callable[[bytes], Document],
    diagnose: Callable[[Document], list[Diagnostic]],
    least: Safety,
    spared: Sequence[Diagnostic] = (),
) -> Repaired:
    """Apply every fix of at least the given safety, again and again until none is left.

    Findings that are `spared` are neither repaired nor told.
    Where two fixes overlap, the one with the lower place and code wins and the other is tried in the next pass.
    A text that came up before ends the work: going on would only go round in a circle.
    """
    seen = {data}
    applied = 0
    spots: list[Spot | None] = [spot(diagnostic) for diagnostic in spared]
    document = read(data)
    diagnostics = diagnose(document)
    for _ in range(PASSES):
        told = without(diagnostics, spots)
        fixes = compatible(d.fix for d in told if d.fix is not None and d.fix.safety >= least)
        edits = sorted(edit for fix in fixes for edit in fix.edits)
        after = document.origin.apply(edits) if fixes else data
        if after in seen:
            break
        seen.add(after)
        data, applied = after, applied + len(fixes)
        spots = [place and moved(place, edits) for place in spots]
        document = read(data)
        diagnostics = diagnose(document)
    return Repaired(data, applied, without(diagnostics, spots), at(diagnostics, spots))


def compatible(fixes: Iterable[Fix]) -> list[Fix]:
    """The fixes, given in order of place, that can be applied together, each whole: no edit touches one of another fix.

    A repair made in many places leaves room for others between them.
    """
    taken: list[Fix] = []
    spans: list[Span] = []
    for fix in fixes:
        if not fix.edits or not _ordered(fix.edits) or not all(_free(spans, edit.span) for edit in fix.edits):
            continue
        taken.append(fix)
        for edit in fix.edits:
            insort(spans, edit.span)
    return taken


def _free(taken: Sequence[Span], span: Span) -> bool:
    """Whether the span (code points) neither overlaps nor touches one of `taken`, which ascend."""
    place = bisect_left(taken, span)
    before, after = taken[max(0, place - 1) : place], taken[place : place + 1]
    return all(other.end < span.start for other in before) and all(span.end < other.start for other in after)


def _ordered(edits: Sequence[Edit]) -> bool:
    return all(a.span.end <= b.span.start for a, b in pairwise(edits))


def write(path: Path, before: bytes, after: bytes) -> None:
    """Put `after` in the place of `before`, whole or not at all, with the file's permissions.

    Raises UnreadableFile where the file is no longer what was checked, or cannot be written.
    """
    try:
        if path.read_bytes() != before:
            raise UnreadableFile(
                f"{path}: changed while it was being checked; nothing was written, run calque again"
            )
        put(path, after)
    except OSError as error:
        raise UnreadableFile(f"{path}: cannot be written: {error.strerror}; nothing was changed") from error


def difference(path: str, before: str, after: str) -> Iterator[str]:
    """A unified diff of two decoded files, line by line."""
    from difflib import unified_diff

    for line in unified_diff(LINES.findall(before), LINES.findall(after), f"{path}", f"{path} (repaired)"):
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"
