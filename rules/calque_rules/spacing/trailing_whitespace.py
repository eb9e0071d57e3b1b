"""White space at the end of a line.

Exported drafts carry it from the cells and tags that they were taken from.
No reader sees it, but every comparison of two versions does.
Exactly two spaces before a line that goes on are a line break in Markdown and are left alone.
"""

import re

from calque import Document, Rule, Severity, Stage, expression, pattern, safe

_LINE_END = expression(r"\n(?<=[^\S\n]\n)")


def _may_match(document: Document) -> bool:
    """Whether a line may end with white space."""
    text = document.text
    ends_blank = text[-1:].isspace() and text[-1] != "\n"
    return ends_blank or _LINE_END.search(text) is not None


RULE = Rule(
    code="SPC101",
    summary="white space at the end of a line",
    message="delete the white space at the end of the line",
    severity=Severity.NOTE,
    stage=Stage.OPTIONAL,
    mqm="linguistic-conventions/punctuation",
    find=pattern(
        r"""
        [^\S\n] (?<![^\S\n].)              # from the first blank of the run
        (?! (?<=[ ]) [ ]\n [^\S\n]*+ \S )  # no line break of Markdown
        [^\S\n]*+ $
        """,
        fix=safe(""),
        flags=re.VERBOSE | re.MULTILINE,
        across=True,
    ).where(_may_match),
    bad={
        "The summit ended on Sunday.⟦ ⟧\n\nNo date was set for the next.": (
            "The summit ended on Sunday.\n\nNo date was set for the next."
        ),
        "The ferry sank off Bohol.⟦   ⟧": "The ferry sank off Bohol.",
        "The talks went on.⟦\t⟧\nNobody expected a result.": "The talks went on.\nNobody expected a result.",
    },
    good=(
        "The summit ended on Sunday.\n\nNo date was set for the next.",
        "The harvest was good this year,  \nand prices fell.",
        "Rice prices fell.\n",
    ),
)
