"""Capitalised words in a row: looked for once, for all rules about names, headlines and words in capitals."""

from calque import Document, expression

_ROW = expression(r"[A-Z][\w’'-]*+(?:[ ][A-Z][\w’'-]*+)++")


def rows(text: str) -> tuple[str, ...]:
    """Every run of words that begin with one of A to Z, with a blank between two; use it as `document.read(rows)`."""
    return tuple(_ROW.findall(text))


def longest_row(document: Document) -> int:
    """How many words the longest of these runs has, 0 where there is none; use it as `document.view(longest_row)`."""
    return max((row.count(" ") + 1 for row in document.read(rows)), default=0)
