"""A name or a word with its accents in one place and without them in another: "São Paulo" and "Sao Paulo".

Each sentence is translated by itself, and the accents of names survive in some and not in others.
The form without accents is flagged, because the other shows that the draft can print them.
Pairs in which both forms are English words, such as "resume" and "résumé", are left alone.
"""

from collections.abc import Iterator
from unicodedata import combining, normalize

from calque import BEYOND_ASCII, Document, Finding, Fix, Rule, Safety, Severity, Span, Stage

_TWO_WORDS = frozenset(
    "resumé résumé exposé rosé pâté maté lamé piqué expósé attaché más pós sé dé lá à é ó y á í ú".split()
)


def plain(word: str) -> str:
    """A word without the marks on its letters."""
    return "".join(c for c in normalize("NFD", word) if not combining(c))


def stripped(document: Document) -> Iterator[Finding]:
    """Every word that stands elsewhere with accents."""
    if document.text.isascii():
        return
    marked = {w for w in document.forms if not w.isascii() and len(w) > 3 and w.lower() not in _TWO_WORDS}
    lost = {p: w for w in sorted(marked) if (p := plain(w)) != w and p.isascii()}
    if document.forms.isdisjoint(lost):
        return
    for word, start in zip(document.words.texts, document.words.starts, strict=True):
        if word not in lost:
            continue
        if document.prose_at(start) is not None:
            span = Span(start, start + len(word))
            yield Finding(span, {"right": lost[word]}, Fix.of(span, lost[word], Safety.UNSAFE))


RULE = Rule(
    code="LOC103",
    summary="word with accents in one place and without in another",
    message="write '{right}' as elsewhere in the draft",
    severity=Severity.NOTE,
    stage=Stage.PREVIEW,
    explains=("TRM101",),
    mqm="linguistic-conventions/spelling",
    find=stripped,
    wake=frozenset({BEYOND_ASCII}),
    bad={
        "The Kraków office closed. Only ⟦Krakow⟧ has kept a clerk.": "The Kraków office closed. Only Kraków has kept a clerk.",
        "Mayor Núñez spoke first. ⟦Nunez⟧ was cheered.": "Mayor Núñez spoke first. Núñez was cheered.",
    },
    good=(
        "She sent her résumé and asked to resume work.",
        "Mayor Núñez spoke first, and Núñez was cheered.",
        "The cafe on the square opens at nine.",
        "The “mayor” of the fair won’t resign.",
    ),
)
