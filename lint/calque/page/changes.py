"""A repair as a difference, and flagged words where there is none: with the words around them."""

import re
from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from calque.finding import Edit, Fix
from calque.span import Span

#: How much is shown on either side of a change, in code points, at most; it ends at a blank or with the paragraph.
AROUND = 40
#: What parts paragraphs in a file.
PARAGRAPH = re.compile(r"(?:\r\n?|\n)[^\S\r\n]*+(?:\r\n?|\n)")


class Op(StrEnum):
    """What becomes of some characters; told are those that somebody has to look at, a gap stands for what is not shown."""

    KEPT = "kept"
    TOLD = "told"
    GONE = "gone"
    NEW = "new"
    GAP = "gap"


class Change(NamedTuple):
    """Characters of the file before or after a repair."""

    op: Op
    text: str


def changes(text: str, fix: Fix) -> list[Change]:
    """What a fix (in code points of `text`) does, in order, with the words around it, and gaps where words are left out."""
    edits = [
        edit
        for edit in (narrowed(text, edit) for edit in fix.edits)
        if edit.text or any(_cut(text, edit.span))
    ]
    parts = [
        (edit.span, (Change(Op.GONE, _cut(text, edit.span)), Change(Op.NEW, edit.text))) for edit in edits
    ]
    return _among(text, parts)


def excerpt(text: str, span: Span) -> list[Change]:
    """Some words of `text` (code points) with those around them."""
    return _among(text, [(span, (Change(Op.TOLD, _cut(text, span)),))])


def _among(text: str, parts: Sequence[tuple[Span, Sequence[Change]]]) -> list[Change]:
    """What stands in the place of some spans, in order, with the words around and between them."""
    found: list[Change] = []
    at = 0
    ends = [span.start for span, _ in parts[1:]] + [len(text)]
    for (span, changed), end in zip(parts, ends, strict=True):
        start, whole = _left(text, span.start)
        if start > at and (found or not whole):
            found.append(Change(Op.GAP, ""))
        start = max(start, at)
        found += [Change(Op.KEPT, text[start : span.start]), *changed]
        stop, whole = _right(text, span.end)
        at = min(stop, end)
        found.append(Change(Op.KEPT, text[span.end : at]))
    if parts and not whole:
        found.append(Change(Op.GAP, ""))
    return [change for change in found if change.text or change.op is Op.GAP]


def narrowed(text: str, edit: Edit) -> Edit:
    """The edit without the whole words and the marks at either end that it leaves as they are."""
    (start, end), new = edit
    head = _same(text[start:end], new, text[end : end + 1])
    start, new = start + head, new[head:]
    tail = _same(text[start:end][::-1], new[::-1], text[start - 1 : start] if start else "")
    return Edit(Span(start, end - tail), new[: len(new) - tail])


def _same(old: str, new: str, after: str) -> int:
    """How many characters two strings begin with in common, without half a word; `after` follows both."""
    same = next(
        (n for n, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), min(len(old), len(new))
    )
    while same and (_inside(old + after, same) or _inside(new + after, same)):
        same -= 1
    return same


def _inside(text: str, at: int) -> bool:
    """Whether a cut in front of the code point at `at` would part a word."""
    return len(text) > at > 0 and all(char.isalnum() for char in text[at - 1 : at + 1])


def _cut(text: str, span: Span) -> str:
    return text[span.start : span.end]


def _left(text: str, at: int) -> tuple[int, bool]:
    """Where the words before a place begin to be shown, and whether their paragraph begins there."""
    start = max(at - AROUND, 0)
    # What parts two paragraphs may lie across the edge.
    if ends := [found.end() for found in PARAGRAPH.finditer(text, max(start - 2, 0), at)]:
        return ends[-1], True
    if not start:
        return 0, True
    blank = text.find(" ", start - 1, at)
    return (start if blank < 0 else blank + 1), False


def _right(text: str, at: int) -> tuple[int, bool]:
    """Where the words after a place cease to be shown, and whether their paragraph ends there."""
    end = min(at + AROUND, len(text))
    if found := PARAGRAPH.search(text, at, min(end + 2, len(text))):
        return found.start(), True
    if end == len(text):
        return end, True
    blank = text.rfind(" ", at, end + 1)
    return (end if blank < 0 else blank), False
