"""UTF-16 units, in which LanguageTool counts, and code points, in which calque counts."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from calque.expressions import expression

#: Characters that are two units long.
ASTRAL = expression("[\U00010000-\U0010ffff]")


class Units(NamedTuple):
    """Where a text has characters of two units: `wide` are the units at which they begin, ascending."""

    wide: Sequence[int]

    @classmethod
    def of(cls, text: str) -> "Units":
        """The units of a text."""
        return cls([found.start() + n for n, found in enumerate(ASTRAL.finditer(text))])

    def point(self, unit: int) -> int:
        """The code point at a unit; inside a character of two units, the one after it."""
        return unit - bisect_left(self.wide, unit)
