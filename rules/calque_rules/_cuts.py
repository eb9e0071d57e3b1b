"""Full stops that a lower-case word follows: where a machine cut a sentence."""

import re
from typing import NamedTuple

from calque import Document, Span, expression
from calque.views.sentences import ends_abbreviation

#: What stands in every text with a cut.
WAKE = frozenset(".")

#: Words that no sentence begins with in lower case: they tie what follows to what went before.
TIES = frozenset("""
    of and in to for that with by from on at as or but which who whose whom where when while than into onto over under
    between among amongst amid against during through throughout toward towards upon within without about after before
    since until till because although though whereas if unless whether nor so yet per via despite regarding concerning
    including along across behind beyond near below above around beside besides except plus like unlike
""".split())  # fmt: skip

# Coordinators that follow even a number: `He is 64. and retired.` But `5. of March` is an ordinal.
_AFTER_NUMBER = frozenset(("and", "but", "which", "who", "or", "because", "while", "with", "although"))

#: Written small at the start of a sentence too: agencies, and the particles of names.
SMALL = frozenset("""
    dpa ap afp epa apa ots taz tass rt von van der den de del della di da dos du la le al el bin ibn ben zu zur
    adidas bell danah lululemon thyssenkrupp c p s e i.e e.g
""".split())  # fmt: skip

_CUT = expression(
    r"""
    \. (?<= [^\W_] . | [%)\]”’"'] . )
    (?P<gap> [ \u00a0]{1,3} \n?+ | \n )
    (?P<word> [a-zß-öø-ÿ] [\w’'-]{0,40}+ )
    (?! \.\w | [@/\\:_=)] )
    """,
    re.VERBOSE,
)
_NUMBER = expression(r"(?<![\w.,$£€]) \d{1,2} (?: \.\d{1,2} )?+ \Z", re.VERBOSE)
# `my order no. is`, `12 min. per side`, and abbreviations without a vowel that no list knows: `bldg`.
_SHORTENED = expression(
    r"(?<![^\W_]) (?: nos? | bat | ref | min | max | incl | art | pos | tel | abb | [^\W\d_aeiouyAEIOUYäöüéè]{1,5} ) \Z",
    re.VERBOSE,
)
# Shortened names of companies and posts: a capital and consonants, as in `Bt. or`, `Kft. and`.
_TITLED = expression(r"(?<![\w.-]) [A-Z][bcdfghjklmnpqrstvwxz]{1,3} \Z", re.VERBOSE)


class Cut(NamedTuple):
    """A full stop at the code point `stop`, and the lower-case word behind it."""

    stop: int
    word: Span
    text: str

    @property
    def span(self) -> Span:
        """The full stop, the gap and the word."""
        return Span(self.stop, self.word.end)


def cuts(document: Document) -> tuple[Cut, ...]:
    """Every place in prose where lower case follows a full stop that is no part of an abbreviation, address or number."""
    text = document.text
    return tuple(
        Cut(found.start(), Span(*found.span("word")), found["word"])
        for found in _CUT.finditer(text)
        if _is_cut(document, found) and not ends_abbreviation(text, found.start())
    )


def _is_cut(document: Document, found: re.Match[str]) -> bool:
    word, stop = found["word"], found.start()
    if not word.islower() or word in SMALL or (len(word) == 1 and word not in "ai"):
        return False
    if _TITLED.search(document.text, max(0, stop - 5), stop):
        return False
    if word not in TIES and _SHORTENED.search(document.text, max(0, stop - 6), stop):
        return False
    if word not in _AFTER_NUMBER and _NUMBER.search(document.text, max(0, stop - 6), stop):
        return False
    prose = document.prose_at(stop)
    return prose is not None and found.end() <= prose.end
