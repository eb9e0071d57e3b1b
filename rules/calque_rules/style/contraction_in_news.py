"""A contraction in the words of the paper itself: "don't", "they're".

Engines that learned from subtitles contract freely; most newspapers do so in quotations only.
Contractions inside quotation marks, and the possessive 's, are left alone, and so is "o'clock".
"""

from bisect import bisect_right
from collections.abc import Iterator

from calque import PROSE, Document, Finding, Fix, Rule, Safety, Severity, Span, Stage, expression
from calque_rules.style._quotations import quotations

#: Contractions and what they stand for, where that is one thing only.
FULL = {
    "aren't": "are not",
    "can't": "cannot",
    "couldn't": "could not",
    "didn't": "did not",
    "doesn't": "does not",
    "don't": "do not",
    "hadn't": "had not",
    "hasn't": "has not",
    "haven't": "have not",
    "i'm": "I am",
    "isn't": "is not",
    "mustn't": "must not",
    "shouldn't": "should not",
    "they're": "they are",
    "they've": "they have",
    "they'll": "they will",
    "wasn't": "was not",
    "we're": "we are",
    "we've": "we have",
    "we'll": "we will",
    "weren't": "were not",
    "won't": "will not",
    "wouldn't": "would not",
    "you're": "you are",
    "you've": "you have",
    "you'll": "you will",
}


_LONGEST = max(map(len, FULL))
#: How they end, for each of the apostrophes: `re` finds one character at once, and one of two only step by step.
_ENDS = [expression(f"{mark}(?i:t|m|re|ve|ll)") for mark in "'’"]


def _ends(text: str) -> list[int]:
    """Where an apostrophe stands before such an end, in order (code points)."""
    return sorted(match.start() for ends in _ENDS for match in ends.finditer(text))


def contracted(document: Document) -> Iterator[Finding]:
    """Every contraction outside quotation marks."""
    texts, starts = document.words.texts, document.words.starts
    for at in _ends(document.text):
        number = bisect_right(starts, at) - 1
        word, start = texts[number], starts[number]
        inside = start < at < start + len(word) <= start + _LONGEST
        full = FULL.get(word.lower().replace("’", "'")) if inside else None
        block = document.block_at(start) if full else None
        if full is None or block is None or block.kind not in PROSE:
            continue
        if document.view(quotations).hold(start):
            continue
        right = full[0].upper() + full[1:] if word[0].isupper() else full
        span = Span(start, start + len(word))
        yield Finding(span, {"right": right}, Fix.of(span, right, Safety.UNSAFE))


RULE = Rule(
    code="STY201",
    summary="contraction outside quotation marks",
    message="write '{right}'",
    severity=Severity.NOTE,
    stage=Stage.OPTIONAL,
    mqm="style/organizational-style",
    find=contracted,
    wake=frozenset({"n't", "n’t", "'re", "’re", "'ve", "’ve", "'ll", "’ll", "'m", "’m"}),
    bad={
        "The council ⟦doesn't⟧ know the price.": "The council does not know the price.",
        "⟦They’re⟧ late, the crew said.": "They are late, the crew said.",
        "The boats ⟦won't⟧ leave ’til ten.": "The boats will not leave ’til ten.",
    },
    good=(
        "“We don’t know the price,” she said.",
        "The council’s plan opens at nine o’clock.",
        "It is the mayor's turn to speak, and she will.",
    ),
)
