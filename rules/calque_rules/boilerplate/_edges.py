"""Where in a draft metadata, credits and notices stand: near its beginning or its end, on lines of their own."""

from calque import Document, Fix, Safety, Span, expression

#: How many blocks from the beginning, and from the end, count as near.
HEAD, TAIL = 6, 4
#: No line of metadata is longer than this (code points).
LONGEST = 240
BLANKS = frozenset(" \t\xa0")

_LINE = expression(r"\S[^\n]*+")


def head_lines(document: Document) -> tuple[Span, ...]:
    """The short lines of the first blocks, without the white space around them."""
    return _lines(document, 0, HEAD)


def edge_lines(document: Document) -> tuple[Span, ...]:
    """The short lines of the first and the last blocks, without the white space around them."""
    return document.view(head_lines) + _lines(document, max(HEAD, len(document.blocks) - TAIL), None)


def short_lines(document: Document) -> tuple[Span, ...]:
    """The short lines of all blocks, without the white space around them."""
    return _lines(document, 0, None)


def _lines(document: Document, first: int, last: int | None) -> tuple[Span, ...]:
    text = document.text
    return tuple(
        Span(start, start + len(text[start:end].rstrip()))
        for (begin, stop), _ in document.blocks[first:last]
        for start, end in _lines_of(text, begin, stop)
        if end - start <= LONGEST
    )


def _lines_of(text: str, begin: int, stop: int) -> list[tuple[int, int]]:
    """The lines of a block from their first character that is not white space."""
    # Most blocks are one line, and blocks begin with a word.
    if text.find("\n", begin, stop) < 0 and not text[begin].isspace():
        return [(begin, stop)]
    return [line.span() for line in _LINE.finditer(text, begin, stop)]


def taken_out(text: str, span: Span) -> Fix:
    """The fix that deletes a span with the blanks before it, or behind it where it begins a line."""
    start, end = span
    while start and span.start - start < 3 and text[start - 1] in BLANKS:
        start -= 1
    if text[max(0, start - 1) : start] in ("", "\n"):
        while end - span.end < 3 and text[end : end + 1] in BLANKS:
            end += 1
    return Fix.of(Span(start, end), "", Safety.UNSAFE)


def short(text: str, span: Span) -> str:
    """The beginning of a span's words, for a message."""
    words = " ".join(text[span.start : min(span.end, span.start + 60)].split())
    return words if len(words) <= 24 else words[:23] + "…"
