"""Marks of Chinese and Japanese typesetting inside English text."""

import re
from collections.abc import Iterator

from calque import PROSE, Document, Edit, Kind, Span, expression

#: Full-width marks and what English sets instead.
NARROW = {
    "，": ",",
    "。": ".",
    "．": ".",
    "｡": ".",
    "；": ";",
    "：": ":",
    "？": "?",
    "！": "!",
    "、": ",",
    "､": ",",
    "（": "(",
    "）": ")",
    "【": "[",
    "】": "]",
    "［": "[",
    "］": "]",
    "〔": "[",
    "〕": "]",
    "｛": "{",
    "｝": "}",
    "％": "%",
    "＆": "&",
    "＂": '"',
    "＇": "'",
}
#: Where such a mark is a slip: in prose, and in headings as well.
KINDS = PROSE | {Kind.HEADING}

ASIAN = expression(
    r"[\u2e80-\u2fdf\u3005-\u3007\u3031-\u3035\u3040-\u30fa\u30fc-\u30ff\u3100-\u312f\u3130-\u318f\u3400-\u4dbf"
    r"\u4e00-\u9fff\ua960-\ua97f\uac00-\ud7af\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff]"
)
#: What may stand between a mark and the letter that tells which language it belongs to.
LOOSE = " \t\u00a0\u3000\"'“”‘’「」『』《》〈〉" + "".join(NARROW)
SENTENCE_MARKS = frozenset(",.;:?!")
CLOSING = frozenset(")]}")
OPENING = frozenset("([{")
#: The wide brackets that close, and what opens them.
PARTNERS = {"）": "（", "】": "【", "］": "［", "〕": "〔", "｝": "｛"}
WIDE_OPENING = frozenset(PARTNERS.values())
#: What may stand behind a space.
TIGHT = frozenset("&\"'")
#: What a space stands before.
OPENERS = frozenset("“‘([$£€¥《「『«„\ufffc")
BLANK = frozenset(" \t\u00a0\u3000")
#: How far the other bracket is looked for, in code points.
PAIR = 60
#: How far the neighbours are looked for, in code points.
REACH = 12


def is_asian(char: str) -> bool:
    """Whether a character is a Chinese, Japanese or Korean letter."""
    return ASIAN.match(char) is not None


def in_asian_text(text: str, start: int, end: int) -> bool:
    """Whether a half-open span of code points, a mark or a title, belongs to Chinese, Japanese or Korean text."""
    if text[end - 1] in PARTNERS:
        opened = text.rfind(PARTNERS[text[end - 1]], max(0, start - PAIR), start)
        start, end = (opened, opened + 1) if opened >= 0 else (start, end)
    before = text[max(0, start - REACH) : start].rstrip(LOOSE)[-1:]
    after = text[end : end + REACH].lstrip(LOOSE)[:1]
    follows = text[end : end + REACH].lstrip("\"'”’」』》〉")[:1]
    if text[start] not in WIDE_OPENING and (not after or follows in BLANK):
        after = before
    near = [char for char in (before, after) if char and char != "\n"]
    return bool(near) and all(map(is_asian, near))


def marks(document: Document, wanted: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """The matches of a pattern in English prose and headings."""
    text = document.text
    for match in wanted.finditer(text):
        block = document.block_at(match.start())
        if block is None or block.kind not in KINDS or in_asian_text(text, *match.span()):
            continue
        yield match


def narrowed(text: str, at: int) -> Edit:
    """The edit that sets the English mark for the wide one at `at` (code points), with the spaces that English wants."""
    mark = NARROW[text[at]]
    before, after = text[at - 1 : at] if at else "", text[at + 1 : at + 2]
    start, end = at, at + 1
    if mark in OPENING:
        lead = " " if before and (before.isalnum() or before in '.,;:?!)]}%”"') else ""
        end += after in BLANK
        return Edit(Span(start, end), lead + mark)
    if before in BLANK and mark not in TIGHT:
        start -= 1
    return Edit(Span(start, end), mark + tail(text, at, mark))


def tail(text: str, at: int, mark: str) -> str:
    """The space that the English mark needs after it, or nothing."""
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if mark in SENTENCE_MARKS and before.isdigit() and after.isdigit():
        grouped = re.match(r"\d{3}(?!\d)", text[at + 1 : at + 5])
        return " " if mark in ";?!" or (mark == "," and not grouped) else ""
    needs = mark in SENTENCE_MARKS or mark in CLOSING or mark == "%"
    if after in ('"', "'"):
        # A quotation mark before a letter opens, one before anything else closes.
        return " " if needs and text[at + 2 : at + 3].isalnum() else ""
    return " " if needs and (after.isalnum() or after in OPENERS) else ""
