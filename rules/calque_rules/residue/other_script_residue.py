"""Words in Arabic, Hebrew, Devanagari, Thai, Greek or another script were left in the English.

An engine that does not know a name or a rare word copies it as it stands.
Only somebody who reads the source can tell what is missing, so there is no repair; a whole run is reported once.
A gloss in brackets, a word that the sentence speaks about, and single Greek letters, which are symbols, are left alone.
"""

from collections.abc import Iterator

from calque import Document, Finding, Rule, Severity, Span, expression, literals
from calque_rules.residue._gloss import explained, in_address

# Armenian to Mongolian, the Arabic forms for display; no punctuation and no honorific ligatures.
_LETTER = "\u0531-\u058f\u05d0-\u05f2\u0620-\u064a\u0671-\u06d3\u06fa-\u06ff\u0710-\u08ff\u0904-\u10ff\u1200-\u137c\u1380-\u139f\u13a0-\u167f\u1700-\u18ff\u1900-\u1c7f\ufb13-\ufb17\ufb1d-\ufdcf\ufe70-\ufefc"
_MARK = "\u0591-\u05c7\u064b-\u0670\u06d4-\u06f9\u0900-\u0903\u200c\u200d"
_WORD = rf"[{_LETTER}][{_LETTER}{_MARK}]*+"
_GREEK = r"[\u0370-\u03ff\u1f00-\u1fff]{3,60}+"
_RUN = expression(rf"{_WORD}(?:[ ,،؛’'“”\"–—-]{{1,3}}+{_WORD})*+|{_GREEK}(?:[ ,’-]{{1,3}}+{_GREEK})*+")


def foreign(document: Document) -> Iterator[Finding]:
    """Every run of such words that is not explained."""
    text = document.text
    for match in _RUN.finditer(text):
        words, span = match[0], Span(*match.span())
        # Greek capitals name fraternities, sums and products.
        if len(words) < 2 or (words[0] < "\u0400" and len(words) < 5 and words.isupper()):
            continue
        if document.block_at(span.start) is None or explained(text, span) or in_address(text, span):
            continue
        yield Finding(span, {"words": words if len(words) <= 24 else words[:23] + "…"})


RULE = Rule(
    code="RES103",
    summary="words of another script left in the English",
    message="translate '{words}'",
    severity=Severity.ERROR,
    mqm="accuracy/untranslated",
    wake=literals(_RUN.pattern),
    find=foreign,
    bad={
        "The minister met ⟦वित्त मंत्री⟧ in the evening.": None,
        "The talks in ⟦القاهرة⟧ went on.": None,
        "Voters in ⟦Αθήνα⟧ stayed at home.": None,
        "The ⟦ตลาด⟧ was closed on Sunday.": None,
    },
    good=(
        "The channel Al Jazeera (الجزيرة) is based in Doha.",
        "The particles are 3 μm wide, and ΔE is small.",
        "She joined the ΦΒΚ society.",
        "The word שלום means peace.",
        "Cairo (القاهرة) is the capital.",
    ),
)
