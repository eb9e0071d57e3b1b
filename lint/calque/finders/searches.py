"""How an expression is searched for in a text: as it is, around places, or for a limited time."""

import re
from typing import Protocol, cast


class Search(Protocol):
    """A compiled expression's search: the first match at or after `pos` (code points)."""

    def __call__(self, text: str, pos: int, /) -> re.Match[str] | None:
        """The first match that starts at or after `pos`."""


class Limited:
    """A search with a time limit, which the standard library's engine does not offer."""

    def __init__(self, expression: str, flags: int, seconds: float) -> None:
        self._expression, self._flags, self._seconds = expression, flags, seconds

    def __call__(self, text: str, pos: int, /) -> re.Match[str] | None:
        """The first match at or after `pos`. Raises TimeoutError."""
        import regex

        compiled = regex.compile(self._expression, self._flags)
        # Its match offers all that callers use of the standard library's.
        return cast("re.Match[str] | None", compiled.search(text, pos, timeout=self._seconds))


class Near:
    """A search that looks only around the places where a cheap expression matches.

    A match must begin at most `reach` code points before such a place and not behind it, and end at most as far behind it.
    """

    def __init__(self, wanted: re.Pattern[str], place: re.Pattern[str], reach: int) -> None:
        self._wanted, self._place, self._reach = wanted, place, reach

    def __call__(self, text: str, pos: int, /) -> re.Match[str] | None:
        """The first match at or after `pos`."""
        for place in self._place.finditer(text, pos):
            found = self._wanted.search(
                text, max(pos, place.start() - self._reach), place.end() + self._reach
            )
            # What begins behind this place belongs to another one, whose window does not cut it off.
            if found is not None and found.start() <= place.end():
                return found
            # What begins before this place and goes past it has been looked for: no start is tried twice.
            pos = place.start()
        return None
