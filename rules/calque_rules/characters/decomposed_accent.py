"""An accent is a character of its own.

File systems and PDF readers split an accented letter into the letter and the accent.
It looks the same, but a search for the name fails, and some engines drop the accent or set a space before it.
Combinations that Unicode has no single character for are left alone.
"""

import re
import unicodedata

from calque import ANY, Rule, Severity, Stage, pattern, safe


def _composed(match: re.Match[str]) -> str:
    return unicodedata.normalize("NFC", match[0])


RULE = Rule(
    code="CHR113",
    summary="accent split from its letter",
    message="write '{letter}' as one character",
    severity=Severity.NOTE,
    stage=Stage.PREVIEW,
    mqm="linguistic-conventions/character-encoding",
    find=pattern(
        r"[A-Za-z](?=[\u0300-\u0345])[\u0300-\u0345]{1,4}+",
        fix=safe(_composed),
        blocks=ANY,
        when=lambda _, match: len(_composed(match)) < len(match[0]),
        slots=lambda match: {"letter": _composed(match)},
    ),
    bad={
        "President Mart⟦i\u0301⟧n spoke.": "President Martín spoke.",
        "The caf⟦e\u0301⟧ reopened.": "The café reopened.",
    },
    good=("President Martín spoke.", "The café reopened.", "A q\u0301 has no single sign."),
)
