"""The text of a file in a browser, where every line ends in LF, and the way back to the file."""

from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import zip_longest

from calque.errors import UnreadableFile
from calque.readers.lines import fold
from calque.repair.fix import LINES
from calque.source import Source
from calque.span import Span


def folded(raw: str) -> str:
    """The text of a decoded file without a byte-order mark and with LF for every line end."""
    return fold(raw, int(raw.startswith("\ufeff")), len(raw))[0]


def woven(source: Source, text: str) -> bytes:
    """The file with another text: lines that stay keep their ends, new ones get the end that the file uses first.

    Raises UnreadableFile where the file's encoding lacks a character.
    """
    before = LINES.findall(source.raw[source.start :])
    after = text.split("\n")
    *lines, last = _lines(before, after, source.newline)
    raw = source.raw[: source.start] + "".join(lines) + last.rstrip("\r\n")
    try:
        return raw.encode(source.encoding)
    except UnicodeEncodeError as error:
        line = raw.count("\n", 0, error.start) + 1
        raise UnreadableFile(
            f"{source.path}: {source.encoding} has no '{raw[error.start]}' (line {line}): copy the text instead of downloading it"
        ) from None


def _lines(before: list[str], after: list[str], newline: str) -> Iterator[str]:
    """The lines of `after` (which have no ends) with those that they have, or get, in the file; the last one has one too many."""
    bodies = [line.rstrip("\r\n") for line in before]
    ends = [line[len(body) :] for line, body in zip(before, bodies, strict=True)]
    # As `split` has it: what follows the last line end is a line too, even an empty one.
    if not ends or ends[-1]:
        bodies, ends = [*bodies, ""], [*ends, ""]
    ended = ""
    for old, new in _pairs(bodies, after):
        lines = after[new.start : new.end]
        for body, stop in zip_longest(lines, ends[old.start : old.end][: len(lines)]):
            end = stop or newline
            # A CR and an LF that have become neighbours would be one line end instead of two.
            ended = "\r" if not body and ended == "\r" and end == "\n" else end
            yield body + ended


def _pairs(before: list[str], after: list[str]) -> Iterator[tuple[Span, Span]]:
    """The lines of `after` in order, in runs, each with the run of `before` that it came from."""
    most = min(len(before), len(after))
    head = next((n for n in range(most) if before[n] != after[n]), most)
    most -= head
    tail = next((n for n in range(most) if before[-1 - n] != after[-1 - n]), most)
    yield Span(0, head), Span(0, head)
    # Only what was touched is compared line by line: that takes long where thousands of lines differ.
    middle = SequenceMatcher(None, before[head : len(before) - tail], after[head : len(after) - tail])
    for _, start, end, to, until in middle.get_opcodes():
        yield Span(head + start, head + end), Span(head + to, head + until)
    yield Span(len(before) - tail, len(before)), Span(len(after) - tail, len(after))
