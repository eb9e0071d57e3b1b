"""A time that says twice which half of the day it means: "20:00 pm", "8 p.m. in the evening".

A time of the 24-hour clock needs no "pm", and "p.m." needs no evening.
"""

import re

from calque import Rule, Severity, pattern, unsafe


def once(match: re.Match[str]) -> str:
    """The time without the words that say it again; the point of "p.m." stays where it ends the sentence."""
    extra = match["half"] or match["part"]
    rest = match.string[match.end() : match.end() + 2]
    ends = extra.endswith(".") and (not rest.strip() or rest[0] == "\n" or rest[1:].isupper())
    return match[0].removesuffix(extra) + ("." if ends else "")


RULE = Rule(
    code="DAT114",
    summary="time with its half of the day told twice",
    message="delete '{extra}'",
    severity=Severity.NOTE,
    mqm="locale-conventions/date-format",
    find=pattern(
        r"(?:(?:1[3-9]|2[0-3])[:.][0-5]\d(?P<half>[ ]?[ap]\.?m\b\.?)|[ap]\.?m\b\.?(?P<part>[ ]in[ ]the[ ](?:morning|afternoon|evening)))",
        fix=unsafe(once),
        slots=lambda match: {"extra": (match["half"] or match["part"]).strip()},
    ),
    bad={
        "The gates open at ⟦20:00 pm⟧ on Friday.": "The gates open at 20:00 on Friday.",
        "The match ended at ⟦21:30 p.m.⟧ It was a draw.": "The match ended at 21:30. It was a draw.",
        "It began at 8 ⟦p.m. in the evening⟧ on Friday.": "It began at 8 p.m. on Friday.",
    },
    good=(
        "The gates open at 20:00.",
        "It began at 8 p.m. on Friday.",
        "She came in the evening.",
    ),
)
