"""An accent is a character of its own.

File systems and PDF readers split an accented letter into the letter and the accent.
It looks the same, but a search for the name fails, and some engines drop the accent or set a space before it.
Combinations that Unicode has no single character for are left alone.
"""

import unicodedata
from collections.abc import Iterator

from calque import Document, Finding, Fix, Rule, Safety, Severity, Span, Stage, expression, literals

_ACCENTS = expression("[\u0300-\u0345]{1,4}+")


def split(document: Document) -> Iterator[Finding]:
    """Every Latin letter with accents of its own that can be written as fewer characters."""
    text = document.text
    for accents in _ACCENTS.finditer(text):
        span = Span(accents.start() - 1, accents.end())
        letter = text[max(0, span.start) : span.end]
        composed = unicodedata.normalize("NFC", letter)
        if letter[0].isascii() and letter[0].isalpha() and len(composed) < len(letter):
            yield Finding(span, {"letter": composed}, Fix.of(span, composed, Safety.SAFE))


RULE = Rule(
    code="CHR113",
    summary="accent split from its letter",
    message="write '{letter}' as one character",
    severity=Severity.NOTE,
    stage=Stage.PREVIEW,
    mqm="linguistic-conventions/character-encoding",
    wake=literals(_ACCENTS.pattern),
    find=split,
    bad={
        "President Mart⟦i\u0301⟧n spoke.": "President Martín spoke.",
        "The caf⟦e\u0301⟧ reopened.": "The café reopened.",
    },
    good=("President Martín spoke.", "The café reopened.", "A q\u0301 has no single sign."),
)
