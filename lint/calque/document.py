"""A draft as rules see it: prose, its blocks, and what is known about it."""

from bisect import bisect_right
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, Final, NamedTuple, TypeVar, cast

from calque.facts import DEFAULTS, Facts
from calque.origin import Origin
from calque.span import Span
from calque.views import quotes as quote_view
from calque.views import sentences as sentence_view
from calque.views import words as word_view

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")

#: What stands in `Document.text` for inline code, an image or a bare address.
PLACEHOLDER = "\N{OBJECT REPLACEMENT CHARACTER}"


class Kind(StrEnum):
    """What a block is; rules that judge sentences stay out of headings and tables unless they ask for them."""

    BODY = "body"
    HEADING = "heading"
    LIST_ITEM = "list item"
    QUOTE = "quotation"
    CAPTION = "caption"
    TABLE = "table cell"
    META = "metadata"


#: The kinds that are running prose.
PROSE = frozenset({Kind.BODY, Kind.QUOTE, Kind.LIST_ITEM, Kind.CAPTION})
#: Every kind there is.
ANY = frozenset(Kind)


class Block(NamedTuple):
    """A paragraph, heading, list item, caption, quotation or table cell; `span` in code points of the text."""

    span: Span
    kind: Kind


class Comment(NamedTuple):
    """A comment that a reader met: `at` is where it stood in the text, `place` where it stands in the file.

    `alone` tells that nothing else stands on its line or in its block; both offsets are code points.
    """

    at: int
    place: Span
    text: str
    alone: bool


class Document:
    r"""A draft: `text` has `\n` for every line end; all offsets are code points of `text`.

    The views below are computed on first use and kept; that cache is the only thing here that ever changes.
    """

    # Written out, here and in `source`: importing `dataclasses` takes a twelfth of a start.
    def __init__(
        self,
        text: str,
        origin: Origin,
        blocks: tuple[Block, ...],
        facts: Facts = DEFAULTS,
        comments: tuple[Comment, ...] = (),
    ) -> None:
        self.text: Final = text
        self.origin: Final = origin
        self.blocks: Final = blocks
        self.facts: Final = facts
        self.comments: Final = comments

    def __getitem__(self, span: Span) -> str:
        """The characters of a span."""
        return self.text[span.start : span.end]

    @cached_property
    def _views(self) -> dict[object, object]:
        return {}

    def view(self, make: "Callable[[Document], T]") -> T:
        """What `make(self)` returns, computed once: how rules of a pack share work."""
        if make not in self._views:
            self._views[make] = make(self)
        return cast("T", self._views[make])

    def read(self, make: "Callable[[str], T]") -> T:
        """What `make(self.text)` returns, computed once: how rules ask for a view that few of them need."""
        if make not in self._views:
            self._views[make] = make(self.text)
        return cast("T", self._views[make])

    @cached_property
    def _starts(self) -> list[int]:
        return [block.span.start for block in self.blocks]

    def block_at(self, offset: int) -> Block | None:
        """The block that holds the code point at `offset`; None between blocks."""
        at = bisect_right(self._starts, offset) - 1
        if at < 0 or offset >= self.blocks[at].span.end:
            return None
        return self.blocks[at]

    @cached_property
    def paragraphs(self) -> tuple[Span, ...]:
        """The spans of the blocks that are running prose."""
        return tuple(block.span for block in self.blocks if block.kind in PROSE)

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """The sentences of the running prose, in order, without the white space around them."""
        return tuple(sentence for span in self.paragraphs for sentence in self._sentences_in(span))

    def prose_at(self, offset: int) -> Span | None:
        """The span of the running prose, one block of it, that holds the code point at `offset`."""
        block = self.block_at(offset)
        return block.span if block is not None and block.kind in PROSE else None

    def sentence_at(self, offset: int) -> Span | None:
        """The sentence of running prose that holds the code point at `offset`."""
        paragraph = self.prose_at(offset)
        if paragraph is None:
            return None
        sentences = self._sentences_in(paragraph)
        at = bisect_right(sentences, (offset, len(self.text))) - 1
        return sentences[at] if at >= 0 and offset < sentences[at].end else None

    def _sentences_in(self, paragraph: Span) -> tuple[Span, ...]:
        """The sentences of one paragraph; most texts are asked about no more than one or two."""
        if paragraph not in self._split:
            self._split[paragraph] = tuple(sentence_view.split(self.text, paragraph))
        return self._split[paragraph]

    @cached_property
    def _split(self) -> dict[Span, tuple[Span, ...]]:
        return {}

    @cached_property
    def words(self) -> word_view.Words:
        """The words and numbers of the whole text with their starts."""
        return word_view.words(self.text)

    @cached_property
    def forms(self) -> frozenset[str]:
        """The different words of the whole text as they stand: whether one of a list is there costs next to nothing."""
        return frozenset(self.words.texts)

    @cached_property
    def tokens(self) -> tuple[word_view.Token, ...]:
        """Words, numbers and single punctuation marks of the whole text."""
        return word_view.tokens(self.text)

    @cached_property
    def quotes(self) -> quote_view.Quotes:
        """The quotation marks of the whole text, paired."""
        return quote_view.match(self.text, [block.span for block in self.blocks])
