"""Places of a file in the prose that was read from it: a page shows words, not markup."""

from bisect import bisect_left

from calque.document import Document
from calque.finding import Edit, Fix
from calque.span import Span


def prose(document: Document, span: Span) -> Span | None:
    """Where a span of the file (code points) stands in the document's text; None where it is no prose."""
    start = _first(document, span.start + (span.end > span.start))
    if span.start == span.end:
        behind = start < len(document.text) and _place(document, start).end == span.start
        return Span(start + behind, start + behind)
    end = _first(document, span.end)
    end += end < len(document.text) and _place(document, end).start < span.end
    return Span(start, end) if start < end else None


def repair(document: Document, fix: Fix) -> Fix | None:
    """A fix of the file as one of the document's text; None where an edit is not of prose."""
    spans = [prose(document, edit.span) for edit in fix.edits]
    edits = tuple(
        Edit(span, edit.text) for span, edit in zip(spans, fix.edits, strict=True) if span is not None
    )
    return fix._replace(edits=edits) if len(edits) == len(fix.edits) else None


def _first(document: Document, end: int) -> int:
    """The first code point of the text that reaches an offset of the file."""
    same = end - 1
    # In plain text offsets are nearly always those of the file, and a page asks for many of them at every key.
    if 0 < same < len(document.text) and _place(document, same).end >= end > _place(document, same - 1).end:
        return same
    return bisect_left(range(len(document.text)), end, key=lambda at: _place(document, at).end)


def _place(document: Document, at: int) -> Span:
    place = document.origin.place(Span(at, at + 1))
    return Span(place.start, place.end)
