"""What of a draft is sent: its running prose, paragraph by paragraph, and paragraphs joined into batches."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from calque.span import Span

if TYPE_CHECKING:
    from calque.document import Document

#: Code points of one piece at most: LanguageTool's time grows with the square of a sentence.
LONGEST = 8000
#: Code points of one request: short requests cost most, and long ones leave other connections idle.
BATCH = 6000
#: What parts two pieces in a batch; LanguageTool takes it for the end of a paragraph.
GAP = "\n\n"


class Piece(NamedTuple):
    """A run of prose; `start` is its place in `Document.text` (code points), and `text` is as long as the run."""

    start: int
    text: str


def pieces(document: "Document") -> Iterator[Piece]:
    """The paragraphs of a document, long ones cut between sentences.

    A single sentence over `LONGEST` is no sentence and is left out. Line ends inside a paragraph are blanks.
    """
    for span in _runs(document):
        text = document[span].replace("\n", " ")
        if not text.isspace() and span.end - span.start <= LONGEST:
            yield Piece(span.start, text)


def left_out(document: "Document") -> list[Span]:
    """The sentences that are too long to be sent, by place (code points of `Document.text`)."""
    return [span for span in _runs(document) if span.end - span.start > LONGEST]


def _runs(document: "Document") -> Iterator[Span]:
    for paragraph in document.paragraphs:
        yield from _cut(document, paragraph)


def _cut(document: "Document", paragraph: Span) -> Iterator[Span]:
    if paragraph.end - paragraph.start <= LONGEST:
        yield paragraph
        return
    start = end = paragraph.start
    for sentence in document.sentences:
        if not paragraph.covers(sentence):
            continue
        if sentence.end - start > LONGEST and end > start:
            yield Span(start, end)
            start = sentence.start
        end = sentence.end
    yield Span(start, end)


def batches(texts: Iterable[str]) -> Iterator[list[str]]:
    """The texts in groups that are sent together, in order."""
    group: list[str] = []
    size = 0
    for text in texts:
        if group and size + len(text) > BATCH:
            yield group
            group, size = [], 0
        group.append(text)
        size += len(text) + len(GAP)
    if group:
        yield group
