"""A label of a picture stands in the article.

`(File photo)` and `Figure 1:` belong to the picture, which a copied draft no longer has.
A sentence that speaks of a figure is left alone.
"""

import re

from calque import ANY, Rule, Severity, Stage, pattern, unsafe

RULE = Rule(
    code="BOI103",
    summary="label of a picture in the article",
    message="take the label '{label}' out of the article",
    severity=Severity.NOTE,
    stage=Stage.PREVIEW,
    mqm="design-and-markup",
    explains=("PUN",),
    find=pattern(
        r"""
        (?P<label> [\[(（](?:[Ff]ile|[Aa]rchive|[Ss]tock|[Hh]andout|[Rr]esource|[Dd]ata)\ (?:photo|picture|image|photograph)s?[\])）]
          | [\[(（](?:[Ss]creenshot|[Vv]ideo\ screenshot|[Pp]rofile\ photo|[Ii]nfographic)(?:\ of\ [^()\[\]\n]{1,40})?[\])）]
          | ^(?:Figure|Fig\.|Photo|Picture|Image|Table|Chart)\ [0-9]\d?\ ?[:：](?=\ ?\w) )
        """,
        at="label",
        fix=unsafe(""),
        flags=re.VERBOSE | re.MULTILINE,
        blocks=ANY,
    ),
    bad={
        "Ships wait off Varna.⟦(File photo)⟧": "Ships wait off Varna.",
        "⟦Figure 1:⟧ Ships wait off Varna.": " Ships wait off Varna.",
    },
    good=(
        "The figure 1: 0.7 was the highest yet.",
        "The photo in his file shows a ship.",
        "Police took a screenshot (the second) of the page.",
    ),
)
