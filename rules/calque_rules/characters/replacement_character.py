"""A character that was lost on the way and shows as U+FFFD or as question marks.

A program that meets a byte or a letter it does not know writes a replacement character or a question mark in its place.
What stood there is lost; only an apostrophe can be told from its surroundings (`don?t`, `Australia?s`).
A question mark at the end of a question, or three of them after a word, is left alone.
"""

import re

from calque import ANY, Rule, Severity, pattern, unsafe


def _apostrophe(match: re.Match[str]) -> str | None:
    """The apostrophe of the text's own kind where one was lost; None elsewhere."""
    if match["apostrophe"] is None:
        return None
    return "’" if "’" in match.string or "“" in match.string else "'"


RULE = Rule(
    code="CHR102",
    summary="lost character",
    message="write the character that was lost here",
    severity=Severity.ERROR,
    mqm="linguistic-conventions/character-encoding",
    explains=("PUN", "SEN", "SPC", "QUO"),
    find=pattern(
        r"""
        [?\ufffd锟] (?:
            (?P<apostrophe> (?: (?<=[a-z]\?) | (?<=[A-Za-z]\ufffd) ) (?=(?:s|t|re|ve|ll|d|m)(?![\w=&?/-])) )
          | (?<=\ufffd) \ufffd{0,199}+
          | (?<=[a-z,]\s\?) \?{1,39}+ (?=,?\s[a-z])
          | (?<=[a-z]\?) \?{1,39}+ (?=[a-z])
          | (?<=锟) 斤拷
        )
        """,
        fix=unsafe(_apostrophe),
        flags=re.VERBOSE,
        blocks=ANY,
        across=True,
    ),
    bad={
        "Guests filled the caf⟦\ufffd⟧ on Monday.": None,
        "The union don⟦?⟧t accept the offer.": "The union don't accept the offer.",
        "It was Australia⟦\ufffd⟧s worst drought.": "It was Australia's worst drought.",
        "The spokesman ⟦????⟧ told reporters that talks go on.": None,
    },
    good=(
        "Who won the seat?",
        "“Really?!” she asked.",
        "The page is at example.com/list?s=12 now.",
        "He asked: what next? The board had no answer.",
    ),
)
