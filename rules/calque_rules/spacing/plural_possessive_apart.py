"""The apostrophe of a plural possessive stands off from its word: "the customers ' lack of interest".

Tokenised text sets the mark apart, and engines keep the space.
English sets it tight: "the customers' lack".
Where a single mark opens a quotation in the same paragraph, the one behind the word may close it, and nothing is said.
"""

import re

from calque import Document, Rule, Severity, expression, pattern, safe

OPENS = expression(r"(?:\A|[\s(“\"])['‘][^\W\d_]")


def alone(document: Document, match: re.Match[str]) -> bool:
    """Whether no single mark of the paragraph before this one opens a quotation."""
    block = document.block_at(match.start())
    return block is not None and OPENS.search(document.text, block.span.start, match.start()) is None


RULE = Rule(
    code="SPC219",
    summary="space before the apostrophe of a plural",
    message="close up the apostrophe",
    severity=Severity.ERROR,
    mqm="linguistic-conventions/punctuation",
    find=pattern(
        r"(?P<mark>['’])(?<=[a-z]s(?P<gap>[ ]).)(?=[ ][a-z]{2})",
        at="gap",
        fix=safe(gap=""),
        when=alone,
    ),
    wake=frozenset(("s '", "s ’")),
    bad={
        "They do not mind the customers⟦ ⟧' lack of interest.": "They do not mind the customers' lack of interest.",
        "The nurses⟦ ⟧’ union called a strike.": "The nurses’ union called a strike.",
    },
    good=(
        "They do not mind the customers' lack of interest.",
        "She called it 'a play of masks ' and left.",
        "The vowels ' a ' and ' e ' are long.",
    ),
)
