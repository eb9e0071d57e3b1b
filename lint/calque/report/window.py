"""The part of a line that a report shows around the flagged words."""

from typing import NamedTuple

from calque.origin import Excerpt
from calque.report.cells import cells, head, tail, visible

#: The cells that an ellipsis and its blank take.
GAP = 2


class Window(NamedTuple):
    """A line of a draft cut to fit; `before` and `flagged` are the terminal cells before and under the marks.

    `cut` tells that the flagged words go on where the window ends.
    """

    text: str
    before: int
    flagged: int
    cut: bool


def window(excerpt: Excerpt, room: int) -> Window:
    """The excerpt in at most `room` cells, cut between words, with `…` where the line goes on."""
    # Nobody sees more of the flagged words than fit; a whole chapter need not be made visible for that.
    end = min(excerpt.end, excerpt.start + 4 * room)
    left = visible(excerpt.text[: excerpt.start])
    middle = visible(excerpt.text[excerpt.start : end])
    right = visible(excerpt.text[end:])
    if not excerpt.left and not excerpt.right and cells(left) + cells(middle) + cells(right) <= room:
        return _window("", left, middle, right, cut=False)
    spare = room - 2 * GAP - cells(middle)
    if end < excerpt.end or spare < 0:
        near = tail(left, room // 4)
        middle = head(middle, room - 2 * GAP - cells(near))
        return _window(_front(excerpt, left, near), near, middle, " …", cut=True)
    near = tail(left, max(spare // 2, spare - cells(right)))
    far = head(right, spare - cells(near))
    back = " …" if excerpt.right or far != right else ""
    return _window(_front(excerpt, left, near), near, middle, far + back, cut=False)


def _front(excerpt: Excerpt, left: str, near: str) -> str:
    return "… " if excerpt.left or near != left else ""


def _window(front: str, left: str, middle: str, after: str, *, cut: bool) -> Window:
    before, flagged = cells(front + left), cells(middle)
    if middle and not flagged:
        # A mark without a width of its own sits on the character before it.
        before = max(before - 1, 0)
    return Window(front + left + middle + after, before, max(flagged, 1), cut)
