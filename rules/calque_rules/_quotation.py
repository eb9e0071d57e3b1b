"""What the rules about quotation marks share."""

from collections.abc import Iterator

from calque import Document
from calque.views.quotes import Mark, Role

#: Literals of which one stands in every text that has a double quotation mark.
DOUBLE_WAKE = frozenset({'"', "“", "”", "„", "``", "''"})
#: The same for the curly single marks as well.
WAKE = DOUBLE_WAKE | {"‘"}

CURLY = frozenset("“”")
STRAIGHT = frozenset('"')
DOUBLE = CURLY | STRAIGHT
#: The curly glyph for each role.
GLYPH = {Role.OPEN: "“", Role.CLOSE: "”"}
#: Blanks that may stand beside a mark on its line.
BLANKS = " \u00a0\u2009\u202f\t"


def doubles(document: Document) -> Iterator[Mark]:
    """The double quotation marks of English, curly and straight, in order."""
    return (mark for mark in document.quotes.marks if mark.char in DOUBLE)


def marks(document: Document) -> Iterator[Mark]:
    """The double marks, and the curly single ones that belong to a whole quotation, in order."""
    single = {
        mark
        for opener, closer, _ in document.quotes.pairs
        if closer is not None and opener.char + closer.char == "‘’"
        for mark in (opener, closer)
    }
    return (mark for mark in document.quotes.marks if mark.char in DOUBLE or mark in single)


def blank_before(text: str, at: int) -> int:
    """How many blanks of the same line stand right before a code point."""
    count = 0
    while count < at and text[at - count - 1] in BLANKS:
        count += 1
    return count


def blank_after(text: str, at: int) -> int:
    """How many blanks of the same line stand at and after a code point."""
    count = 0
    while at + count < len(text) and text[at + count] in BLANKS:
        count += 1
    return count
