"""One name spelled in two ways in a draft: "Rusi Taleyarkhan" and later "Talayarkhan".

Engines write a name anew in every sentence, so that its transliteration drifts, and people slip on names as well.
The rarer spelling is flagged, and where both are as frequent, the one that stands alone or comes later.
A word counts as a name where it has a capital within a sentence; the two must differ by a letter or by a habit of transliteration
(`y` and `iy`, `kh` and `h`, `ü` and `ue`, accents, hyphens; the last even in each of its words), and one of them must be the last or only differing word of a full name.
Pairs that are two names, such as Shaanxi and Shanxi, forms such as Christian and Christmas, and capitals alone are left alone.
Three-word names behind one title that agree in all but one word count too: "Prime Minister Pham Minh Trung" and "Pham Minh Thanh".
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import product

from calque import Document, Finding, Rule, Severity, expression
from calque.views.names import Name, names
from calque_rules.terms._spellings import BOOK, SHORT, alike, one_name

_TITLES = frozenset(
    "Minister President Premier Chancellor Secretary Chairman Governor King Director Ambassador Leader".split()
)
#: A title, perhaps the end of a longer word, and a name of three words.
_TITLED = expression(rf"(?:{'|'.join(sorted(_TITLES))})(?=((?:[ ][A-Z][^\W\d_]++){{3}}))")
Words = tuple[str, ...]

#: So many names with one word are looked at.
_FEW = 20
#: A text with more names than this is a directory.
_MOST = 1500
_POSSESSIVE = frozenset({"'s", "’s"})


def suspects(document: Document) -> tuple[tuple[str, str], ...]:
    """Pairs of capitalised words that may be one name, one of them behind another such word or a transliteration of the other."""
    text = document.text
    capital = {
        word[:-2] if word[-2:] in _POSSESSIVE else word
        for word in document.words.texts
        if len(word) >= SHORT and word[0].isupper()
    }
    if len(capital) > _MOST:
        return ()
    return tuple(
        pair
        for pair in alike(capital)
        if not any(f" {word.lower()}" in text for word in pair)
        and (one_name(*pair) or any(_ends_name(text, word) for word in pair))
    )


def _ends_name(text: str, word: str) -> bool:
    """Whether a word stands behind another one with a capital."""
    at = text.find(f" {word}")
    while at >= 0:
        before = text[max(at - 20, 0) : at].rpartition(" ")[2]
        if before[:1].isupper():
            return True
        at = text.find(f" {word}", at + 1)
    return False


def drifting(document: Document) -> Iterator[Finding]:
    """Every mention of a name in its rarer spelling."""
    if len(document.text) > BOOK:
        return
    pairs = document.view(suspects)
    # Most drafts have no title at all, and a search for one reads all of the text.
    titled = not _TITLES.isdisjoint(document.forms)
    if not pairs and not (titled and any(_neighbours(_titled(document.text)))):
        return
    found = _in_prose(document)
    ranks = _ranks(found)
    wrong: dict[Words, Words] = {}
    for pair in [*_pairs(found, pairs), *_by_title(found)]:
        common, rare = sorted(pair, key=ranks.__getitem__)
        wrong.setdefault(rare, common)
    for name in found:
        if name.words in wrong and wrong[name.words] not in wrong:
            slots = {"name": " ".join(name.words), "other": " ".join(wrong[name.words])}
            yield Finding(name.span, slots)


def _ranks(found: Sequence[Name]) -> Mapping[Words, tuple[int, int, int]]:
    """How far from the norm a spelling is: the rarer, of two as frequent the shorter, of two as long the later."""
    counts = Counter(name.words for name in found)
    first = {name.words: at for at, name in reversed(list(enumerate(found)))}
    return {words: (-counts[words], -len(words), first[words]) for words in first}


def _titled(text: str) -> Iterator[Words]:
    """The three capitalised words behind each title."""
    return (tuple(words.split()) for words in _TITLED.findall(text))


def _in_prose(document: Document) -> list[Name]:
    return [name for name in document.read(names) if document.prose_at(name.span.start) is not None]


def _pairs(found: Sequence[Name], suspected: Sequence[tuple[str, str]]) -> Iterator[tuple[Words, Words]]:
    """Pairs of different names that are one, but for one suspicious word in each."""
    known = {name.words: name for name in reversed(found)}
    by_word: dict[str, list[Name]] = {}
    for name in known.values():
        for word in name.words:
            by_word.setdefault(word, []).append(name)
    for first, second in suspected:
        for one, other in product(by_word.get(first, ())[:_FEW], by_word.get(second, ())[:_FEW]):
            if _same(one, other, first, second):
                yield one.words, other.words


def _same(one: Name, other: Name, first: str, second: str) -> bool:
    """Whether two names with one suspicious word each are one."""
    if len(one.words) == len(other.words):
        if len(one.words) == 1:
            return one_name(first, second)
        # A name that is written otherwise may be so in each of its words.
        pairs = zip(one.words, other.words, strict=True)
        return all(a == b or (a, b) == (first, second) or one_name(a, b) for a, b in pairs)
    short, full = sorted((one, other), key=lambda name: len(name.words))
    return len(short.words) == 1 and full.words[-1] in {first, second} and len(full.words) <= 4


def _by_title(found: Sequence[Name]) -> Iterator[tuple[Words, Words]]:
    """Pairs of three-word names behind one title that differ in one word."""
    titled: dict[str, dict[Words, None]] = {}
    for name in found:
        if name.title and len(name.words) == 3:
            titled.setdefault(name.title, {})[name.words] = None
    for group in titled.values():
        yield from _neighbours(group)


def _neighbours(group: Iterable[Words]) -> Iterator[tuple[Words, Words]]:
    """Pairs of names of three words that have two in their places."""
    seen: dict[Words, Words] = {}
    for words in group:
        for at in range(3):
            other = seen.setdefault((*words[:at], "", *words[at + 1 :]), words)
            if other != words:
                yield other, words


RULE = Rule(
    code="TRM101",
    summary="one name spelled in two ways",
    message="check '{name}': elsewhere it is '{other}'",
    severity=Severity.WARNING,
    mqm="terminology/inconsistent",
    find=drifting,
    bad={
        "The lab of Rusi Taleyarkhan was shut. On Friday ⟦Talayarkhan⟧ said that he would appeal.": None,
        "We met Volodymyr Zelensky in May. It was ⟦Volodymyr Zelenskiy⟧ who called.": None,
        "On Monday Prime Minister Pham Minh Thanh left Hue. In Hanoi Prime Minister ⟦Pham Minh Trung⟧ spoke.": None,
        "Police asked Zdeněk Pospíchal to come. On Friday Zdeněk Pospíchal came, and ⟦Zdenek Pospichal⟧ was let go.": None,
        "Police asked Marek Novotný to come. On Friday Marek Novotný came, and ⟦Marek Novotny⟧ was let go.": None,
    },
    good=(
        "The lab of Rusi Taleyarkhan was shut. On Friday Taleyarkhan said that he would appeal.",
        "The roads from Shaanxi to Shanxi were closed, and the Russian premier met Russians in Russia.",
        "Anna Novak and her sister Hanna Novakova sang, and Mario Rossi danced with Maria Rossi.",
        "On Monday Prime Minister Pham Minh Chinh left Hue. In Seoul Prime Minister Han Duck Soo spoke.",
        "REPORT BY ANNA NOVAK\n\nOn Friday Anna Novak met the press.",
        "The history of Greek thought by Thomas Green is out, and so is a life of Bill Clinton from Hampton.",
        "The Australasian Society honoured an Australian, and the Christian Union wished a merry Christmas.",
    ),
)
