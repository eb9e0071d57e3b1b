"""Several words in a row stand in capitals in running text.

A source sets a heading, a name or a slogan in capitals, and they stay when an engine makes them part of a sentence.
Newspapers write such words as any others, with capitals for names only.
Abbreviations in a row and paragraphs that are nothing but capitals, such as headings and warnings, are left alone.
"""

import re

from calque import Document, Rule, Severity, Stage, expression, pattern
from calque_rules._capitals import longest_row

_SMALL = expression(r"[a-z]{2}")


def among_small_words(document: Document, match: re.Match[str]) -> bool:
    """Whether the paragraph is written in small letters otherwise, and some of the words are long."""
    block = document.block_at(match.start())
    if block is None or len(match[0]) < 20 or all(len(word) < 5 for word in match[0].split()):
        return False
    return _SMALL.search(document.text, block.span.start, block.span.end) is not None


RULE = Rule(
    code="LOC203",
    summary="run of words in capitals in running text",
    message="write '{run}' with capitals for names only",
    severity=Severity.NOTE,
    stage=Stage.PREVIEW,
    mqm="linguistic-conventions/spelling",
    find=pattern(
        r"[A-Z](?<![\w’'-].)[A-Z]{1,19}+(?:[ ][A-Z]{1,20}+){3,30}+(?![\w’'-])",
        when=among_small_words,
        slots=lambda match: {"run": match[0]},
    ).where(lambda document: document.view(longest_row) >= 4),
    bad={
        "He wore a cap with the words ⟦MAKE THE HARBOUR GREAT⟧ on it.": None,
        "⟦LAKE CITY NEWS AGENCY RIGA⟧ – The ferry sank on Monday.": None,
    },
    good=(
        "BBC, CNN, NBC and ABC sent crews to the port.",
        "The BBC NBC CNN ABC pool filmed the arrival.",
        "DO NOT CROSS THE YELLOW LINE",
        "NEW DELHI (Wire) – The ferry sank on Monday.",
        "He wore a cap with a slogan on it.",
    ),
)
