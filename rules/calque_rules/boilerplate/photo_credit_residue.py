"""The credit of a photograph stands in the article.

News sites print the photographer or the agency after the caption, and a copied draft keeps it: `[Photo/IC]`.
An engine takes it for a part of the sentence; the credit belongs into the field of the picture.
A dateline in brackets such as `(Xinhua)`, and a remark such as `(pictured)`, are left alone.
"""

import re
from collections.abc import Iterator

from calque import Document, Finding, Rule, Severity, Span, expression
from calque_rules.boilerplate._edges import short, taken_out

_BRACKETED = expression(
    r"""
    [\[(（【] \ ?+
    (?: (?:[Ff]ile\ |[Ss]creen)? (?i: photo(?:s|graph|graphs|graphy)?|images?|pictures?|illustrations?|cartoon|graphic|video|pix|pic )
        (?: \ ?[/:：|] | \ (?i: by|from|provided|courtesy|credit|source|supplied|via|taken\ by|submitted )\b | \ ?(?=\])(?<=\[[PVI].{4}) | \ ?(?=\])(?<=\[Picture) )
      | (?:Xinhua|AP|AFP|Reuters|REUTERS|IC|VCG|CFP|CNS|CNP|EPA|EPA-EFE|Getty|Getty\ Images|TASS|Sputnik|Yonhap|Kyodo|dpa|ANI|PTI
          |NurPhoto|China\ Daily|Imaginechina) \ ?[/|]\ ?(?=[A-Z])
      | (?:AP|AFP|Reuters|Xinhua|EPA|Getty)\ (?:[Pp]hoto|PHOTO|[Pp]icture|[Ii]mage)s?\b
    )
    [^\[\]()（）【】\n]{0,80}+ [\])）】]
    """,
    re.VERBOSE,
)
_LINE = expression(
    r"(?:Photos?|Fotos?|Photographs?|Picture)(?:\ [Cc]redit|\ [Ss]ource)?(?:\ ?[:：]|\ [Bb]y\b)\ ?(?=[A-Z])[^.:]{2,60}\.?"
)

#: A credit without brackets behind the sentence of a caption.
_TAIL = expression(
    r"[.!?][\"”]?\ (?P<credit>(?:(?:Photos?|Fotos?|Picture):|Photo\ by)\ (?=[A-Z])[^.:]{2,40}+)\Z"
)


def credited(document: Document) -> Iterator[Finding]:
    """Every credit in brackets, and every block that is one."""
    text = document.text
    for block in document.blocks:
        start, end = block.span
        if end - start <= 90 and _LINE.fullmatch(text, start, end):
            yield Finding(block.span, {"credit": short(text, block.span)}, taken_out(text, block.span))
            continue
        if end - start <= 200 and (tail := _TAIL.search(text, start, end)):
            span = Span(*tail.span("credit"))
            yield Finding(span, {"credit": short(text, span)}, taken_out(text, span))
        for match in _BRACKETED.finditer(text, start, end):
            span = Span(*match.span())
            yield Finding(span, {"credit": short(text, span)}, taken_out(text, span))


RULE = Rule(
    code="BOI102",
    summary="credit of a photograph in the article",
    message="move '{credit}' to the picture's own field",
    severity=Severity.WARNING,
    mqm="design-and-markup",
    explains=("PUN", "SPC"),
    wake=frozenset(
        {
            "photo",
            "foto",
            "image",
            "picture",
            "illustration",
            "cartoon",
            "graphic",
            "video",
            "(pi",
            "[pi",
            "xinhua/",
            "xinhua /",
        }
        | {
            f"{agency}{mark}"
            for agency in ("ap", "afp", "reuters", "ic", "vcg", "cfp", "cns", "cnp", "epa", "efe")
            for mark in ("/", "|", " /", " |")
        }
        | {
            f"{agency}{mark}"
            for agency in (
                "getty",
                "images",
                "tass",
                "sputnik",
                "yonhap",
                "kyodo",
                "dpa",
                "ani",
                "pti",
                "daily",
                "china",
                "xinhua",
            )
            for mark in ("/", "|", " /", " |")
        }
    ),
    find=credited,
    bad={
        "Minister Ana Brodsky opens the terminal in Varna on Tuesday. ⟦[Photo/IC]⟧": "Minister Ana Brodsky opens the terminal in Varna on Tuesday.",
        "Workers load a ship in Varna. ⟦(Xinhua/Lin Yue)⟧": "Workers load a ship in Varna.",
        "Cranes in the port ⟦(Photo: Ivo Petrov)⟧ stood still.": "Cranes in the port stood still.",
        "Workers load a ship.⟦[Photo provided to the Varna Gazette]⟧": "Workers load a ship.",
        "⟦[Photo]⟧ Workers load a ship in Varna.": "Workers load a ship in Varna.",
        "Workers load a ship in Varna. ⟦Photo by Ivo Petrov⟧": "Workers load a ship in Varna.",
        "Workers load a ship in Varna.\n\n⟦Photo: Ivo Petrov⟧": "Workers load a ship in Varna.\n\n",
    },
    good=(
        "VARNA, March 8 (Xinhua) -- Minister Ana Brodsky opened the terminal.",
        "The mayor (pictured) and her deputy (photo, right) did not comment.",
        "The winner was known only after a photo finish (the second this year).",
        "The report (AP 3/2021) was withdrawn.",
        "“We would not have [video] machines without it,” he said.",
        "Picture: a crane, a ship and a flag in the rain.",
    ),
)
