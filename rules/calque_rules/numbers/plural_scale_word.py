"""A scale word in the plural after a figure, as in "5 millions".

Most languages inflect their word for a million, and a literal rendering keeps the plural.
English leaves million, billion and trillion as they are after a number: "5 million", "5 million people".
"Millions of people" is right, also after a year or a date ("in 2021 millions of people", "on March 8 millions of women").
"Thousands" counts only after an amount of money or a decimal number, or before what is counted ("20 thousands people"),
because a number before it often belongs to something else.
"""

import re

from calque import PROSE, Document, Kind, Rule, Severity, expression, pattern, safe

#: A partitive "of" stays: "5 million of the votes".
KEEPS_OF = "the|those|these|them|us|you|its|his|her|their|our|your|my|which|whom|that|this|all"

#: Words before a number that is a date, an age or a mark, so that the plural after it starts something new.
DATED = expression(
    r"(?:\b(?:age|aged|at|by|on|in|day|since|until|till|before|after|from|to|chapter|page|number|no|covid)|"
    r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)[.,]?[ ]$",
    re.IGNORECASE,
)


#: Numbers in words; several words for one number end in one of these.
SPELLED = r"\b(?:[Tt](?:wo|hree|en|wenty|hirty)|[Ff](?:our|ive|orty|ifty)|[Ss](?:ix|even|everal)|[Ee]ight|[Nn]ine|hundred)"
MONEY = ("$", "£", "€", "¥")
#: What is counted by thousands right behind the word.
COUNTED = expression(
    r"[ ](?:more[ ])?(?:people|citizens|voters|users|passengers|crowns|hryvnias|liras?|pounds|pesos|rupees|francs|square|cubic|men|women|children|soldiers|workers|residents|inhabitants|refugees|families|homes|jobs|visitors|tourists|students"
    r"|tons|tonnes|hectares|euros|dollars|r(?:o)?ubles|yuan|yen|cars|units|copies)\b"
)


def counted(document: Document, match: re.Match[str]) -> bool:
    """Whether the number counts the millions, and is not a date or an age before them."""
    if "." in match["number"] or document.text[match.start() - 1 : match.start()] in MONEY:
        return True
    if not match["number"][0].isdigit():
        return not match["plural"].endswith("of") and bool(COUNTED.match(document.text, match.end()))
    before = document.text[max(match.start() - 14, 0) : match.start()]
    if match["scale"] == "thousand":
        return (
            bool(COUNTED.match(document.text, match.end()))
            and len(match["number"]) < 4
            and not DATED.search(before)
        )
    if len(match["number"]) > 3:
        return False
    # Nobody is 100 years old on a day that has no other number.
    return len(match["number"]) == 3 or not DATED.search(before)


RULE = Rule(
    code="NUM107",
    summary="plural scale word after a figure",
    message="write '{scale}' after a number",
    severity=Severity.ERROR,
    mqm="locale-conventions/number-format",
    find=pattern(
        rf"""
        (?P<number> \d (?<![\w.,-].) (?:[.,]?\d)*+ | {SPELLED} ) [ ]
        (?P<plural> (?P<scale>million|billion|trillion|thousand)s\b (?![-'’]) (?:[ ]of\b(?![ ](?:{KEEPS_OF})\b))?+ )
        """,
        at="plural",
        fix=safe("{scale}"),
        flags=re.VERBOSE,
        when=counted,
        blocks=PROSE | {Kind.HEADING},
    ).near("(?:illion|thousand)s", 40),
    bad={
        "The port handled 5 ⟦millions⟧ tonnes of grain.": "The port handled 5 million tonnes of grain.",
        "Aid worth $2.5 ⟦billions⟧ was promised.": "Aid worth $2.5 billion was promised.",
        "Some 12 ⟦millions of⟧ people live there.": "Some 12 million people live there.",
        "Some 20 ⟦thousands⟧ people came.": "Some 20 thousand people came.",
        "The costs were put at 100 ⟦millions⟧ crowns.": "The costs were put at 100 million crowns.",
        "Three ⟦billions⟧ yen went into the dam.": "Three billion yen went into the dam.",
        "About 3 ⟦millions⟧ of the votes were postal.": "About 3 million of the votes were postal.",
    },
    good=(
        "The port handled 5 million tonnes of grain.",
        "Millions of people live there.",
        "Several millions of people live there, and two thousands of tons were sold.",
        "In 2021 millions of birds came back.",
        "On May 20 thousands people had never met marched.",
        "On March 8 millions of women marched.",
        "The opener has scored 12 hundreds this year.",
    ),
)
