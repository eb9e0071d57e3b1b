"""Three or more short phrases of one sentence stand in quotation marks.

Chinese sets marks around slogans, nicknames and set terms, and an engine keeps every pair: `the “three haves”, “five no-goes” and “one stop”`.
English readers take marks around single words for irony or for speech.
Keep those that quote somebody, and drop the others; only a reader can tell which.
Lists of titles, which begin with capitals, are left alone.
"""

from collections import defaultdict
from collections.abc import Iterator

from calque import Document, Finding, Rule, Severity, Span, Stage
from calque_rules._quotation import DOUBLE, DOUBLE_WAKE
from calque_rules.quotes._attribution import said

#: A phrase is no longer than this (words), and a cluster has so many.
LONGEST, MANY = 4, 3


def clusters(document: Document) -> Iterator[Finding]:
    """One finding a sentence, at the last of its short phrases in quotation marks."""
    found: defaultdict[Span, list[Span]] = defaultdict(list)
    for quotation in document.quotes.pairs:
        words = said(document, quotation)
        sentence = document.sentence_at(quotation.open.start)
        short = words[:1].islower() and len(words.split()) <= LONGEST and words[-1:].isalnum()
        if sentence is not None and quotation.close is not None and quotation.open.char in DOUBLE and short:
            found[sentence].append(Span(quotation.open.start, quotation.close.end))
    for spans in found.values():
        if len(spans) >= MANY:
            yield Finding(spans[-1], {"count": str(len(spans))})


RULE = Rule(
    code="QUO203",
    summary="several short phrases in quotation marks in one sentence",
    message="drop marks that quote nobody: {count} pairs in a sentence",
    severity=Severity.NOTE,
    stage=Stage.PREVIEW,
    mqm="style/unidiomatic",
    find=clusters,
    wake=DOUBLE_WAKE,
    bad={
        "The plan rests on “green hills”, “clear water” and ⟦“blue skies”⟧ for all.": None,
        'He spoke of "new roads", "new schools" and a ⟦"new start"⟧ in May.': None,
    },
    good=(
        "The plan rests on “green hills” and “clear water” for all.",
        "They played “Long Road”, “The Ferry” and “Home Again”.",
        "The plan rests on “green hills”. It needs “clear water” and “blue skies”.",
    ),
)
