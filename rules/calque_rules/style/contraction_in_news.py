"""A contraction in the words of the paper itself: "don't", "they're".

Engines that learned from subtitles contract freely; most newspapers do so in quotations only.
Contractions inside quotation marks, and the possessive 's, are left alone, and so is "o'clock".
"""

import re

from calque import Document, Rule, Severity, Stage, pattern, unsafe
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


# What joins two parts of one word, as in "rock'n'roll".
_JOINT = r"['’‐‑\u00ad\u200b-\u200d\u2060-]"
_WORDS = "|".join(FULL).replace("'", "['’]")


def _is_own(document: Document, match: re.Match[str]) -> bool:
    """Whether the words are the paper's, and nobody's whom it quotes."""
    return not document.view(quotations).hold(match.start())


def _full(match: re.Match[str]) -> str:
    full = FULL[match[0].lower().replace("’", "'")]
    return full[0].upper() + full[1:] if match[0][0].isupper() else full


RULE = Rule(
    code="STY201",
    summary="contraction outside quotation marks",
    message="write '{right}'",
    severity=Severity.NOTE,
    stage=Stage.OPTIONAL,
    mqm="style/organizational-style",
    find=pattern(
        rf"(?<!\w)(?<!\w{_JOINT})(?:{_WORDS})(?!{_JOINT}?\w)",
        fix=unsafe(_full),
        flags=re.IGNORECASE,
        when=_is_own,
        slots=lambda match: {"right": _full(match)},
    ),
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
