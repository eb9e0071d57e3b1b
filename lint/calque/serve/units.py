"""Offsets as browsers count them: in units of UTF-16, where a character beyond U+FFFF takes two."""

from bisect import bisect_left


class Units:
    """The way from code points of a text to UTF-16 units."""

    def __init__(self, text: str) -> None:
        self._wide = [] if text.isascii() else [at for at, char in enumerate(text) if char > "\uffff"]

    def at(self, offset: int) -> int:
        """The UTF-16 offset of a code point offset."""
        return offset + bisect_left(self._wide, offset)
