"""Text that was written in one encoding and read in another, and the way back."""

import re

from calque import expression

# What cp1252 shows for each byte; five bytes have no character there and stay control characters.
_SHOWN = {bytes([b]).decode("cp1252", "replace"): b for b in range(0x80, 0x100)}
_BYTE = {**{chr(b): b for b in range(0x80, 0x100)}, **_SHOWN}

#: What shows for the bytes 80 to BF, which continue a UTF-8 sequence.
CONTINUATION = "".join(char for char, byte in sorted(_BYTE.items()) if byte < 0xC0 and char != "\ufffd")

#: One or more UTF-8 sequences of two to four bytes as cp1252 or Latin-1 show them.
#: The lead byte stands in one class of its own: a search that begins with alternatives or repeats looks at every place.
_SEQUENCE = rf"[\xc2-\xf4](?:(?<=[\xc2-\xdf])[{CONTINUATION}]|(?<=[\xe0-\xef])[{CONTINUATION}]{{2}}|(?<=[\xf0-\xf4])[{CONTINUATION}]{{3}})"
SEQUENCES = rf"{_SEQUENCE}(?:{_SEQUENCE}){{0,199}}+"

# What may well follow a real accented letter: `café’”` is no mojibake though its bytes would decode.
_ORDINARY = frozenset("’‘”“–—…»›\u00a0")
_LATIN = frozenset("ÂÃÄÅ")
# How often a text may have been misread over and over.
_TIMES = 4
_C1 = expression("[\x80-\x9f]")


def decoded(shown: str) -> str | None:
    """The text that such sequences stand for, undone as often as it was done; None where they are no UTF-8."""
    once = _undo(shown)
    if once is None:
        return None
    for _ in range(_TIMES):
        again = None if once.isascii() else _undo(once)
        if again is None:
            break
        once = again
    return _C1.sub(_as_cp1252, once)


def certain(shown: str, before: str, after: str) -> bool:
    """Whether sequences cannot be real letters with punctuation behind them; `before` and `after` are the neighbours."""
    if shown[0] == "â" and shown[1:2] in "€\x80":
        return True
    strange = [char for char in shown if _BYTE[char] < 0xC0 and char not in _ORDINARY]
    if len(shown) == 2 and shown[0] not in _LATIN:
        return False
    if shown[0] in _LATIN and not strange:
        return shown[0] == "Â" or after.islower() or before.islower()
    return bool(strange)


def _undo(text: str) -> str | None:
    try:
        return bytes(_BYTE[char] for char in text).decode("utf-8")
    except (KeyError, UnicodeDecodeError):
        return None


def _as_cp1252(control: re.Match[str]) -> str:
    return bytes([ord(control[0])]).decode("cp1252", "ignore")
