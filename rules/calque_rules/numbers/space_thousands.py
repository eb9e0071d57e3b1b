"""Thousands grouped by spaces, as in "250 000".

French, Russian, Czech, Polish and the Nordic languages group like that; news English uses commas.
Two numbers may meet by chance ("on May 12 300 people"),
so the rule asks for a last group of zeros, for two groups, for a space that does not break,
for a word such as "about" before and people or things behind, or for a currency or a unit behind and no month before.
"""

import re

from calque import PROSE, Document, Kind, Rule, Severity, expression, pattern, unsafe


def commas(match: re.Match[str]) -> str:
    """The number with commas."""
    return re.sub(r"\s", ",", match[0])


#: What is not counted by days, pages or lines.
UNITS = (
    "ro?ubles?|hryvnias?|euros?|dollars|crowns|yuan|yen|liras?|zlotys?|forints?|pesos?|francs|lei|leva|tenge"
    "|hectares|tons|tonnes|km|kilomet(?:er|re)s|square|cubic"
)
#: Words behind which two numbers meet.
_NAMED = expression(
    r"(?:\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*|\b(?:nos?|numbers?|pages?|rooms?|lines?|on|route|flight|point|days?|article|section|chapter))[.,]?\s\Z",
    re.IGNORECASE,
)
#: Words in front of a number of things; behind a month, "No." or "on" two numbers may meet.
_ABOUT = frozenset(
    "about above almost approximately around below exceeded exceeding exceeds nearly over reached reaches reaching roughly some than total total, totaled totalled"
    " of to by has have had employs employed cut cuts cutting killed sold bought built hired lost received".split()
)


def counted(document: Document, match: re.Match[str]) -> bool:
    """Whether the form of the number, or the word in front of it, shows that it is one number."""
    if match["unit"]:
        return not _NAMED.search(document.text, max(0, match.start() - 16), match.start())
    before = document.text[max(0, match.start() - 16) : match.start()].split()
    return match["plain"] is None or (bool(before) and before[-1].lower() in _ABOUT)


RULE = Rule(
    code="NUM103",
    summary="thousands grouped by spaces",
    message="write '{grouped}'",
    severity=Severity.WARNING,
    mqm="locale-conventions/number-format",
    find=pattern(
        rf"""
        [1-9](?<![\w.,:/+-].)(?<!\d[\s].)\d{{0,2}}+
        (?: (?:[ \u00a0\u202f]\d{{3}})*(?:[ \u00a0\u202f]000|[ \u00a0\u202f][0-9][0-9][0-9][ ]\d{{3}}|[\u00a0\u202f][0-9]\d\d)(?![\w]|[.,:]\d|[ ]\d)
          | (?P<unit>[ ]\d{{3}})(?=[ ](?:{UNITS})\b)
          | (?P<plain>[ ]\d{{3}})(?=[ ](?:[a-z]{{2,20}}[ ])?(?:[a-z]{{2,20}}[^aeu\W]s|(?:employe|vehicl|hous|vot|shar|cas|tre|plac|copi|famili|compani)es|people|men|women|children)\b)
        )
        """,
        flags=re.VERBOSE,
        fix=unsafe(commas),
        when=counted,
        slots=lambda match: {"grouped": commas(match)},
        blocks=PROSE | {Kind.HEADING},
    ),
    wake=frozenset(f"{a}{blank}{b}" for a in range(10) for blank in " \u00a0\u202f" for b in range(10)),
    bad={
        "Some ⟦250 000⟧ people live there.": "Some 250,000 people live there.",
        "It cost ⟦1 340 500⟧ crowns.": "It cost 1,340,500 crowns.",
        "The roof cost $⟦15 000⟧.": "The roof cost $15,000.",
        "About ⟦12\xa0400⟧ voted.": "About 12,400 voted.",
        "In total, ⟦34 451⟧ people voted.": "In total, 34,451 people voted.",
        "The airline is cutting ⟦1 200⟧ jobs.": "The airline is cutting 1,200 jobs.",
        "The mill paid ⟦12 500⟧ rubles for it.": "The mill paid 12,500 rubles for it.",
    },
    good=(
        "Some 250,000 people live there.",
        "On May 12 300 people came.",
        "In 2012 500 people came.",
        "On May 12 500 tons of rice arrived.",
        "Call 020 700 000.",
    ),
)
