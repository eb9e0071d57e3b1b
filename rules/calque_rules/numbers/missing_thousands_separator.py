"""A large number without its grouping comma, as in "40000 years".

Chinese, Japanese and most European sources group otherwise or not at all, and the bare digits come through.
News English groups from four digits on in most houses; the rule waits for five, or for four before a word that is counted
in a text that groups other numbers.
Names, models, codes and years have no comma: a number after a capitalised word, a hyphen or a letter is left alone.
"""

import re

from calque import Document, Rule, Severity, Stage, expression, pattern, unsafe

GROUPED = expression(r"\d,\d{3}\b")
#: What a number of four digits may count; a year counts none of these.
COUNTED = (
    "people|yuan|RMB|dollars|euros|yen|pounds|rubles|kilometers|kilometres|km|meters|metres|miles|tons|tonnes|hectares|"
    "acres|students|cases|households|residents|workers|employees|companies|enterprises|kilograms|kg|hours|square|"
    "words|copies|visitors|tourists|patients|soldiers|troops|vehicles|cars|homes|jobs|seats|votes|species"
)
#: Words with a capital after which a number is an amount all the same.
OPENERS = expression(
    r"(?:\b(?:The|About|Some|Over|Nearly|Around|At least|More than|Up to|Of|In|From|To|RMB|CNY)|[a-z,;:($£€¥”\"])[ ]?\Z"
)


#: Words before a number that is a name.
CODE = expression(
    r"\b(?:call|dial|phone|code|zip|postcode|number|no|flight|page|bus|train|standard|model|type|series|asteroid|article|lot|tag|id|version)[.:]?[ ]\Z",
    re.IGNORECASE,
)


def groups(document: Document) -> bool:
    """Whether the draft writes some number with a grouping comma."""
    return GROUPED.search(document.text) is not None


def is_amount(document: Document, match: re.Match[str]) -> bool:
    """Whether the digits count something, as far as the words around them tell."""
    before = document.text[max(match.start() - 12, 0) : match.start()]
    if CODE.search(before) or (
        before.strip() and not OPENERS.search(before) and before.rstrip(" ")[-1:] not in ".!?–—-"
    ):
        return False
    return len(match["number"]) > 4 or document.view(groups)


def grouped(match: re.Match[str]) -> str:
    """The number with its commas."""
    return f"{int(match['number']):,}"


RULE = Rule(
    code="NUM112",
    summary="large number without a grouping comma",
    message="write '{grouped}'",
    severity=Severity.NOTE,
    stage=Stage.PREVIEW,
    mqm="locale-conventions/number-format",
    find=pattern(
        rf"(?P<number>[1-9](?<![\w.,#/:+–-].)\d{{3}}(?:(?=[ ](?:{COUNTED})\b)|\d{{1,3}}(?=[ ]?[)”\"]|[ ][a-z]{{2}}|[,;.](?:\s|\Z)))(?![\d-]))",
        fix=unsafe(grouped),
        when=is_amount,
        slots=lambda match: {"grouped": grouped(match)},
    ),
    bad={
        "The cave was painted ⟦40000⟧ years ago.": "The cave was painted 40,000 years ago.",
        "It cost ⟦5150⟧ yuan, up from 4,900.": "It cost 5,150 yuan, up from 4,900.",
        "The cave is old - ⟦40000⟧ years ago somebody slept here.": "The cave is old - 40,000 years ago somebody slept here.",
        "The firm hired about ⟦250000⟧ people in 2019.": "The firm hired about 250,000 people in 2019.",
    },
    good=(
        "The cave was painted 40,000 years ago.",
        "The star HD 69830 has planets.",
        "Call 80012 for help.",
        "In 2019 people moved away.",
        "The form is the ISO 14001 standard.",
    ),
)
