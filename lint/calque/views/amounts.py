"""What stands around a numeral: its scale, its unit, its currency."""

import re
from fractions import Fraction
from typing import NamedTuple

from calque.expressions import expression
from calque.views.spelled import SCALES
from calque.views.units import CODES, DOLLARS, NAMES, NATIONAL, SIGNS, UNITS


class Around(NamedTuple):
    """What a numeral is an amount of; `start` and `end` are code points and hold it all, half-open.

    `unit` is a symbol of `units.UNITS`, `currency` an ISO 4217 code, or the plain sign or name where that is all the text says.
    """

    start: int
    end: int
    scale: Fraction
    unit: str
    currency: str


_SHORT = {"bn": 10**9, "mn": 10**6, "mln": 10**6, "bln": 10**9, "tn": 10**12, "trn": 10**12}
#: What these letters mean behind an amount of money; elsewhere they have other meanings.
_MONEY = _SHORT | {"m": 10**6, "b": 10**9, "k": 1000}

#: What any of it begins with.
_MORE = expression(r"[ \n\xa0-]?[A-Za-z%％°℃℉]")
_SCALE = expression(
    r"[ \n\xa0-]?(?P<word>hundred|thousand|lakh|million|crore|billion|trillion|quadrillion|dozen|bn|mn|mln|bln|tn|trn)(?![^\W_])"
)
_LETTER = expression(r"[ \xa0]?(?P<word>[mMbBkK])(?![^\W_])")
_HALF = expression(r"[ \n]and[ \n]a[ \n](?P<part>half|quarter|third)(?![^\W_])")
_PARTS = {"half": Fraction(1, 2), "quarter": Fraction(1, 4), "third": Fraction(1, 3)}
_SIGN = expression(
    rf"(?:(?:(?<![^\W_])(?P<whose>U\.S\.|{'|'.join(sorted(DOLLARS, key=len, reverse=True))})[ ]?)?(?P<sign>[{''.join(SIGNS)}])|(?<![^\W_])(?P<code>{'|'.join(sorted(CODES, key=len, reverse=True)).replace('.', '[.]')}))[ \xa0]?\Z"
)
_NATION = "|".join(sorted({nation for nation, _ in NATIONAL} - {"US"}, key=len, reverse=True))
_NAMED = expression(
    rf"[ \n\xa0-](?:(?P<nation>U\.S\.|US|{_NATION})[ \n])?(?P<name>pounds[ ]sterling|[A-Za-z]++)(?![^\W_])"
)
_CODE = expression(r"[ \xa0]?(?P<code>[A-Z]{3})(?![^\W_])")
_PERCENT = expression(r"[ \xa0]?(?:%|％)|[ \n\xa0-]per[ ]?cent(?![^\W_])")
_UNIT = expression(
    r"(?P<gap>[ \n\xa0-]?)(?P<unit>°[ ]?[CF](?![^\W_])|[°℃℉]|[A-Za-z][A-Za-z²³/-]{0,24}+(?:[ \n][A-Za-z]{1,12}+(?![^\W_])){0,2})"
)
#: Symbols that are letters of other meaning when they touch the figure or are a word of the language.
_LOOSE = frozenset(
    {"m", "g", "l", "t", "W", "mi", "ft", "yd", "min", "mins", "sec", "secs", "people", "persons"}
)


def around(text: str, start: int, end: int, *, figure: bool) -> Around:
    """What the numeral at `start` to `end` is an amount of; `figure` tells that it is written in figures."""
    sign = _SIGN.search(text, max(start - 6, 0), start) if figure else None
    currency, before = (_signed(sign), sign.start()) if sign else ("", start)
    if not _MORE.match(text, end):
        return Around(before, end, Fraction(1), "", currency)
    scale, end = _scale(text, end, money=sign is not None)
    if currency:
        return Around(before, end, scale, "", currency)
    behind, unit = _unit(text, end)
    if unit:
        return Around(start, behind, scale, unit, "")
    if percent := _PERCENT.match(text, end):
        return Around(start, percent.end(), scale, "%", "")
    end, currency = _named(text, end)
    return Around(start, end, scale, "", currency)


def _signed(found: re.Match[str]) -> str:
    """The currency of a sign or a code before an amount."""
    whose, sign, code = found.group("whose", "sign", "code")
    if code:
        return CODES[code]
    return DOLLARS[whose.replace(".", "")] if whose and SIGNS[sign] == "$" else SIGNS[sign]


def _scale(text: str, end: int, *, money: bool) -> tuple[Fraction, int]:
    """The scales behind a numeral, multiplied, and where they end."""
    scale = Fraction(1)
    while found := _SCALE.match(text, end):
        word = found["word"]
        scale, end = scale * (SCALES.get(word) or _SHORT[word]), found.end()
    if money and scale == 1 and (letter := _LETTER.match(text, end)):
        return Fraction(_MONEY[letter["word"].lower()]), letter.end()
    return scale, end


def _named(text: str, end: int) -> tuple[int, str]:
    """Where the name of a currency behind an amount ends, and which it is; an empty one where there is none."""
    if (code := _CODE.match(text, end)) and code["code"] in CODES:
        return code.end(), CODES[code["code"]]
    found = _NAMED.match(text, end)
    if found is None:
        return end, ""
    name = found["name"]
    nation = (found["nation"] or "").replace(".", "")
    plain = name.removesuffix("s") if name not in NAMES else name
    for form in (name, plain, name.removesuffix("s")):
        if (nation, form) in NATIONAL:
            return found.end(), NATIONAL[nation, form]
    return (found.end(), NAMES[name]) if name in NAMES and not nation else (end, "")


def _unit(text: str, end: int) -> tuple[int, str]:
    """Where the unit behind a numeral ends, and its symbol; an empty one where there is none."""
    found = _UNIT.match(text, end)
    if found is None:
        return end, ""
    words = found["unit"].replace("\n", " ")
    if words.startswith("°"):
        return found.end(), words.replace(" ", "")
    while words:
        symbol = UNITS.get(words)
        if symbol and not (words in _LOOSE and not found["gap"]):
            return found.start("unit") + len(words), symbol
        words = words[: max(words.rfind(" "), words.rfind("-"), 0)]
    return end, ""


def with_part(text: str, end: int, value: Fraction) -> tuple[Fraction, int]:
    """A figure with the "and a half" behind it, and where that ends."""
    found = _HALF.match(text, end)
    return (value + _PARTS[found["part"]], found.end()) if found else (value, end)
