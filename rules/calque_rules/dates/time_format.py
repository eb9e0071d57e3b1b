"""A time that says twice which half of the day it means: "20:00 pm", "8 p.m. in the evening".

A time of the 24-hour clock needs no "pm", and "p.m." needs no evening.
"""

from calque import Rule, Severity, pattern, unsafe

RULE = Rule(
    code="DAT114",
    summary="time with its half of the day told twice",
    message="delete '{extra}'",
    severity=Severity.NOTE,
    mqm="locale-conventions/date-format",
    find=pattern(
        r"(?:(?:1[3-9]|2[0-3])[:.][0-5]\d(?P<half>[ ]?[ap]\.?m\b\.?)|[ap]\.?m\b\.?(?P<part>[ ]in[ ]the[ ](?:morning|afternoon|evening)))",
        fix=unsafe(lambda match: match[0].removesuffix(match["half"] or match["part"])),
        slots=lambda match: {"extra": (match["half"] or match["part"]).strip()},
    ),
    bad={
        "The gates open at ⟦20:00 pm⟧ on Friday.": "The gates open at 20:00 on Friday.",
        "It began at 8 ⟦p.m. in the evening⟧ on Friday.": "It began at 8 p.m. on Friday.",
    },
    good=(
        "The gates open at 20:00.",
        "It began at 8 p.m. on Friday.",
        "She came in the evening.",
    ),
)
