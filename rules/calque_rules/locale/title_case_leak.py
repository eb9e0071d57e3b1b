"""Headline capitals run on into a sentence: "he said the Council Might Be In For The Worst".

A headline or a product page has a capital on every word, and an engine keeps the capitals when it takes the words into its sentence.
Even a title leaves "of", "the" and "in" small, so several of them with capitals are no name.
Words in quotation marks are left alone, because titles of songs and films are written in many ways.
"""

import re

from calque import Document, Rule, Severity, Stage, pattern
from calque_rules._capitals import longest_row

_SMALL = frozenset("The Of And In To For On With By A An At From Is Was Are Be As That Than".split())


def is_headline(document: Document, match: re.Match[str]) -> bool:
    """Whether two small words have capitals, and the words stand outside all quotation marks."""
    if sum(word in _SMALL for word in match[0].split()[1:-1]) < 2:
        return False
    pairs = document.quotes.pairs
    return not any(p.open.start < match.start() and p.close and match.end() <= p.close.end for p in pairs)


RULE = Rule(
    code="LOC202",
    summary="capitals of a headline inside a sentence",
    message="write these words with capitals for names only",
    severity=Severity.WARNING,
    stage=Stage.PREVIEW,
    mqm="linguistic-conventions/spelling",
    find=pattern(
        r"[A-Z](?<=[a-z,][ ].)[\w’']{0,20}(?:[ ][A-Z][\w’']{0,20}){4,40}(?![\w-])", when=is_headline
    ).where(lambda document: document.view(longest_row) >= 5),
    bad={
        "He said ⟦Prices Might Be The Next Thing To Rise⟧ in the city.": None,
        "The board then ⟦Discussed The Issue Of The Bridge⟧ for an hour.": None,
    },
    good=(
        "She works for the Department of Trade and Industry in Leeds.",
        "They sang “Walk In The Rain With The Moon” twice.",
        "The Bank Of Riga lent the money.",
        "He met the King of Spain and the Prince of Wales.",
    ),
)
