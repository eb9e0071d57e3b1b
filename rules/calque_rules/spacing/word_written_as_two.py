"""One word that was written as two, as in "can not".

Engines build words from pieces, and a word such as `cannot` comes out in two.
"Can not only" belongs to "but also" and is left alone, and so is every pair that may be two words ("some where", "her self-esteem").
"""

import re

from calque import Document, Rule, Severity, pattern, safe


def begins_a_word(document: Document, match: re.Match[str]) -> bool:
    """Whether nothing that belongs to the word stands right before it."""
    before = document.text[max(0, match.start() - 1) : match.start()]
    return not before.isalnum() and before not in {"'", "’", "-", "_"}


RULE = Rule(
    code="SPC215",
    summary="one word written as two",
    message="write '{one}{two}' as one word",
    severity=Severity.WARNING,
    mqm="linguistic-conventions/spelling",
    find=pattern(
        r"""
        (?P<one>
            [Cc]an        (?=[ ]not\b(?![ ](?:only|just|merely|simply|solely|but|necessarily|always)\b))
          | [Tt]hem       (?=[ ]selves\b)
          | [Oo]ur        (?=[ ]selves\b)
          | [Hh]im        (?=[ ]self\b)
          | [Tt]hrough    (?=[ ]out[ ]the\b)
          | [Nn]ever[ ]the (?=[ ]less\b)
          | [Nn]one[ ]the (?=[ ]less\b)
          | [Ii]n         (?=[ ]stead[ ]of\b)
          | [Aa]n         (?=[ ]other\b)
        )
        [ ] (?P<two>not|selves|self|out|less|stead|other) (?![\w'’-])
        """,
        fix=safe(lambda match: match[0].replace(" ", "")),
        flags=re.VERBOSE,
        when=begins_a_word,
    ),
    wake=frozenset(
        {"can not", "m self", "m selves", "r selves", "rough out", "the less", "in stead", "an other"}
    ),
    bad={
        "The board ⟦can not⟧ say when the bridge will open.": "The board cannot say when the bridge will open.",
        "The miners dug ⟦them selves⟧ out.": "The miners dug themselves out.",
        "It rained ⟦through out⟧ the week.": "It rained throughout the week.",
    },
    good=(
        "The board cannot say when the bridge will open.",
        "A pool can not only cool a town but also feed its gardens.",
        "He saw them selling him self-made jam.",
        "She walked through out of habit.",
    ),
)
