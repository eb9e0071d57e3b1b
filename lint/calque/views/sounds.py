"""Whether a word begins with the sound of a vowel, which decides between "a" and "an"."""

import re

from calque.expressions import expression

# A vowel letter that sounds like a consonant: `university`, `European`, `one`.
_CONSONANT_SOUND = expression(
    r"""
    eu | ew[ea] | onc?e\b | one(?!r) | oui | ouagadougou | u(?:\b|-)
  | uni (?: [tovqfcsp] | la(?!b) | versit ) | unanim | us (?: [aeiu] (?!her) ) | ut (?: [ioe] ) | ub[ie] | ug(?:and) | uk[ru] | ufo
  | ura[ln] | uri | uro | uru | uv | uyg | uig | ululat
    """,
    re.VERBOSE,
)
# A consonant letter that is not heard.
_SILENT = expression(r"hour | honest | honor | honour | heir(?!l?ess\b) | heiress", re.VERBOSE)
# Words of which both forms are in use.
_EITHER = expression(
    r"histor | hotel | habit | heredit | heroi | hysteri | hallucin | hispanic | herb | homage | hypothes | hilar | humble | usher"
    r" | unidad | uber | url | ulu | euch",
    re.VERBOSE,
)
# Letters that begin with the sound of a vowel when they are named: "an MP"; and how those begin that no one reads as a word.
_UNREADABLE = expression(
    r"[FHLMNRX][BCDFGJKLMNPQRSTVXZ](?<!FL|FR) | S[BDFGJRSVXZ] | [FHLMNRSX][^AEIOUY]*\Z", re.VERBOSE
)
_SPELLED = frozenset(("HIV", "LED", "MOT", "SOS", "MEP", "FAQ", "LSE", "LED", "MIT", "NYU", "HR"))
_LETTERS_VOWEL = frozenset("AEFHILMNORSX")
_NUMBER_VOWEL = expression(r"8 | 1[18] (?: ,\d{3} )?+ (?!\d|,\d) | 1[18]00", re.VERBOSE)


def vowel_sound(word: str) -> bool | None:
    """Whether the word, letters or number begins with the sound of a vowel; None where it cannot be told."""
    if word[0].isdigit():
        return None if word[0] == "0" else bool(_NUMBER_VOWEL.match(word))
    core = word.split("-", maxsplit=1)[0]
    if len(core) == 1:
        return core.upper() in _LETTERS_VOWEL if core.isascii() else None
    if core.isupper():
        return _letters(core)
    low = word.lower()
    if (
        not core[1:].islower()
        or not (core[0].isupper() or core.isascii())
        or _EITHER.match(low)
        or not re.search(r"[aeiouy]", low)
    ):
        return None
    if low[0] in "aeiou":
        return not _CONSONANT_SOUND.match(low)
    return bool(_SILENT.match(low)) or (None if re.match(r"[mn][^aeiouhy]|x|[^\x00-\x7f]", low) else False)


def _letters(word: str) -> bool | None:
    """Letters read one by one where they cannot be read as a word."""
    if not word.isascii() or not word.isalpha() or word == "RMB":
        return None
    if word[0] in "AEIO":
        return True
    if word[0] == "U":
        return False if len(word) <= 3 else None
    if word[0] not in _LETTERS_VOWEL:
        return False
    return True if word in _SPELLED or _UNREADABLE.match(word) else None
