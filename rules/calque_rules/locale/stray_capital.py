"""A small word has a capital in the middle of a clause: "the plan is ready; It needs money".

Chinese and Japanese have no capitals, and an engine that cuts a sentence at its commas begins each piece with one.
English goes on in small letters behind a comma or a semicolon, and inside a clause, where the capital may also show that a full stop is missing: there only a reader can tell, and nothing is repaired.
A word that opens a sentence, a title or a quotation is left alone, and so is one that another capital follows.
"""

import re
from collections.abc import Iterable

from calque import Document, Finding, Rule, Severity, expression, pattern, unsafe

_AFTER_COMMA = frozenset("""
    The It And But In Of To For With This These Those There They He She We Is Was Are Were Has Had Have At By From Or
    If When While Because However Also His Her Its Their Our Into After Before Then Such Some Many Most Which
""".split())  # fmt: skip
_INSIDE = frozenset(
    "And Of To With By From Or Are Were Has Had Have Into Because While Also Their Its".split()
)

# Greetings and words that announce a title or a thought.
_OPEN = frozenset(
    "hi hello dear oh song film movie novel book album show series play called named titled thought read said asked".split()
)
_BEFORE = expression(r"(?<![\w’'.@/-])(?P<before>[a-z]{2,24})[,;]?[ ]\Z")


def _word(first: str) -> str:
    """The expression for a word that begins with a capital of the class `first`, and behind which the clause goes on."""
    return rf"(?P<word>{first}[a-z]++)(?=[ ][a-z]+[ ,.;:])"


def _is_stray(document: Document, found: re.Match[str]) -> bool:
    """Whether the word is a small one, and what stands in front of it lets a clause go on."""
    start, marked = found.start("word"), found[0][0] in ",;"
    if found["word"] not in (_AFTER_COMMA if marked else _INSIDE):
        return False
    before = _BEFORE.search(document.text, max(0, start - 27), start)
    return before is not None and before["before"] not in _OPEN


# An expression that begins with one certain character is searched for many times faster than one that begins with any capital.
_BEHIND_MARKS = [
    pattern(
        rf"{mark}[ ]{_word('[A-Z]')}",
        at="word",
        fix=unsafe(lambda match: match["word"].lower()),
        when=_is_stray,
    )
    for mark in ",;"
]
_INITIALS = "".join(sorted({word[0] for word in _INSIDE}))
_BEHIND_WORDS = pattern(_word(rf"[{_INITIALS}](?<=[a-z][ ].)"), at="word", when=_is_stray)


def strays(document: Document) -> Iterable[Finding]:
    """Every small word with a capital that no sentence, title or quotation begins with."""
    found = [finding for find in _BEHIND_MARKS for finding in find(document)]
    if not _INSIDE.isdisjoint(document.forms):
        found += _BEHIND_WORDS(document)
    return sorted(found, key=lambda finding: finding.span) if found else ()


RULE = Rule(
    code="LOC207",
    summary="small word with a capital inside a clause",
    message="write '{word}' small, or end the sentence before it",
    severity=Severity.WARNING,
    mqm="linguistic-conventions/spelling",
    find=strays,
    bad={
        "The plan is ready; ⟦It⟧ needs money, and soon.": "The plan is ready; it needs money, and soon.",
        "As the snow melts, ⟦The⟧ river rises by a metre.": "As the snow melts, the river rises by a metre.",
        "The price ⟦Of⟧ the new bridge is not known.": None,
    },
    good=(
        "The plan is ready; it needs money, and soon.",
        "He wrote, “The river rises.”",
        "They read In the Heat of the Night, The Ferry and more.",
        "Oh, The joy of it!",
        "Admiral Zheng He sailed west in 1405.",
    ),
)
