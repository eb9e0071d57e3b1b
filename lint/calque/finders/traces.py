"""What a text is asked for before a rule looks at it: its words in one case, and the pages of Unicode it uses."""

from calque.expressions import expression

#: Where the marks begin that stand for "some character of this page": of the 256 code points from U+XX00 on.
PAGES = 0xF0000
#: Stands for "some character beyond ASCII"; it is none that a draft may hold itself.
BEYOND_ASCII = chr(PAGES - 1)
#: What stands in nearly every English text: a rule that waits for it is awake anyway, and each hit costs the pass.
EVERYWHERE = frozenset({"the", "he ", "the ", " the ", " of ", " to ", " in ", " a "})
_FOREIGN = expression(r"[^\x00-\x7f]")
_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyz")


def page(code: int) -> str:
    """The mark for the page of a code point; a private-use character, which no draft needs."""
    return chr(PAGES + (code >> 8))


def fold(text: str) -> str:
    """The text in the one case, and with the one blank, in which wake literals and drafts are compared.

    Code point for code point. A line end becomes a space, because phrases run on over soft line ends.
    `re.I` also matches `ſ` for s and `ı` for i, which `str.lower` leaves alone; it makes two code points of `İ`.
    """
    return text.replace("İ", "i").lower().replace("ſ", "s").replace("ı", "i").replace("\n", " ")


def beyond(text: str) -> set[str]:
    """The characters of a text beyond ASCII, folded, and a mark for every page of them that it uses."""
    chars = set(_FOREIGN.findall(text))
    found = set(fold("".join(chars))).union(map(page, map(ord, chars)))
    if chars:
        found.add(BEYOND_ASCII)
    return found


def stands(literal: str, text: str) -> bool:
    """Whether a wake literal, or what a mark stands for, is in a text."""
    return fold(literal) in fold(text) or literal in beyond(text)


def awaited(literals: frozenset[str] | None) -> frozenset[str] | None:
    """The literals that the gate has to look for, folded; None where a rule has to be asked every time."""
    if literals is None:
        return None
    folded = frozenset(map(fold, literals))
    return None if any(map(is_everywhere, folded)) else folded


def is_everywhere(literal: str) -> bool:
    """Whether a folded literal tells no text from another: a letter or two, say, or one beside a blank."""
    if len(literal) > 2:
        return literal in EVERYWHERE
    return literal[0] in _LETTERS | {",", " "} and literal[-1] in _LETTERS | {" "} and literal != "  "
