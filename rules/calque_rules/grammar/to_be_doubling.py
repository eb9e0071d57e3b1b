"""Two verbs that are forms of "be" or "have" stand where one belongs.

"Is has" and "that is was" come from a pronoun that was read as a verb ("it was"), or from two tenses that were put together.
Which of the two belongs there only the source can tell.
A clause that ends with the first of them ("what it is has changed") is left alone.
"""

import re

from calque import Document, Rule, Severity, expression, pattern

_CLAUSE = expression(
    r"\b(?:what|who|where|how|way|things|than|all|as|why|there|it|he|she|they|we|you|I)\b[^.!?;]{0,40}\Z",
    re.IGNORECASE,
)
_FIRST = ("is", "are", "was", "were")
_SECOND = (*_FIRST, "has", "had")


def joined(document: Document, found: re.Match[str]) -> bool:
    """Whether both are whole words, and no clause ends between the two."""
    text = document.text
    if found["first"] == found["second"] or not text[found.start() - 1 : found.start()].isspace():
        return False
    return not _CLAUSE.search(text, max(0, found.start() - 50), found.start())


RULE = Rule(
    code="GRA107",
    summary="two forms of “be” or “have” in a row",
    message="keep one of '{first}' and '{second}'",
    severity=Severity.ERROR,
    mqm="linguistic-conventions/grammar",
    find=pattern(
        r"(?P<first>is|are|was|were)[ \n](?P<second>is|are|was|were|has|had)(?=[ \n](?!(?:we|you|they|he|she|it|there|the|this|these|those|any|anyone)\b)[a-z])",
        when=joined,
    ),
    wake=frozenset(f"{a} {b} " for a in _FIRST for b in _SECOND if a != b),
    bad={
        "The council ⟦is has⟧ not been asked about the mill.": None,
        "The ferries ⟦are were⟧ late on Monday.": None,
    },
    good=(
        "What the council is has changed in ten years.",
        "The council is, has been and will be late.",
        "The question is are there enough ferries, and the next is was it worth it.",
        "The way things are is no accident.",
        "The ferries are late.",
    ),
)
