"""Words that stand in lower case and should not."""

from collections.abc import Iterator, Mapping

from calque import Document, Finding, Fix, Safety, Span

# What touches a word inside an address, a handle or a file name.
_BEFORE = frozenset("@#/\\._-‑&=")
_AFTER = frozenset("@/\\_=")


def with_possessives(words: Mapping[str, str]) -> dict[str, str]:
    """A table of words and their right forms, with the possessives of each."""
    endings = ("", "'s", "’s")
    return {word + end: right + end for word, right in words.items() for end in endings}


def in_address(text: str, start: int, end: int) -> bool:
    """Whether the word between two code points is part of an address, a handle or a compound."""
    if text[start - 1 : start] in _BEFORE or text[end : end + 1] in _AFTER:
        return start > 0 or end < len(text)
    return text[end : end + 1] == "." and text[end + 1 : end + 2].isalnum()


def small(document: Document, table: Mapping[str, str], safety: Safety) -> Iterator[Finding]:
    """Every word of running prose that stands in the table exactly as it is written there."""
    words = document.words
    for word, start in zip(words.texts, words.starts, strict=True):
        if word not in table:
            continue
        span = Span(start, start + len(word))
        if document.prose_at(start) is None or in_address(document.text, *span):
            continue
        yield Finding(span, {"right": table[word]}, Fix.of(span, table[word], safety))
