"""A dash that only looks like one.

Japanese and Chinese texts write a long-vowel sign, a wide hyphen, a box line or a horizontal bar where English has a dash.
The engine copies the sign, and the line breaks or shows as a box elsewhere.
A minus sign before or between figures is left alone.
"""

import re

from calque import ANY, Rule, Severity, Stage, pattern, unsafe


def _dash(match: re.Match[str]) -> str:
    text, (start, end) = match.string, match.span()
    if text[start - 1 : start].isdigit() and text[end : end + 1].isdigit():
        return "–"
    return "-" if match[0] in "－﹣" else "—"


RULE = Rule(
    code="CHR115",
    summary="sign that only looks like a dash",
    message="write a dash in place of U+{code}",
    severity=Severity.NOTE,
    stage=Stage.PREVIEW,
    mqm="linguistic-conventions/character-encoding",
    find=pattern(
        r"(?<=[\w\s.,”\"’)])[\u2015\uff0d\u30fc\u2500\u2501\ufe58\ufe63]{1,10}+(?=[\w\s“\"‘(])(?<![\u3040-\u9fff].)(?![\u3040-\u9fff])",
        fix=unsafe(_dash),
        blocks=ANY,
        slots=lambda match: {"code": f"{ord(match[0][0]):04X}"},
    ),
    bad={
        "The plan for 2020⟦ー⟧21 was approved.": "The plan for 2020–21 was approved.",
        "The two towns ⟦―⟧ one on each bank": "The two towns — one on each bank",
        "A state⟦－⟧owned yard won the order.": "A state-owned yard won the order.",
    },
    good=(
        "The plan for 2020–21 was approved.",
        "It was −5 degrees at dawn.",
        "The ramen shop (ラーメン) opens at noon.",
    ),
)
