"""A comparison goes on with the wrong word.

"Superior than", "same than" and "as big than" mix two ways to compare.
English says "superior to", "the same as" and "as big as".
"Different than" and "different with age" are left alone.
"""

import re

from calque import Rule, Severity, expression, pattern, unsafe

_RIGHT = {
    "superior": "to",
    "inferior": "to",
    "preferable": "to",
    "prior": "to",
    "similar": "to",
    "identical": "to",
    "same": "as",
}

#: What is compared in news.
_QUALITIES = (
    "bad big bright cheap clean cold common dangerous deep difficult easy effective expensive far fast few good great happy hard"
    " high hot important large late light little long low many much old poor popular powerful quick rich safe short simple slow"
    " small strong successful tall useful warm weak well wide young"
).split()
#: What a comparison with another word than "than" ends with.
_BEFORE = expression(rf"(?:(?P<word>{'|'.join(_RIGHT)})|(?<![\w-])as[ \n](?:{'|'.join(_QUALITIES)}))[ \n]\Z")


def before(than: re.Match[str]) -> re.Match[str] | None:
    """The beginning of the comparison, where "than" is wrong behind it."""
    return _BEFORE.search(than.string, max(than.start() - 20, 0), than.start())


def right(than: re.Match[str]) -> str:
    """What the comparison goes on with."""
    begun = before(than)
    return _RIGHT.get(begun["word"] or "", "as") if begun else ""


RULE = Rule(
    code="GRA113",
    summary="comparison that goes on with the wrong word",
    message="write '{right}' instead of 'than'",
    severity=Severity.ERROR,
    mqm="linguistic-conventions/grammar",
    find=pattern(
        r"than(?<=[ \n]than)\b",
        when=lambda _, than: before(than) is not None,
        fix=unsafe(right),
        slots=lambda than: {"right": right(than)},
    ),
    wake=frozenset(f"{word} than" for word in (*_RIGHT, *_QUALITIES)),
    bad={
        "The new mill is superior ⟦than⟧ the old one.": "The new mill is superior to the old one.",
        "The lake is as big ⟦than⟧ the town.": "The lake is as big as the town.",
        "Prices were the same ⟦than⟧ in May.": "Prices were the same as in May.",
    },
    good=(
        "The new mill is better than the old one.",
        "The lake is as big as the town.",
        "It is the same river, wider than before.",
        "They see it as better than nothing.",
    ),
)
