"""Numbers in English words: "twenty-three", "one hundred and five thousand", "two and a half million", "forty-second".

Only what has one reading is a number; "two thousand twenty thousand" is none.
"""

from collections.abc import Iterator, Sequence
from fractions import Fraction

_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()

#: Words below a hundred and what they stand for.
ONES = {word: number for number, word in enumerate(_SMALL)} | {
    word: 10 * number for number, word in enumerate(_TENS, 2)
}
#: Words that multiply what stands before them.
SCALES = {
    "dozen": 12,
    "hundred": 100,
    "thousand": 10**3,
    "lakh": 10**5,
    "million": 10**6,
    "crore": 10**7,
    "billion": 10**9,
    "trillion": 10**12,
    "quadrillion": 10**15,
}
_ORDINALS = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fifth": 5,
    "eighth": 8,
    "ninth": 9,
    "twelfth": 12,
}
#: Ordinals by word; each is also the last word of longer ones.
ORDINALS = (
    _ORDINALS
    | {f"{word}th": ONES[word] for word in _SMALL[4:] if ONES[word] not in _ORDINALS.values()}
    | {f"{word[:-1]}ieth": ONES[word] for word in _TENS}
    | {f"{word}th": SCALES[word] for word in ("hundred", "thousand", "million", "billion")}
)
#: What a fraction calls its parts; "second" is none of them.
PARTS = {word: number for word, number in ORDINALS.items() if number > 2} | {"half": 2, "quarter": 4}


def cardinal(words: Sequence[str]) -> Fraction | None:
    """What number words in lower case, without hyphens, stand for; None where they are no number.

    "a" may stand for one before a scale, "and" between two parts, and "and a half" at the end or before the last scale.
    """
    if len(words) > 1 and words[0] == "a" and words[1] in SCALES:
        words = ["one", *words[1:]]
    if "and" in words:
        return _joined(words)
    total, group, last = 0, None, 10**18
    for word in words:
        if word in ONES:
            group = _grown(group, ONES[word])
            if group is None:
                return None
        elif word == "hundred" and group and group < 100:
            group *= 100
        elif word != "hundred" and group and SCALES.get(word, last) < last:
            last = SCALES[word]
            total, group = total + group * last, None
        else:
            return None
    return Fraction(total + (group or 0)) if words else None


def _grown(group: int | None, number: int) -> int | None:
    """The number below a thousand with one more word below a hundred; None where the two do not go together."""
    if group is None:
        return number
    rest = group % 100
    room = 10 if rest >= 20 and rest % 10 == 0 else 100 if group and not rest else 0
    return group + number if 0 < number < room else None


def _joined(words: Sequence[str]) -> Fraction | None:
    """The number whose parts "and" joins: "a hundred and five", "two and a half million"."""
    at = len(words) - 1 - words[::-1].index("and")
    head, tail = words[:at], words[at + 1 :]
    whole = cardinal(head)
    if whole is None or not head or not tail:
        return None
    scale = SCALES.get(tail[-1], 1)
    part = fraction(tail[:-1] if scale > 1 else tail)
    if part is not None:
        return (whole + part) * scale if whole < 1000 and part < 1 else None
    return cardinal([*head, *tail]) if head[-1] in SCALES else None


def fraction(words: Sequence[str]) -> Fraction | None:
    """What "half", "a third", "two thirds" or "three quarters" stand for (lower case, no hyphens); None for anything else."""
    if tuple(words) == ("half",):
        return Fraction(1, 2)
    if len(words) < 2:
        return None
    *head, last = words
    above = Fraction(1) if head == ["a"] else cardinal(head)
    name = last.removesuffix("s") if above != 1 else last
    below = 2 if last == "halves" else PARTS.get(name)
    if above is None or below is None or not above or (above != 1 and name == last):
        return None
    return above / below


def ordinal(words: Sequence[str]) -> int | None:
    """What "twenty-first" or "two hundred and fifth" stand for (lower case, no hyphens); None for anything else."""
    if not words or words[-1] not in ORDINALS:
        return None
    *head, last = words
    number = ORDINALS[last]
    if not head:
        return number
    plain = next(
        (word for word, value in (ONES | SCALES).items() if value == number and word != "dozen"), None
    )
    whole = cardinal([*head, plain]) if plain else None
    return int(whole) if whole is not None else None


def spell(number: int) -> Iterator[str]:
    """The words of a whole number from 0 below 10^18: what `cardinal` reads back."""
    if number < 20:
        yield _SMALL[number]
        return
    if number < 100:
        yield _TENS[number // 10 - 2]
        if number % 10:
            yield _SMALL[number % 10]
        return
    names = [(value, word) for word, value in SCALES.items() if word not in {"dozen", "lakh", "crore"}]
    value, word = max(pair for pair in names if pair[0] <= number)
    yield from spell(number // value)
    yield word
    if number % value:
        yield from spell(number % value)
