"""The mark of a footnote stands in the article.

Encyclopedias and papers set figures in brackets for their notes, and wikis a link for editing; the notes themselves are not copied.
A remark in brackets is left alone.
"""

import re

from calque import Rule, Severity, Stage, pattern, unsafe

RULE = Rule(
    code="BOI117",
    summary="mark of a footnote",
    message="delete the mark '{mark}'",
    severity=Severity.NOTE,
    stage=Stage.PREVIEW,
    mqm="design-and-markup",
    explains=("PUN", "SPC"),
    find=pattern(
        r"(?<=[\w.,;:”\"’)\]])(?P<mark>\[(?:\d{1,3}(?:[,–-]\ ?\d{1,3}){0,3}|edit|citation\ needed|note\ \d{1,2})\])",
        at="mark",
        fix=unsafe(""),
        flags=re.VERBOSE,
    ),
    bad={
        "The port opened in 1906.⟦[3]⟧ It was enlarged twice.": "The port opened in 1906. It was enlarged twice.",
        "History⟦[edit]⟧": "History",
    },
    good=(
        "The port [3 km away] opened in 1906.",
        "He won “[edit] wars”, as he put it.",
        "Array [1] is empty.",
    ),
)
