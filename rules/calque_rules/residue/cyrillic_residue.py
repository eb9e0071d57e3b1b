"""Cyrillic words were left in the English.

An engine that does not know a name or a rare word copies it as it stands.
Only somebody who reads the source can tell what is missing, so there is no repair; a whole run is reported once.
A gloss in brackets, a word that the sentence speaks about, an address and a hashtag are left alone;
a single letter that looks Latin is another rule's.
"""

from collections.abc import Iterator

from calque import Document, Finding, Rule, Severity, Span, expression, literals
from calque_rules.residue._gloss import explained, in_address

_LETTER = "\u0400-\u052f\u1c80-\u1c8f\u2de0-\u2dff\ua640-\ua69f"
_RUN = expression(rf"[{_LETTER}]++(?:[ ,’'«»“”\"–—-]{{1,3}}+[{_LETTER}]++)*+")
# Letters that look Latin: alone among Latin words they are mistyped rather than untranslated.
_LOOKALIKES = frozenset("АВЕКМНОРСТУХІЈЅаеорсухіјѕ")


def foreign(document: Document) -> Iterator[Finding]:
    """Every run of Cyrillic words that is not explained."""
    text = document.text
    for match in _RUN.finditer(text):
        span = Span(*match.span())
        if match[0] in _LOOKALIKES or document.block_at(span.start) is None:
            continue
        if explained(text, span) or in_address(text, span):
            continue
        yield Finding(span, {"words": match[0] if len(match[0]) <= 24 else match[0][:23] + "…"})


RULE = Rule(
    code="RES102",
    summary="Cyrillic words left in the English",
    message="translate '{words}'",
    severity=Severity.ERROR,
    mqm="accuracy/untranslated",
    wake=literals(_RUN.pattern),
    find=foreign,
    bad={
        "The fire burned near the village of ⟦Сосновка⟧.": None,
        "Rain and storms ⟦ожидаются⟧ in the north.": None,
        "The squad ⟦и потому что⟧ fuel ran out.": None,
    },
    good=(
        "The paper Pravda (Правда) was founded in 1912.",
        "The word мир means both world and peace.",
        "The site is культура.рф for visitors.",
        "It was 15 °C in the capital.",
    ),
)
