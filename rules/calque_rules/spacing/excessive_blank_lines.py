"""More than one blank line between two paragraphs.

Texts taken from web pages keep the line breaks of the pictures and boxes that stood between the paragraphs.
One blank line parts two paragraphs.
Blank lines at the end of the file are reported as SPC108.
"""

import re

from calque import Document, Rule, Severity, Stage, expression, pattern, safe

_BLANK_LINES = expression(r"\n(?:[^\S\n]*+\n){2}")


def _may_match(document: Document) -> bool:
    """Whether a text begins with white space or has two blank lines in a row."""
    text = document.text
    return text[:1].isspace() or _BLANK_LINES.search(text) is not None


RULE = Rule(
    code="SPC107",
    summary="more than one blank line in a row",
    message="leave one blank line",
    severity=Severity.NOTE,
    stage=Stage.OPTIONAL,
    mqm="linguistic-conventions/punctuation",
    find=pattern(
        r"""
        (?: (?<=\S) [^\S\n]*+ \n [^\S\n]*+ \n | \A )
        (?P<extra> (?: [^\S\n]*+ \n )++ )
        (?= [^\S\n]*+ \S )
        """,
        at="extra",
        fix=safe(extra=""),
        flags=re.VERBOSE,
        across=True,
    ).where(_may_match),
    bad={
        "The bridge is closed.\n\n⟦\n\n⟧A detour is in place.": "The bridge is closed.\n\nA detour is in place.",
        "The mayor resigned.\n \n⟦ \n⟧Her deputy takes over.": "The mayor resigned.\n \nHer deputy takes over.",
        "⟦\n⟧The mayor resigned.": "The mayor resigned.",
    },
    good=(
        "The bridge is closed.\n\nA detour is in place.",
        "The bridge is closed.\nA detour is in place.",
        "The mayor resigned.\n\n\n",
    ),
)
