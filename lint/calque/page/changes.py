"""A repair as a difference: what goes, what comes, and the words around it."""

import re
from enum import StrEnum
from typing import NamedTuple

from calque.finding import Edit, Fix
from calque.span import Span

#: How much is shown on either side of a change, in code points, at most; it ends at a blank or with the paragraph.
AROUND = 40
#: What parts paragraphs in a file.
PARAGRAPH = re.compile(r"(?:\r\n?|\n)[^\S\r\n]*+(?:\r\n?|\n)")


class Op(StrEnum):
    """What becomes of some characters; a gap stands for characters that are not shown."""

    KEPT = "kept"
    GONE = "gone"
    NEW = "new"
    GAP = "gap"


class Change(NamedTuple):
    """Characters of the file before or after a repair."""

    op: Op
    text: str


def changes(text: str, fix: Fix) -> list[Change]:
    """What a fix (in code points of `text`) does, in order, with the words around it, and gaps between changes far apart."""
    edits = [
        edit for edit in (narrowed(text, edit) for edit in fix.edits) if edit.text or any(_cut(text, edit))
    ]
    found: list[Change] = []
    at = 0
    ends = [edit.span.start for edit in edits[1:]] + [len(text)]
    for edit, end in zip(edits, ends, strict=True):
        start = _left(text, edit.span.start)
        if found and start > at:
            found.append(Change(Op.GAP, ""))
        start = max(start, at)
        at = min(_right(text, edit.span.end), end)
        found += [
            Change(Op.KEPT, text[start : edit.span.start]),
            Change(Op.GONE, _cut(text, edit)),
            Change(Op.NEW, edit.text),
            Change(Op.KEPT, text[edit.span.end : at]),
        ]
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


def _cut(text: str, edit: Edit) -> str:
    return text[edit.span.start : edit.span.end]


def _left(text: str, at: int) -> int:
    """Where the words before a change begin to be shown."""
    start = max(at - AROUND, 0)
    for found in PARAGRAPH.finditer(text, start, at):
        start = found.end()
    blank = text.find(" ", start, at)
    whole = start == 0 or text[start - 1].isspace()
    return start if whole or blank < 0 else blank + 1


def _right(text: str, at: int) -> int:
    """Where the words after a change cease to be shown."""
    end = min(at + AROUND, len(text))
    if found := PARAGRAPH.search(text, at, end):
        end = found.start()
    blank = text.rfind(" ", at, end)
    whole = end == len(text) or text[end].isspace()
    return end if whole or blank < 0 else blank
