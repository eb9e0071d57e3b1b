"""When two words are one name spelled twice: by another transliteration, or with a slip of one letter."""

import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import combinations

#: What transliterations write in more than one way, and letters that `unicodedata` does not take apart.
_ALIKE = (
    ("ø", "o"),
    ("ł", "l"),
    ("đ", "d"),
    ("ı", "i"),
    ("ß", "ss"),
    ("æ", "ae"),
    ("ae", "a"),
    ("oe", "o"),
    ("ue", "u"),
    ("kh", "h"),
    ("ph", "f"),
    ("tch", "ch"),
    ("ou", "u"),
    ("w", "v"),
    ("ck", "k"),
    ("q", "k"),
    ("x", "ks"),
    ("y", "i"),
    ("j", "i"),
)

#: Letters with which spellings of one name may begin or end, as one letter.
_CLASSES = str.maketrans("hqxspfctuwyj", "kkkkkkkkovii")

#: Endings that make another word, or another person's name, of the same stem.
_TAILS = frozenset(
    """
    a o e i y s n d c m t ns an ian ans ians ish ese ic al ic ia io ie us um is os as ism ist ists isms mas tmas ment ments ed ing
    er ers or ors es ies tian stian stians ts tal tals na no ne la lo le ra ro sch sche
    """.split()
) | {""}

#: Pairs that differ by a letter and are two names.
TWO = frozenset(
    {
        frozenset({"Shaanxi", "Shanxi"}),
        frozenset({"Austria", "Australia"}),
        frozenset({"Australia", "Australasia"}),
        frozenset({"Australian", "Australasian"}),
        frozenset({"Brazil", "Brasil"}),
        frozenset({"Guinea", "Guiana"}),
        frozenset({"Jordan", "Gordan"}),
        frozenset({"Slovakia", "Slovenia"}),
    }
)

#: A word this short is no evidence, and one this long may differ in two neighbouring letters.
SHORT, LONG = 5, 9
#: A longer text (code points) is a book, where people of one name meet.
BOOK = 500_000
#: More words than this that begin or end alike are a list.
_CROWD = 40


@lru_cache(maxsize=4096)
def fold(name: str) -> str:
    """A name's letters as transliterations have them in common: "Zelenskyy" and "Zelenskiy" fold to one."""
    plain = "".join(char for char in unicodedata.normalize("NFD", name.lower()) if char.isalpha())
    for written, alike in _ALIKE:
        plain = plain.replace(written, alike)
    return "".join(char for at, char in enumerate(plain) if at == 0 or char != plain[at - 1])


def one_name(first: str, second: str) -> bool:
    """Whether two different words are the same name in another transliteration; capitals alone make no difference."""
    if first.lower() == second.lower() or frozenset({first, second}) in TWO:
        return False
    return _begin_and_end_alike(first, second) and fold(first) == fold(second)


def _begin_and_end_alike(first: str, second: str) -> bool:
    """Whether two names may fold to one, by their first and last letters: folding takes twenty times as long."""
    if not (first.isascii() and second.isascii()):
        return True
    ends = f"{first[0]}{first[-1]} {second[0]}{second[-1]}".lower().translate(_CLASSES)
    return ends[:2] == ends[3:]


def slip(first: str, second: str) -> bool:
    """Whether one word is the other with one letter put in, left out or changed (two neighbours in a long word)."""
    a, b = first.lower(), second.lower()
    if len(a) > len(b):
        a, b = b, a
    half = (len(b) - 2) // 2
    if a[:half] != b[:half] and a[-half:] != b[-half:]:
        return False
    if len(a) < SHORT or len(b) <= SHORT or a == b or frozenset({first, second}) in TWO:
        return False
    head = _shared(a, b)
    tail = _shared(a[head:][::-1], b[head:][::-1])
    if len(b) - head - tail > (2 if len(a) >= LONG else 1):
        return False
    return not (a[head:] in _TAILS and b[head:] in _TAILS)


def _shared(a: str, b: str) -> int:
    return next((at for at, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))


def alike(words: Iterable[str]) -> list[tuple[str, str]]:
    """The pairs of words that may be one name, each pair once; they begin or end with the same three letters."""
    ordered = sorted(words)
    low = [word.lower() for word in ordered]
    crowds = [*_crowds([word[:3] for word in low], ordered), *_crowds([word[-3:] for word in low], ordered)]
    if not crowds:
        return []
    return sorted({pair for crowd in crowds for pair in combinations(crowd, 2) if _alike(pair)})


def _alike(pair: tuple[str, str]) -> bool:
    first, second = pair
    return abs(len(first) - len(second)) < 3 and (slip(first, second) or one_name(first, second))


def _crowds(ends: Sequence[str], words: Sequence[str]) -> list[list[str]]:
    """The words with the same end, where there are two or more of them and not too many."""
    if len(set(ends)) == len(ends):
        return []
    crowds: dict[str, list[str]] = {}
    for end, word in zip(ends, words, strict=True):
        crowds.setdefault(end, []).append(word)
    return [crowd for crowd in crowds.values() if 1 < len(crowd) <= _CROWD]
