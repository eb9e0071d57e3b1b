"""What is measured over a whole draft."""

from calque import PROSE, Document, Span


def here(document: Document) -> Span | None:
    """The span of the draft's first word (code points); None for an empty one."""
    words = document.words
    return Span(words.starts[0], words.starts[0] + len(words.texts[0])) if words.texts else None


def size(document: Document) -> int:
    """How many words the draft has."""
    return len(document.words.texts)


def body(document: Document) -> tuple[Span, ...]:
    """The spans of the blocks of running prose (code points)."""
    return tuple(block.span for block in document.blocks if block.kind in PROSE)
