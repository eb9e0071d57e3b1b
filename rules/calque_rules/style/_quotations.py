"""Where quotations lie, for rules about the words of the paper itself."""

from bisect import bisect_left
from itertools import accumulate
from typing import NamedTuple

from calque import Document


class Quotations(NamedTuple):
    """Where quotations begin, in order, and how far those up to each of them reach (code points)."""

    starts: list[int]
    reach: list[int]

    def hold(self, at: int) -> bool:
        """Whether a quotation that begins before the code point at `at` goes past it."""
        last = bisect_left(self.starts, at) - 1
        return last >= 0 and at < self.reach[last]


def quotations(document: Document) -> Quotations:
    """The quotations of a document; one without a closing mark reaches the end of its block."""
    closed = [(pair.open.start, pair.close.end) for pair in document.quotes.pairs if pair.close]
    resumed = [pair.open for pair in document.quotes.pairs if pair.close is None]
    left_open = [
        (mark.start, block.span.end)
        for mark in (*resumed, *document.quotes.unclosed)
        if (block := document.block_at(mark.start)) is not None
    ]
    ends = sorted(closed + left_open)
    return Quotations([start for start, _ in ends], list(accumulate((end for _, end in ends), max)))
