"""What the blocks of a plain text are, where nothing says so.

Every guess errs on the side of BODY: a heading read as body text costs a finding, body text read as a heading hides them all.
"""

import re
from collections.abc import Iterator, Sequence

from calque.document import PROSE, Block, Kind
from calque.expressions import expression
from calque.span import Span

# Asking the class for a member takes longer than looking at most lines.
BODY, META_DATA = Kind.BODY, Kind.META
LINE = expression(r"\S[^\n]*+")
CELL = expression(r"[^\s|](?:[^\t\n|]*[^\s|])?")
MARKER = expression(r"(?:[-*+•·‣▪●]|\(?\d{1,3}[.)])[^\S\n]++(?=\S)")
QUOTED = expression(r"(?:>[^\S\n]*+){1,9}(?=\S)")
MARKS = frozenset("-*+•·‣▪●(>0123456789")

#: How many blocks from either end of a file may still be data about the draft.
EDGE = 5
META = expression(
    r"""
    [(\[]?(?i:date|time|published|updated|posted|authors?|writer|reporter|sources?|editors?|translator|tags|keywords
        |category|section|url|link|(?:written|edited|translated)[ ]by)[ ]?[:：][ ]?\S[^\n]{0,80}
    |(?i:date|time|published|updated|posted)[ ]\d[-\d/.:T ]{3,30}
    |\d{4}([-/.])\d{1,2}\1\d{1,2}(?:[T, ]{1,2}\d{1,2}:\d\d(?::\d\d)?[^\n]{0,12})?
    |By(?:[ ](?:[A-Z][\w.'’-]{0,30},?|and|in)){2,9}
    |(?:https?://|www\.)\S{1,400}
    """,
    re.VERBOSE,
)

META_STARTS = (
    "By ",
    "http",
    "www.",
    *(word for name in ("date", "time", "published", "updated", "posted") for word in (name, name.title())),
)

#: A caption is no longer than this (code points), and its credit stands in so many of its last.
CAPTION, CREDIT_TAIL = 400, 120
CREDIT = expression(
    r"""
    [\[(](?:[Ff]ile[ ])?(?:[Pp]hoto|PHOTO|[Ii]mage|[Pp]icture|[Ii]llustration|[Cc]redit|[Cc]ourtesy|[Pp]rovided)\b[^\[\]()\n]{0,80}[\])]\.?\Z
    |\((?:Xinhua|AP|AFP|Reuters|REUTERS|EPA|TASS|dpa|VCG)(?:[ ]?[/:,|]?[ ]?[^()\n]{1,60})?\)\.?\Z
    |(?<![^\s.\])|])(?:Photo|PHOTO|Image|Picture|Foto|Credit)s?(?:[ ][Cc]redit)?:[ ]?[^\n.:]{1,60}\.?\Z
    |(?:[Ff]ile|[Hh]andout|[Aa]rchive|[Ss]tock)[ ](?:photo|image|picture)[\])]?\.?\Z
    """,
    re.VERBOSE,
)
CAPTION_STARTS = ("Photo:", "File photo", "Caption:", "Pictured:")

#: A heading is no longer than this (code points).
HEADING = 100
SENTENCE_INSIDE = expression(r"[a-z]{2}[.?!][\"”’')]?\s")
#: A line that ends in one of these was cut off; it is no heading.
UNFINISHED = frozenset(
    (
        "a",
        "an",
        "and",
        "as",
        "but",
        "from",
        "his",
        "its",
        "of",
        "or",
        "our",
        "that",
        "the",
        "their",
        "this",
        "to",
        "which",
        "will",
        "with",
    )
)
#: What may end the block before a heading in the middle of a text.
STOPS = frozenset(".!?…\"”’')]")


def infer(text: str, parts: Sequence[tuple[int, int]]) -> list[Block]:
    """The blocks of a text with paragraphs at `parts` (half-open); one is split where its lines are items, cells or metadata."""
    found: list[Block] = []
    last = len(parts) - EDGE
    for number, (start, end) in enumerate(parts):
        words = text[start:end]
        at_edge = number < EDGE or number >= last
        if "\n" in words:
            found += _of_lines(text, start, words, at_edge=at_edge)
        else:
            found.append(_of_line(words.rstrip(), start, at_edge))
    return _with_headings(text, found) if len(found) > 1 else found


def refine(text: str, blocks: Sequence[Block]) -> list[Block]:
    """The blocks of a markup format with data and captions told from the paragraphs that hold them."""
    last = len(blocks) - EDGE
    return [
        Block(span, _kind(text[span.start : span.end], number < EDGE or number >= last))
        if kind is BODY
        else Block(span, kind)
        for number, (span, kind) in enumerate(blocks)
    ]


def unstyled(text: str, blocks: Sequence[Block]) -> list[Block]:
    """The blocks of a word processor's file: those without a style are told apart as lines of plain text are."""
    told = [
        _of_line(text[span.start : span.end], span.start, False) if kind is BODY else Block(span, kind)
        for span, kind in blocks
    ]
    return _with_headings(text, told) if len(told) > 1 else told


def _of_line(words: str, start: int, at_edge: bool) -> Block:
    """The block of one paragraph that begins at `start`."""
    end = start + len(words)
    if words[0] in MARKS:
        if marker := MARKER.match(words):
            return Block(Span(start + marker.end(), end), Kind.LIST_ITEM)
        if quoted := QUOTED.match(words):
            return Block(Span(start + quoted.end(), end), Kind.QUOTE)
    return Block(Span(start, end), _kind(words, at_edge))


def _kind(words: str, at_edge: bool) -> Kind:
    if len(words) > CAPTION:
        return BODY
    if at_edge and len(words) < CREDIT_TAIL and _is_meta(words):
        return META_DATA
    return Kind.CAPTION if _is_caption(words) else BODY


def _is_meta(words: str) -> bool:
    likely = ":" in words[:16] or words[0].isdigit() or words.startswith(META_STARTS) or "：" in words[:16]
    return likely and META.fullmatch(words) is not None


def _is_caption(words: str) -> bool:
    if words.startswith(CAPTION_STARTS):
        return True
    tail = words[-CREDIT_TAIL:]
    likely = words[-1] in ")]" or "hoto" in tail or ": " in tail
    return likely and CREDIT.search(tail) is not None


def _of_lines(text: str, start: int, words: str, *, at_edge: bool) -> Iterator[Block]:
    """The blocks of a paragraph of several lines."""
    if ("\t" in words or "|" in words) and _is_table(words):
        yield from _cells(text, start, start + len(words))
        return
    is_list = words[0] in MARKS and MARKER.match(words) is not None
    if not is_list and not at_edge:
        yield _of_line(words.rstrip(), start, False)
        return
    begin = alone = 0
    for line in LINE.finditer(words):
        is_meta = at_edge and _is_meta(line.group().rstrip())
        starts = alone or is_meta or (is_list and MARKER.match(words, line.start()) is not None)
        if starts and line.start() > begin:
            yield _of_line(words[begin : line.start()].rstrip(), start + begin, at_edge)
            begin = line.start()
        alone = is_meta
    yield _of_line(words[begin:].rstrip(), start + begin, at_edge)


def _is_table(words: str) -> bool:
    """Whether every line has the same number of short columns."""
    lines = [line.strip() for line in words.split("\n")]
    for mark in "\t|":
        columns = {line.count(mark) for line in lines}
        if len(columns) == 1 and columns != {0}:
            return all(len(cell) <= HEADING for line in lines for cell in line.split(mark))
    return False


def _cells(text: str, start: int, end: int) -> Iterator[Block]:
    for found in CELL.finditer(text, start, end):
        if any(char.isalnum() for char in found.group()):
            yield Block(Span(*found.span()), Kind.TABLE)


def _with_headings(text: str, blocks: list[Block]) -> list[Block]:
    """The blocks with those named headings that stand above a longer paragraph and look like one."""
    top = 0
    for number, (span, kind) in enumerate(blocks[:-1]):
        if kind is META_DATA and number == top:
            top += 1
        if kind is not BODY or span.end - span.start > HEADING or blocks[number + 1].kind not in PROSE:
            continue
        before, after = blocks[number - 1], blocks[number + 1].span
        ended = before.kind not in PROSE or text[before.span.end - 1] in STOPS
        at_top = number == top
        if (at_top or ended) and _is_heading(
            text[span.start : span.end], text[after.start : after.end], at_top=at_top
        ):
            blocks[number] = Block(span, Kind.HEADING)
            top += at_top
    return blocks


def _is_heading(words: str, follows: str, *, at_top: bool) -> bool:
    """Whether a short paragraph looks like a heading of the one that follows; in mid-text it needs capitals or brevity."""
    if "\n" in words or len(follows) <= len(words) or follows[0].islower():
        return False
    last = words.rstrip("\"”’')")
    if not last or not (last[-1].isalnum() or last[-1] == "%") or words[0].islower():
        return False
    parts = last.split()
    if parts[-1].lower() in UNFINISHED or SENTENCE_INSIDE.search(words):
        return False
    if at_top:
        return True
    long = [part for part in parts if len(part) > 3]
    return len(parts) <= 5 or sum(part[0].isupper() for part in long) * 10 >= len(long) * 7
