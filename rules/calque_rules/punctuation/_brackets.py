"""The round and square brackets of a document, paired.

A bracket is looked for in its paragraph first; what stays open there may be closed by a later paragraph.
Smileys, list markers such as `a)` and `1)`, a bracket between quotation marks and the half-open intervals of mathematics are known.
Where a marker could as well close a bracket, the reading that leaves fewer brackets over is taken.
"""

from collections.abc import Sequence
from typing import NamedTuple

from calque import Document, Span, expression

#: The kind of every bracket: the closing mark of its pair; full-width ones count as their narrow twins.
OPENING = {"(": ")", "[": "]", "（": ")", "［": "]", "【": "】", "〔": "〕"}
CLOSING = {")": ")", "]": "]", "）": ")", "］": "]", "】": "】", "〕": "〕"}
ROUND = frozenset(")）")
BRACKET = expression(r"[()\[\]（）［］【】〔〕]")
#: Eyes, and perhaps a nose, before a mouth.
EYES = expression(r"(?:[:;=][ ]?[-'^oc]?|(?<![\w.,])[8xX]-)\Z")
#: A short number, a letter or a Roman numeral that a closing bracket makes a list marker.
MARKER = expression(r"(?:(?<![^\s“\"'‘])|(?<=,)|(?<=;))(?:\d{1,3}|[A-Za-z]|[ivx]{1,5}|[IVX]{1,5})\.?\Z")
#: The inside of an interval such as `[0, 1)`.
INTERVAL = expression(r"\s*[-−+]?[\w.∞]{1,12}\s*[,;]\s*[-−+]?[\w.∞]{1,12}\s*")
#: Marks that may stand around a bracket that is spoken of.
AROUND = frozenset(('""', "''", "“”", "‘’", "``", "„“", "`'"))
#: How far a bracket may stand from its partner in another paragraph, in code points.
REACH = 6000


class Brackets(NamedTuple):
    """Brackets by their code points: pairs of one kind, pairs of two kinds, and those that are alone."""

    pairs: tuple[tuple[int, int], ...] = ()
    mismatched: tuple[tuple[int, int], ...] = ()
    unclosed: tuple[int, ...] = ()
    unopened: tuple[int, ...] = ()

    @property
    def faults(self) -> int:
        """How many places a reader would stumble at."""
        return len(self.mismatched) + len(self.unclosed) + len(self.unopened)


def brackets(document: Document) -> Brackets:
    """The brackets of a document, over all its blocks."""
    blocks = [block.span for block in document.blocks]
    return match(document.text, blocks)


def match(text: str, blocks: Sequence[Span]) -> Brackets:
    """The brackets inside the half-open spans of code points `blocks`, which are in order and do not overlap."""
    places = [found.start() for found in BRACKET.finditer(text)]
    parts: list[Brackets] = []
    first = 0
    for block in blocks:
        while first < len(places) and places[first] < block.start:
            first += 1
        last = first
        while last < len(places) and places[last] < block.end:
            last += 1
        if last > first:
            parts.append(_best(text, block, places[first:last]))
        first = last
    return _joined(text, parts)


def _best(text: str, block: Span, places: Sequence[int]) -> Brackets:
    """The reading of one block with the fewest faults."""
    plain = _read(text, block, places, set())
    if not plain.faults:
        return plain
    markers = {at for at in places if _may_be_marker(text, block, at)}
    if not markers:
        return plain
    return min(plain, _read(text, block, places, markers), key=lambda reading: reading.faults)


def _read(text: str, block: Span, places: Sequence[int], markers: set[int]) -> Brackets:
    """The brackets of one block, those at `markers` taken for list markers and smileys."""
    opened: list[int] = []
    pairs: list[tuple[int, int]] = []
    mismatched: list[tuple[int, int]] = []
    unclosed: list[int] = []
    unopened: list[int] = []
    for at in places:
        if at in markers or _is_quoted(text, at):
            continue
        if text[at] in OPENING:
            if not _is_smile(text, block, at):
                opened.append(at)
            continue
        partner = _partner(text, opened, at)
        if partner is not None:
            unclosed += opened[partner + 1 :]
            pairs.append((opened[partner], at))
            del opened[partner:]
        elif opened and not _may_be_marker(text, block, at):
            mismatched.append((opened.pop(), at))
        elif not _may_be_marker(text, block, at):
            unopened.append(at)
    return Brackets(tuple(pairs), tuple(mismatched), tuple(sorted(unclosed + opened)), tuple(unopened))


def _partner(text: str, opened: Sequence[int], at: int) -> int | None:
    """The number in `opened` of the innermost bracket that the one at `at` closes."""
    kind = CLOSING[text[at]]
    for number in range(len(opened) - 1, max(-1, len(opened) - 5), -1):
        start = opened[number]
        if OPENING[text[start]] == kind:
            return number
        if (
            number == len(opened) - 1
            and INTERVAL.fullmatch(text[start + 1 : min(at, start + 40)])
            and at < start + 40
        ):
            return number
    return None


def _is_quoted(text: str, at: int) -> bool:
    """Whether a bracket stands alone between quotation marks: it is spoken of, not used."""
    return text[at - 1 : at] + text[at + 1 : at + 2] in AROUND


def _is_smile(text: str, block: Span, at: int) -> bool:
    """Whether an opening bracket is the mouth of a smiley, or one of several in a row."""
    after = text[at + 1 : at + 2]
    if after.isalnum() or text[at] not in "(（":
        return False
    eyes = EYES.search(text[max(block.start, at - 3) : at])
    return eyes is not None or after == "("


def _may_be_marker(text: str, block: Span, at: int) -> bool:
    """Whether a closing bracket may belong to a smiley or a list marker, or is one of several in a row."""
    if text[at] not in ROUND:
        return False
    before = text[max(block.start, at - 7) : at]
    return bool(
        EYES.search(before) or MARKER.search(before) or before[-1:] == ")" or text[at + 1 : at + 2] == ")"
    )


def _joined(text: str, parts: Sequence[Brackets]) -> Brackets:
    """All readings together; what one paragraph leaves open, a later one may close."""
    pairs = [pair for part in parts for pair in part.pairs]
    unclosed: list[int] = []
    unopened: list[int] = []
    for part in parts:
        for at in part.unopened:
            if unclosed and OPENING[text[unclosed[-1]]] == CLOSING[text[at]] and at - unclosed[-1] < REACH:
                pairs.append((unclosed.pop(), at))
            else:
                unopened.append(at)
        unclosed += part.unclosed
    mismatched = tuple(pair for part in parts for pair in part.mismatched)
    return Brackets(tuple(sorted(pairs)), mismatched, tuple(sorted(unclosed)), tuple(unopened))
