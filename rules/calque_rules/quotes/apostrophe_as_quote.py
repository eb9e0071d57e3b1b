"""An opening single mark stands where an apostrophe belongs.

Word processors and engines turn the apostrophe of a shortened word the wrong way: `the ‘90s`, `rock ‘n’ roll`.
It is an apostrophe, which looks like a closing mark.
A mark that really opens a quotation is left alone.
"""

import re

from calque import Document, Rule, Severity, Stage, expression, pattern, safe

# A mark right behind a letter, a digit or a stop that no letter follows.
_CLOSES = expression(r"[’'](?<=[\w.,!?].)(?!\w)")


def opens_nothing(document: Document, found: re.Match[str]) -> bool:
    """Whether no quotation begins with the mark, and no mark that may close one stands soon after."""
    if _CLOSES.search(document.text, found.end(), found.end() + 60):
        return False
    return all(pair.open.start != found.start() or pair.close is None for pair in document.quotes.pairs)


RULE = Rule(
    code="QUO112",
    summary="opening single mark instead of an apostrophe",
    message="write an apostrophe (’) before '{word}'",
    severity=Severity.NOTE,
    stage=Stage.PREVIEW,
    mqm="linguistic-conventions/punctuation",
    find=pattern(
        r"‘(?<![\w’].)(?P<word>\d\ds?(?![\w%.,:/])|(?:em|til|till|tis|twas|cause|bout|round|n|Tis|Twas)(?![\w-]))",
        at=0,
        fix=safe("’{word}"),
        when=opens_nothing,
    ),
    bad={
        "The mill closed in the late ⟦‘90s⟧ and burned down.": "The mill closed in the late ’90s and burned down.",
        "She was a star of the class of ⟦‘98⟧ in Graz.": "She was a star of the class of ’98 in Graz.",
        "Tell ⟦‘em⟧ that the ferry is late.": "Tell ’em that the ferry is late.",
    },
    good=(
        "The mill closed in the late ’90s and burned down.",
        "He spoke of the ‘90s’ as of a lost land.",
        "The ‘round table’ met again in Graz.",
        "She calls it ‘20 years of rain’ and laughs.",
    ),
)
