"""What is measured over a whole draft."""

from calque import Document, Span


def here(document: Document) -> Span | None:
    """The span of the draft's first word (code points); None for an empty one."""
    texts = document.words.texts
    if not texts:
        return None
    # Nothing before the first word has letters: it stands where its letters do.
    start = document.text.find(texts[0])
    return Span(start, start + len(texts[0]))


def size(document: Document) -> int:
    """How many words the draft has."""
    return len(document.words.texts)
