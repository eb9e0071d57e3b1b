"""A hyphen that joins two clauses.

The long dash of Chinese and the dashes of other languages come back as a plain hyphen without spaces: `holes-those who fell`.
It glues two words that have nothing to do with each other, or stands apart from the first one alone; English sets a dash there.
The hyphen is taken for a dash only before a word that opens a clause and that ends no compound, or before a measure;
compounds of three parts, such as `go-it-alone`, are left alone, and so is `cold-or warm-blooded`, which lacks a space.
Behind a closing quotation mark or bracket any such word opens a clause, and behind a verb of speech a quotation does.
"""

import re

from calque import Document, Rule, Severity, expression, pattern, unsafe

#: First halves of real compounds that end in a word such as `you` or `the`, or in a figure.
FIRSTS = frozenset(
    "around behind bless how love mid miss near nice off out over post pre screw sub thank top under what".split()
)
WORD = expression(r"(?<![\w-])[\w’']{3,30}\Z")


def joins_clauses(document: Document, match: re.Match[str]) -> bool:
    """Whether the word before the hyphen stands apart, or has no other hyphen, begins no known compound, and is no name with a number."""
    if not document.text[match.start() - 1].isalpha():
        return not document.text[match.end()].isdigit()
    first = WORD.search(document.text[max(0, match.start() - 31) : match.start()])
    if first is None or first[0].lower() in FIRSTS:
        return False
    return first[0].islower() or not document.text[match.end()].isdigit()


RULE = Rule(
    code="PUN121",
    summary="hyphen in the place of a dash",
    message="set a dash for the hyphen",
    severity=Severity.WARNING,
    mqm="linguistic-conventions/punctuation",
    find=pattern(
        r"""
        - (?: (?<=[a-z]{3}-) | (?<=[a-z][ ”")]-) )
        (?= (?: [Tt]he | [Tt]hose | which | [Tt]hat | [Tt]his | [Tt]hese | its | [Hh]e | [Ss]he | [Tt]hey | [Ww]e | [Yy]ou
              | [Bb]ut | because | although | especially | including | such | is | are | was | were | has | where | while | if
              | their | our | who | whose | And | What | Why | When
              | so | and | or (?![ ][a-z]+-) | an? (?=[ ][a-z]{3}) | each | [Pp]erhaps | [Mm]aybe | namely | therefore | when | then (?=[ ](?:it|he|she|they|we|the)\b)
              | [Oo]ne (?=[ ]of\b) | for (?=[ ](?:example|instance)\b) | in (?=[ ]fact\b) | up (?=[ ]or[ ]down\b)
              | \d[\d,.]*+ (?=[ ](?:(?:million|billion|years|days|hours|kilometers|kilometres|meters|metres|miles|feet)\b))
              | [Ii]t (?=[ ](?:is|was|will|would|might|may|can|could|has|had|does|did)) ) [ ]
            | (?<=[”")]-) (?:it|in|and) [ ]
            | (?<=\b(?:said|says|asks)-) [“"][A-Z] | (?<=\basked-) [“"][A-Z] )
        """,
        fix=unsafe(lambda match: "– " if match.string[match.start() - 1] == " " else " – "),
        flags=re.VERBOSE,
        when=joins_clauses,
    ),
    wake=frozenset("-"),
    bad={
        "The road is full of holes⟦-⟧those who drive it know.": "The road is full of holes – those who drive it know.",
        "He had one wish⟦-⟧that the war would end.": "He had one wish – that the war would end.",
        "He had one wish ⟦-⟧that the ferry would come.": "He had one wish – that the ferry would come.",
        "He called it a “gift”⟦-⟧which it was not.": "He called it a “gift” – which it was not.",
        "They moved the mast close to the cliff⟦-⟧30 meters away.": "They moved the mast close to the cliff – 30 meters away.",
    },
    good=(
        "The road is full of holes – those who drive it know.",
        "Their go-it-alone policy failed.",
        "The would-be buyer of the then-president’s house withdrew.",
        "Her thank-you note and the must-have coat were on post-it paper.",
        "Her “Big Four”-style firm and a “would”-be rival met.",
        "A state-of-the-art plant opened in Graz.",
        "The hoped-for deal, a built-in flaw and a one-off are one-of-a-kind.",
        "The mine works day and night, in cold-or hot-weather gear.",
        "The Covid-19 years were hard on the port.",
    ),
)
