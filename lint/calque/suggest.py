"""The right word for a wrong one."""

from collections.abc import Iterable


def suggest(word: str, known: Iterable[str]) -> str:
    """The words "; did you mean X?" where one of the known words is close, or nothing."""
    from difflib import get_close_matches

    close = get_close_matches(word, list(known), 1, 0.5)
    return f"; did you mean {close[0]}?" if close else ""
