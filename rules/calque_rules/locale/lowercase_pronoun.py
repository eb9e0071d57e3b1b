"""The pronoun I stands in lower case inside a sentence: "they say that i know".

Languages that leave the pronoun out or write it small have no capital for an engine to copy.
English writes it with a capital everywhere.
At the start of a sentence SEN102 sees it; numerals in lists ("i and ii"), letters in brackets or marks, and variables are left alone.
"""

import re

from calque import Document, Rule, Severity, expression, pattern, unsafe

#: Words behind which the letter is a name.
NAMED = expression(
    r"\b(?:appendix|case|chapter|column|equation|index|item|letter|line|number|paragraph|part|point|row|section|step|table|variable|vitamin)[ ]\Z"
)


def spoken(document: Document, match: re.Match[str]) -> bool:
    """Whether the letter is no name of something."""
    return NAMED.search(document.text, max(0, match.start() - 12), match.start()) is None


RULE = Rule(
    code="LOC209",
    summary="pronoun I in lower case",
    message="write 'I'",
    severity=Severity.WARNING,
    mqm="linguistic-conventions/spelling",
    find=pattern(
        r"""
        (?<=[a-z,;][ ]) (?P<word>i)
        (?: (?=['’](?:m|ve|ll|d)\b)
          | (?=[ ](?:am|was|have|had|will|would|can|could|do|did|don['’]t|didn['’]t|can['’]t|want|think|know|need|hope|just|also|like
              |really|never|always|only|went|got|bought|ordered|saw|asked|live|work|wrote|forgot|received|understand|believe|should|may|might|must|already|still)\b) )
        """,
        at="word",
        fix=unsafe("I"),
        flags=re.VERBOSE,
        when=spoken,
    ).near(" i[ '’]"),
    wake=frozenset(f" i{after}" for after in (" ", "'", "’")),
    bad={
        "She says that ⟦i⟧ know the way.": "She says that I know the way.",
        "When it rains, ⟦i⟧’m at home.": "When it rains, I’m at home.",
    },
    good=(
        "She says that I know the way.",
        "Write the row i and the column j of the table.",
        "See parts i, ii and iii, and the letter 'i' in it.",
        "On the sign the letter i was missing.",
    ),
)
