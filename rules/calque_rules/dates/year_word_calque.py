"""The word "year" added to a year, as in "in 2021 year" "in year 2021" or "the year of 2021".

Russian, Ukrainian, Polish, Chinese and Japanese write the word with the number, and a literal rendering keeps it.
English says "in 2021", or "in the year 2021".
"The 2021 year" as a sort of season, "the full year of 2021", "year-on-year" and "year end" are left alone.
"""

import re

from calque import PROSE, Kind, Rule, Severity, pattern, safe

YEAR = r"(?:1[5-9]\d\d|20\d\d)"

#: What may follow where the phrase of time is over; a noun would make "year" part of a name ("2021 year group").
OVER = (
    r"[.,;:)!?]|$|\n\n|[ ](?:the|a|an|in|of|on|and|or|but|was|were|is|are|has|had|have|will|would|he|she|it|they|we|"
    r"for|from|with|by|at|to|when|which|that|there|this|his|her|its|their|as|due|because|compared)\b"
)

RULE = Rule(
    code="DAT111",
    summary="superfluous word beside a year",
    message="delete '{word}' beside the year",
    severity=Severity.ERROR,
    mqm="accuracy/addition",
    wake=frozenset(
        {
            "year of ",
            *(f" year {century}" for century in (15, 16, 17, 18, 19, 20)),
            *(f"{digit} year" for digit in range(10)),
        }
    ),
    find=pattern(
        rf"""
        \b(?: (?:in|of|since|from|until|till|by|during|before|after|for|and|to) [ ]{YEAR}(?:[-–]{YEAR})?+
            | (?:in|of|since|from|until|till|by|during) (?=[ ]year[ ]{YEAR}\b(?![-–/'’]))
            | the[ ]year (?=[ ]of[ ]{YEAR}\b(?!['’-])) )
        (?P<gap>[ ]) (?P<word> (?: year | (?<=[-–]\d{{4}}[ ]) years )\b(?![-–'’])(?={OVER}) | (?<![\d]\s)year\b(?=[ ]{YEAR}\b) | (?<=year[ ])of )
        """,
        at="word",
        fix=safe(gap="", word=""),
        flags=re.VERBOSE | re.IGNORECASE,
        blocks=PROSE | {Kind.HEADING},
    ).near("(?i:year)", reach=40),
    bad={
        "The mill was built in 1897 ⟦year⟧.": "The mill was built in 1897.",
        "Since 2014 ⟦year⟧ the airport has been closed.": "Since 2014 the airport has been closed.",
        "It rained twice in the year ⟦of⟧ 2021.": "It rained twice in the year 2021.",
        "It was shut in 2010-2015 ⟦years⟧.": "It was shut in 2010-2015.",
        "The dam was built in ⟦year⟧ 2015.": "The dam was built in 2015.",
        "The law of 2019 ⟦year⟧, still in force, bans it.": "The law of 2019, still in force, bans it.",
    },
    good=(
        "The mill was built in 1897.",
        "Output rose in 2021 year-on-year.",
        "Since 2014 year groups have been smaller.",
        "Revenue for the full year of 2021 was flat.",
        "She was the find of the 2021 year.",
        "Pupils in year 10 and in year 2015-16 sat the test.",
        "Growers hope for more in 2022 year after year.",
    ),
)
