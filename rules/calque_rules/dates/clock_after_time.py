"""A time of day with the word for the hour of another language: "22:00 clock", "14 o'clock".

German says `Uhr` after every time, Japanese and Chinese count the hours to twenty-four, and an engine translates the word each time.
English has "o'clock" after a whole hour up to twelve, and nothing after hours with minutes.
"""

import re

from calque import Rule, Severity, pattern, unsafe


def without(match: re.Match[str]) -> str:
    """The time alone; a bare hour of the 24-hour clock gets its minutes, and a full stop behind "a.m." is not doubled."""
    if match["time"].endswith("m.") and match.string[match.end() : match.end() + 1] == ".":
        return match["time"][:-1]
    return match["time"] if len(match["time"]) > 2 else f"{match['time']}:00"


RULE = Rule(
    code="DAT123",
    summary="clock after a time that needs none",
    message="write '{time}' without '{word}'",
    severity=Severity.WARNING,
    mqm="locale-conventions/date-format",
    find=pattern(
        r"""
        (?P<time>
            \d(?<![\w.:].)\d?(?:[:.][0-5]\d)?+[ ]?[ap]\.?m\.?(?=[ ]o[’']clock\b)
          | \d(?<![\w.:].)\d?[:.][0-5]\d(?=[ ](?:clock|o[’']clock)\b)
          | (?:1(?<![\w.:$].)[3-9]|2(?<![\w.:$].)[0-4])(?=[ ](?:o[’'])?clock\b)
          | [1-9](?<=\b(?:at|to)[ ].)(?=[ ]clock\b)
          | 1[0-2](?<=\b(?:at|to)[ ]..)(?=[ ]clock\b)
        )
        [ ](?P<word>(?:o[’'])?clock)(?![\w’'-])(?![ ](?:tower|face|radio|hand|shop|maker|speed|rate|cycle)s?\b)
        """,
        fix=unsafe(without),
        flags=re.VERBOSE,
    ),
    wake=frozenset({" clock", " o'clock", " o’clock"}),
    bad={
        "The post is checked from about ⟦22:00 clock⟧ on.": "The post is checked from about 22:00 on.",
        "Power came back at ⟦18 o'clock⟧ on Saturday.": "Power came back at 18:00 on Saturday.",
        "The gates open at ⟦10 a.m. o'clock⟧.": "The gates open at 10 a.m.",
        "They met to ⟦9 clock⟧ at the gate.": "They met to 9:00 at the gate.",
    },
    good=(
        "Power came back at 6 o'clock on Saturday.",
        "The post is checked from about 22:00 on.",
        "The shop sells 14 clocks and a 24-hour clock.",
        "At 12 clock towers the bells rang.",
    ),
)
