"""British and American spellings in one draft: "labour" and "color".

Engines learn from both and choose anew with each sentence, and a text put together from several translations has the choices of all.
The rarer variety is flagged; where both are as frequent, the one that is not the locale's.
Words with a capital are left alone, because names such as Labour or Pearl Harbor keep their spelling, and so are spellings that are at home on both sides.
"""

from collections.abc import Iterator, Mapping

from calque import Document, Finding, Fix, Rule, Safety, Severity, Span
from calque_rules.locale._varieties import AMERICAN, BRITISH


def _places(document: Document, table: Mapping[str, str]) -> list[Span]:
    texts, starts = document.words.texts, document.words.starts
    spans = [Span(s, s + len(w)) for w, s in zip(texts, starts, strict=True) if w in table]
    return [span for span in spans if document.prose_at(span.start) is not None]


def mixed(document: Document) -> Iterator[Finding]:
    """Every word of the variety that is rarer in the draft."""
    texts = document.words.texts
    if AMERICAN.keys().isdisjoint(texts) or BRITISH.keys().isdisjoint(texts):
        return
    british, american = _places(document, AMERICAN), _places(document, BRITISH)
    if len(british) == len(american):
        to_american = document.facts.locale == "en-US"
    else:
        to_american = len(american) > len(british)
    rarer, table = (british, AMERICAN) if to_american else (american, BRITISH)
    if not (british and american):
        return
    for span in rarer:
        right = table[document[span]]
        yield Finding(span, {"right": right}, Fix.of(span, right, Safety.UNSAFE))


RULE = Rule(
    code="LOC101",
    summary="British and American spellings in one draft",
    message="write '{right}' as elsewhere in the draft",
    severity=Severity.NOTE,
    mqm="linguistic-conventions/spelling",
    find=mixed,
    wake=frozenset(AMERICAN),
    bad={
        "The color of the flag and the defense of the harbor drew a crowd in the ⟦neighbourhood⟧.": "The color of the flag and the defense of the harbor drew a crowd in the neighborhood.",
        "Rumours of a labour dispute spread. It is a matter of ⟦honor⟧, and favourable odds count.": "Rumours of a labour dispute spread. It is a matter of honour, and favourable odds count.",
    },
    good=(
        "The Labour leader praised the color of the sea.",
        "The neighbours travelled to the harbour by colourful boat.",
        "Traffic moved towards the theater on a program of its own.",
        "The Pearl Harbor survivors were honored by their neighbors.",
    ),
)
