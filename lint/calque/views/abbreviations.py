"""The abbreviations of news English, and whether the dot of one is a full stop as well."""

import re
from enum import Enum, auto
from typing import TYPE_CHECKING, NamedTuple

from calque.expressions import expression

if TYPE_CHECKING:
    from collections.abc import Callable


class _Kind(Enum):
    """What decides whether the dot of an abbreviation is a full stop as well; `_TESTS` says it exactly."""

    ALWAYS = auto()  # never the end of a sentence
    TITLE = auto()  # never the end where it is capitalised; an ordinary word where it is not
    CAPITALISED = auto()  # as PLAIN where it is capitalised; an ordinary word where it is not
    PLAIN = auto()  # the end where a capitalised function word follows
    MONTH = auto()  # capitalised only; the end where any capital follows
    NUMBERED = auto()  # an abbreviation before a number only
    UNIT = auto()  # an abbreviation beside a number only, except in `Ft. Worth`
    CLOCK = auto()  # the end where a capital follows that is no day, month or time zone
    LETTER = auto()  # a lone letter in lower case: the end where a capital follows


_TABLE = {
    _Kind.ALWAYS: "mr mrs ms dr prof messrs mme mlle vs v e.g eg i.e ie cf viz approx incl excl abt bzw ggf evtl",
    _Kind.TITLE: """
        adm amb ald assoc asst atty bc brig brig.gen capt cdr cmdr col comdr const cpl det dipl fr gen gens gov govs hon
        ing insp judr lt lt.gen maj maj.gen mgr msgr mt mudr phdr pres pvt rep reps rev rndr sen sens sgt ste supt
    """,
    _Kind.CAPITALISED: """
        ala ariz ark cal calif colo conn del fla ga ill ind kan ky la mass mich minn miss mo mont neb nev okla
        ont ore pa penn que tenn tex va vt wash wis wyo mon tue tues wed thu thur thurs fri sat
    """,
    _Kind.MONTH: "jan feb mar apr jun jul aug sep sept oct nov dec",
    _Kind.NUMBERED: "no nos nr art ch chap cl est ext fig figs p par para pg pop pp pt ref str sun tel ver vol vols",
    _Kind.UNIT: """
        bbl cu ft gal hr hrs in lb lbs max mi min mins oz pcs sec secs sq tbsp tsp yd yds
    """,
    _Kind.CLOCK: "a.m p.m etc",
    _Kind.PLAIN: """
        al assn ave b.sc bldg blvd bros co corp d.phil dept dist div ed.d esq govt hwy inc intl jr ll.b ll.m ltd
        m.phil m.sc misc natl ph.d pharm.d plc psy.d rd resp rte s.p.a sr st u.k u.n u.s univ usw
    """,
}
_KINDS = {word: kind for kind, row in _TABLE.items() for word in row.split()}

#: The abbreviations of news English, in lower case and without the final dot.
ABBREVIATIONS = frozenset(_KINDS)

_STARTERS = """
    A About According After All Also Although Among An And Another Any Are As At Because Before Both But By Can Could Did
    Do Does Despite During Each Earlier Even Every For From Had Has Have He Her Here His How However I If In Indeed Instead
    Is It Its Just Last Later Like Many Maybe Meanwhile Moreover Most My Nevertheless Nor Not Nothing Now On Once Only Or
    Other Others Our Perhaps Rather She Should Since So Some Still Such Than That The Their Then There Therefore These They
    This Those Though Through Thus To Today Until Was We Were What When Where Whether Which While Who Why With Within
    Without Would Yes Yet You Your
"""
#: Capitalised words that start a sentence when they follow an abbreviation.
#: Those that also start names (First, New, Under, No, Will) are left out.
STARTERS = frozenset(_STARTERS.split())

# What keeps `10 a.m. Monday` and `5 p.m. EST` together.
_DAYS_MONTHS_ZONES = """
    Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thurs Fri Sat Sun January February March
    April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec
    Eastern Central Mountain Pacific Atlantic Moscow Beijing GMT UTC BST CET CEST EET EST EDT ET CST CDT CT MST MDT MT PST
    PDT PT AEST AEDT AWST JST KST HKT IST Z
"""
_OF_TIME = frozenset(_DAYS_MONTHS_ZONES.split())

_LAST_WORD = expression(
    r"(?: (?<! [\w.] ) (?<! \w[’'] ) | (?<= \d ) (?= [ap]\.m ) ) (?: [^\W\d_]++ \. )*+ [^\W\d_]++ \Z",
    re.VERBOSE,
)
_LONGEST = 12
_INNER = expression(r"[^\W\d_]{1,4}+(?![^\W\d_])")
# What follows a dot: a digit, a Roman number, or a word that is not itself an initial or abbreviation.
_AFTER = expression(
    r"[”’\"'»“‘)\]]*+ \s*+ [“‘\"'«„‚(\[]*+ ( \#?[A-Z]{0,3}\d | [IVXLC]{2,6}+ (?! \w ) | [^\W\d_]++ (?! [.\w] ) )?+",
    re.VERBOSE,
)
_ROMAN = expression(r"[IVXLC]{2,6}")


class _Case(NamedTuple):
    """An abbreviation in its place: the word as written, what follows the dot (or ""), and whether a number is beside it."""

    word: str
    after: str
    number_before: bool

    @property
    def number_after(self) -> bool:
        """Whether digits, perhaps behind a few capitals (`S53`), or a Roman number follow."""
        return self.after[-1:].isdigit() or bool(_ROMAN.fullmatch(self.after))


_TESTS: "dict[_Kind, Callable[[_Case], bool]]" = {
    _Kind.ALWAYS: lambda _: True,
    _Kind.TITLE: lambda case: case.word[0].isupper(),
    _Kind.CAPITALISED: lambda case: case.word[0].isupper() and case.after not in STARTERS,
    _Kind.PLAIN: lambda case: case.after not in STARTERS,
    _Kind.MONTH: lambda case: case.word[0].isupper() and not case.after[:1].isupper(),
    _Kind.NUMBERED: lambda case: case.number_after,
    _Kind.UNIT: lambda case: (
        case.word == "Ft" or ((case.number_before or case.number_after) and not case.after[:1].isupper())
    ),
    _Kind.CLOCK: lambda case: case.after in _OF_TIME or not case.after[:1].isupper(),
    _Kind.LETTER: lambda case: not case.after[:1].isupper(),
}


def ends_abbreviation(text: str, dot: int) -> bool:
    """Whether the dot at that code point belongs to an abbreviation, initial or acronym and is no full stop.

    `U.S. troops` holds an abbreviation only; in `the U.S. The deal` the last dot is a full stop as well: False.
    """
    word = word_before(text, dot)
    kind = _KINDS.get(word.lower())
    if kind is None:
        if len(word) != 1 and "." not in word and not text[dot + 1 : dot + 2].isalpha():
            return False
        kind = _kind_of_letters(word)
    if _is_inner(text, dot, word):
        return True
    return kind is not None and _TESTS[kind](_case(text, dot, word))


def word_before(text: str, dot: int) -> str:
    """The letters and inner dots right before the dot, or "" where they are too many for an abbreviation."""
    if not text[dot - 1 : dot].isalpha():
        return ""
    tail = text[max(0, dot - _LONGEST) : dot]
    word = tail.rpartition(" ")[2]
    if not word.isalpha():
        found = _LAST_WORD.search(tail)
        word = found[0] if found else ""
    return word if len(word) < _LONGEST else ""


def _kind_of_letters(word: str) -> _Kind | None:
    if not word or max(map(len, word.split("."))) > 1:
        return None
    return _Kind.LETTER if len(word) == 1 and word.islower() else _Kind.PLAIN


def _is_inner(text: str, dot: int, word: str) -> bool:
    """Whether the abbreviation goes on behind the dot without a space: `U.S.`, `Ph.D`."""
    inner = _INNER.match(text, dot + 1)
    if not word or not inner:
        return False
    letters = len(inner[0]) == 1 and word[-2:-1] in {"", "."}
    return letters or f"{word}.{inner[0]}".lower() in _KINDS


def _case(text: str, dot: int, word: str) -> _Case:
    before = text[max(0, dot - len(word) - 2) : dot - len(word)]
    after = _AFTER.match(text, dot + 1)
    return _Case(word, (after and after[1]) or "", before[:1].isdigit() and not before[-1:].isalnum())
