"""A character without width stands in Latin text.

Web pages put zero-width spaces, joiners and soft hyphens into long words, and an engine passes them on.
Nobody sees them, but the word is no longer found by a search, a spelling checker or the next engine.
A zero-width space between two letters may stand for a space that was lost, so an editor should look at that repair.
Scripts that need them (Arabic, the scripts of India, Thai, Khmer) and joined emoji are left alone.
"""

import re
from collections.abc import Iterator

from calque import Document, Finding, Fix, Rule, Safety, Severity, Span, expression

_NEEDS = r"\u0600-\u08ff\u0900-\u1fff\u3040-\u9fff\ufe0f\U0001f000-\U0001faff\u2600-\u27bf"
_INVISIBLE = expression(
    rf"[\u200b-\u200d\u2060\u00ad\u180e]{{1,200}}+ (?<![{_NEEDS}].) (?![{_NEEDS}])", re.VERBOSE
)


def invisible(document: Document) -> Iterator[Finding]:
    """Every run of such characters."""
    text = document.text
    for match in _INVISIBLE.finditer(text):
        span = Span(*match.span())
        inside = text[span.start - 1 : span.start].isalpha() and text[span.end : span.end + 1].isalpha()
        safety = Safety.UNSAFE if inside and "\u200b" in match[0] else Safety.SAFE
        yield Finding(span, {"codes": f"U+{ord(match[0][0]):04X}"}, Fix.of(span, "", safety))


RULE = Rule(
    code="CHR105",
    summary="character without width in Latin text",
    message="delete the invisible character {codes}",
    severity=Severity.WARNING,
    mqm="linguistic-conventions/character-encoding",
    find=invisible,
    wake=frozenset("\u200b\u200c\u200d\u2060\u00ad\u180e"),
    bad={
        "The summit in Bei⟦\u200b⟧jing ended.": "The summit in Beijing ended.",
        "Govern⟦\u00ad⟧ment debt rose again.": "Government debt rose again.",
        "Analysts⟦\u200d⟧ expect a slower year.": "Analysts expect a slower year.",
    },
    good=(
        "The summit in Beijing ended.",
        "The post showed a \U0001f468\u200d\U0001f469\u200d\U0001f466 and nothing else.",
        "The sign read “می\u200cخواهم”, or “I want”.",
    ),
)
