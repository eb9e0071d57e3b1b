"""Quotation marks: what opens, what closes, what belongs together, and what is missing.

The marks of all paragraphs are read together, as the reading with the fewest faults: one missing
mark costs one mark, and the pairs after it stay as they are.
A quotation that runs over paragraphs opens again at each and closes once.
"""

import re
from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import Final, NamedTuple

from calque.expressions import expression
from calque.span import Span
from calque.views.quote_paths import START, Act, Move, Moves, cross, step, trace
from calque.views.quote_shapes import MARK, SINGLES, SPEECH, shape

__all__ = ["Mark", "Quotation", "Quotes", "Role", "match"]


class Role(StrEnum):
    """What a mark does where it stands, whatever its glyph says."""

    OPEN = "open"
    CLOSE = "close"


class Mark(NamedTuple):
    """One quotation mark, or a pair of characters that stands for one (`` '' ,,).

    `start` and `end` are code points of the text, half-open; `char` is as written.
    """

    start: int
    end: int
    char: str
    role: Role


class Quotation(NamedTuple):
    """What an opening mark begins; `depth` is 0 for an outermost quotation.

    `close` is None where the paragraph ends first and the next one opens the quotation again.
    """

    open: Mark
    close: Mark | None
    depth: int


class Quotes(NamedTuple):
    """All quotation marks in order, and each of them once more in what it belongs to.

    `pairs` are in order of opening; nothing closes `unclosed`, nothing opened `unopened`.
    Apostrophes, feet, inches and runs of four or more equal marks are not here.
    """

    marks: tuple[Mark, ...]
    pairs: tuple[Quotation, ...]
    unclosed: tuple[Mark, ...]
    unopened: tuple[Mark, ...]


ROLES: Final = {Act.OPEN: Role.OPEN, Act.RESUME: Role.OPEN, Act.CLOSE: Role.CLOSE, Act.STRAY: Role.CLOSE}
FAR: Final = 9  # paragraph breaks beyond which nothing is carried on
LEADS: Final = " \t-–—*•>([#"  # what may stand before the mark that resumes a quotation
# An opening mark in the middle of a phrase, and one behind which a whole speech of several sentences may begin.
MIDDLE: Final = expression(r"""[a-z](?<!said|says|that)\s["“]\w""")
WHOLE: Final = expression(r"\b(?:as|is|it|was|had|called|argued|stated|agreed|added|wrote|asked|noted)\s.\Z")
ENDING: Final = expression(r"[.!?…]\s")
ATTRIBUTED: Final = expression(rf"[,?!]\s(?:{SPEECH.pattern})", re.VERBOSE)


def match(text: str, blocks: Sequence[Span]) -> Quotes:
    """Pair the quotation marks of `text`, of which `blocks` are the paragraphs, in order."""
    spans: list[Span] = []
    trail: list[Moves] = []
    costs, block, stop = START, 0, 0
    for start, end, number in _candidates(text, blocks):
        if number != block and costs != START:
            again = _resumed(text, start, blocks[number], Span(stop, blocks[block].end))
            costs, moves = cross(costs, min(number - block, FAR), again)
            spans.append(Span(start, start))
            trail.append(moves)
        costs, moves = step(costs, shape(text, start, end, blocks[number]))
        spans.append(Span(start, end))
        trail.append(moves)
        block, stop = number, end
    trail.append(cross(costs, 1, "")[1])
    spans.append(Span(len(text), len(text)))
    return _replay(text, spans, trace(trail))


def _candidates(text: str, blocks: Sequence[Span]) -> Iterator[tuple[int, int, int]]:
    """Start, end and block number of whatever may be a quotation mark, in order."""
    number = 0
    for found in MARK.finditer(text):
        start, end = found.span()
        if end - start > 2:
            continue
        while number < len(blocks) and blocks[number].end <= start:
            number += 1
        if number == len(blocks):
            return
        if blocks[number].start <= start:
            yield start, end, number


def _resumed(text: str, start: int, block: Span, tail: Span) -> str:
    """The kind of mark, D or S, with which `block` may resume the quotation that `tail` belongs to.

    A speaker who is named there (`, he said`) shows that it was over and its closing mark is missing,
    and so does a quotation that begins in the middle of a phrase (`the “old town was`).
    """
    if text[block.start : min(start, block.start + 6)].strip(LEADS) or start > block.start + 6:
        return ""
    if ATTRIBUTED.search(text, *tail) or _partial(text, tail):
        return ""
    return "S" if text[start] in SINGLES and text[start : start + 2] not in {"``", "''"} else "D"


def _partial(text: str, tail: Span) -> bool:
    """Whether the quotation that `tail` belongs to begins in the middle of a phrase, and is not a speech."""
    if not MIDDLE.match(text, max(0, tail.start - 3)):
        return False
    return not WHOLE.search(text, max(0, tail.start - 10), tail.start) or not ENDING.search(text, *tail)


def _replay(text: str, spans: Sequence[Span], moves: Sequence[Move]) -> Quotes:
    """Turn the moves of a path into values."""
    opened: list[Mark] = []
    marks: list[Mark] = []
    pairs: list[Quotation] = []
    unclosed: list[Mark] = []
    unopened: list[Mark] = []
    for (start, end), (_, dropped, act) in zip(spans, moves, strict=True):
        unclosed.extend(opened.pop() for _ in range(dropped))
        if act is Act.PASS:
            continue
        mark = Mark(start, end, text[start:end], ROLES[act])
        marks.append(mark)
        if act is Act.CLOSE:
            pairs.append(Quotation(opened.pop(), mark, len(opened)))
        elif act is Act.STRAY:
            unopened.append(mark)
        else:
            if act is Act.RESUME:
                pairs.extend(Quotation(mark, None, depth) for depth, mark in enumerate(opened))
                opened.clear()
            opened.append(mark)
    return Quotes(tuple(marks), tuple(sorted(pairs)), tuple(sorted(unclosed)), tuple(unopened))
