"""A control for right-to-left writing stands in Latin text.

Marks and embeddings that tell the direction of writing remain when a name is cut out of an Arabic or Hebrew page.
In a text without such writing they do nothing good, and some of them show the letters after them in the wrong order.
A paragraph that holds Arabic or Hebrew letters is left alone.
"""

import re

from calque import ANY, Document, Rule, Severity, Stage, expression, pattern, unsafe

_RIGHT_TO_LEFT = expression("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")


def _latin(document: Document, match: re.Match[str]) -> bool:
    block = document.block_at(match.start()) or document.block_at(match.start() - 1)
    return block is None or not _RIGHT_TO_LEFT.search(document.text, *block.span)


RULE = Rule(
    code="CHR106",
    summary="control for the direction of writing in Latin text",
    message="delete the direction mark {codes}",
    severity=Severity.WARNING,
    stage=Stage.PREVIEW,
    mqm="linguistic-conventions/character-encoding",
    find=pattern(
        "[\u200e\u200f\u202a-\u202e\u2066-\u2069\u061c]{1,200}+",
        fix=unsafe(""),
        blocks=ANY,
        across=True,
        when=_latin,
        slots=lambda match: {"codes": f"U+{ord(match[0][0]):04X}"},
    ),
    bad={
        "The minister, ⟦\u202a⟧Yusuf Kaya, resigned.": "The minister, Yusuf Kaya, resigned.",
        "Call 555 0142⟦\u200e⟧ for tickets.": "Call 555 0142 for tickets.",
    },
    good=(
        "The minister, Yusuf Kaya, resigned.",
        "The paper Al-Hayat (\u200fالحياة) closed in 2020.",
        "The road runs left to right on the map.",
    ),
)
