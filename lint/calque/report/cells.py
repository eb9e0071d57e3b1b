"""Text on a terminal: what is shown for a character, and how many cells it takes."""

from functools import lru_cache
from unicodedata import category, east_asian_width

#: Nothing to see, and what is shown for it; a line separator is how word processors break a line within a paragraph.
HIDDEN = {
    "\N{OBJECT REPLACEMENT CHARACTER}": "\N{SYMBOL FOR SUBSTITUTE FORM TWO}",
    "\N{LINE SEPARATOR}": "\N{DOWNWARDS ARROW WITH CORNER LEFTWARDS}",
    **{char: f"<U+{ord(char):04X}>" for char in "\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0"},
}


def visible(text: str) -> str:
    """The text as it may go to a terminal: tabs as blanks, controls as pictures, what cannot be seen as `<U+200B>`."""
    if text.isprintable() and (text.isascii() or HIDDEN.keys().isdisjoint(text)):
        return text
    return "".join(map(_shown, text))


def _shown(char: str) -> str:
    if char == "\t":
        return " "
    if char in HIDDEN:
        return HIDDEN[char]
    if char.isprintable() or category(char) == "Zs":
        return char
    code = ord(char)
    if code < 0x20:
        return chr(0x2400 + code)
    return "\N{SYMBOL FOR DELETE}" if code == 0x7F else f"<U+{code:04X}>"


def blanks(text: str) -> str:
    """`visible` text in which every blank can be seen too."""
    return "".join("·" if char == " " else _blank(char) for char in text)


def _blank(char: str) -> str:
    if char == "\t":
        return "\N{SYMBOL FOR HORIZONTAL TABULATION}"
    return f"<U+{ord(char):04X}>" if category(char) == "Zs" else visible(char)


@lru_cache(4096)
def cell(char: str) -> int:
    """The terminal cells of one visible character: 2 for wide ones, 0 for marks that sit on the character before."""
    if category(char) in {"Mn", "Me"} or "\u1160" <= char <= "\u11ff":
        return 0
    return 2 if east_asian_width(char) in {"W", "F"} else 1


def cells(text: str) -> int:
    """The terminal cells of a visible text."""
    return len(text) if text.isascii() else sum(map(cell, text))


def head(text: str, room: int) -> str:
    """The longest beginning of a visible text that fits into `room` cells, cut between words where that is possible."""
    kept = _fitting(text, room)
    if len(kept) == len(text) or text[len(kept)] == " ":
        return kept.rstrip() if len(kept) < len(text) else kept
    return (kept[: kept.rfind(" ") + 1] or kept).rstrip()


def tail(text: str, room: int) -> str:
    """The longest end of a visible text that fits into `room` cells, cut between words where that is possible."""
    kept = _fitting(text[::-1], room)[::-1]
    if len(kept) == len(text):
        return kept
    if text[-len(kept) - 1] != " ":
        kept = kept[kept.find(" ") + 1 :]
    while kept and (kept[0] == " " or cell(kept[0]) == 0):
        kept = kept[1:]
    return kept


def _fitting(text: str, room: int) -> str:
    if text.isascii():
        return text[: max(room, 0)]
    used = 0
    for at, char in enumerate(text):
        used += cell(char)
        if used > room:
            return text[:at]
    return text
