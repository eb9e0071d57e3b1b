"""Characters of a draft on a page."""

from unicodedata import category

from calque.document import PLACEHOLDER
from calque.report.cells import blanks, visible

#: What stands for code, a picture or an address.
OPAQUE = "▢"
#: Controls as their pictures: HTML has no way to write most of them.
PICTURES: dict[int, int | str] = {code: 0x2400 + code for code in range(0x20) if chr(code) not in "\t\n\r"}
PICTURES[0x7F] = 0x2421
#: What turns the direction of text around, so that a page would not show what stands in the file.
PICTURES |= {code: f"<U+{code:04X}>" for code in (*range(0x202A, 0x202F), *range(0x2066, 0x206A))}


def shown(text: str, *, marked: bool = False, bare: str = " ", end: str = "\n") -> str:
    """The text as a page shows it: controls as pictures; under a mark nothing stays unseen but a single space.

    `bare` stands for a single usual space under a mark, a pilcrow for a line end that is alone there, `end` for others.
    """
    if text.isascii() and text.isprintable() and (not marked or text.strip()):
        return text
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace(PLACEHOLDER, OPAQUE)
    if not marked:
        return text.translate(PICTURES).replace("\n", end)
    if bare == " " and len(text) == 1 and category(text) == "Zs":
        return text
    if text == " ":
        return bare
    if not text.strip():
        return "¶".join(blanks(line) for line in text.split("\n"))
    return "".join(char if char in " \t\n" else visible(char) for char in text).replace("\n", end)
