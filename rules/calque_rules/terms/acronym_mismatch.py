"""An abbreviation in brackets that is not that of the name before it: "the World Health Organization (WTO)".

An engine that renders a name by another one, or turns its words round, keeps the letters of the source;
letters of another language stay behind a translated name too ("the North Atlantic Treaty Organization (OTAN)").
One letter that is wrong, or the right letters in another order, are flagged: which of the two is meant only the source can tell.
Letters that have nothing to do with the words are left alone, for they are mostly those of a name in its own language.
"""

import re
from collections.abc import Mapping

from calque import Document, Rule, Severity, Stage, expression, pattern
from calque_rules.terms._initials import NAME, heads, spells

#: Adjectives of nations and their like: a letter that differs there is that of the country's own word.
_OWN = expression(r"\w+(?:an|ish|ese|ch|ic|i|eek|iss)\Z")
#: Letters in the order of another language that English keeps.
KEPT = frozenset(
    "SPD FLN FDP ELN FSLN FMLN PLN PSD UMP UDI LDPR KPRF CDS PSC BMF BMI BFS BFU BKA BND".split()
)
#: How far back a name may begin (code points).
REACH = 120


def _words(text: str, at: int, count: int) -> list[str]:
    """The last `count` words of the name that ends at `at`, or fewer where it has not so many."""
    found = NAME.search(text, max(at - REACH, 0), at)
    return heads(found[0])[-count:] if found else []


def is_another(document: Document, match: re.Match[str]) -> bool:
    """Whether the letters are nearly those of the name, and not its own."""
    short, text, at = match["short"], document.text, match.start()
    name = NAME.search(text, max(at - REACH, 0), at)
    if name is None or short in KEPT or spells(name[0].split(), short) or spells(heads(name[0]), short):
        return False
    words = heads(name[0])[-len(short) :]
    wrong = [
        n for n, (word, letter) in enumerate(zip(words, short, strict=False)) if word[0].upper() != letter
    ]
    if len(words) < len(short) or "University" in words:
        return False
    turned = sorted(word[0].upper() for word in words) == sorted(short)
    return turned or (len(wrong) == 1 and not _OWN.match(words[wrong[0]]))


def full(match: re.Match[str]) -> Mapping[str, str]:
    """The letters that the name would have."""
    words = _words(match.string, match.start(), len(match["short"]))
    return {"letters": "".join(word[0].upper() for word in words)}


RULE = Rule(
    code="TRM106",
    summary="abbreviation that is not that of the name before it",
    message="check '{short}': the name before it makes '{letters}'",
    severity=Severity.WARNING,
    stage=Stage.PREVIEW,
    mqm="terminology/wrong-term",
    find=pattern(r"\((?P<short>[A-Z]{3,6}+)\)", at="short", when=is_another, slots=full),
    bad={
        "The World Health Organization (⟦WTO⟧) sent doctors.": None,
        "The North Atlantic Treaty Organization (⟦OTAN⟧) met in Riga.": None,
        "She left the European Center for Bank Law (⟦ECLB⟧) in May.": None,
    },
    good=(
        "The World Health Organization (WHO) sent doctors.",
        "The Australian Stock Exchange (ASX) and the Bureau of Meteorology (BOM) moved.",
        "The Social Democratic Party (SPD) won.",
        "The German Alpine Club (DAV) and the Union for Nature (IUCN) signed.",
        "Health Minister Karl Brandt (SPD) spoke.",
        "The Organization for Security and Cooperation in Europe (OSCE) met.",
    ),
)
