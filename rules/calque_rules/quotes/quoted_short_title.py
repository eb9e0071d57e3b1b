"""A common noun in quotation marks that stands for a document named before, as in the "Plan" proposes.

Chinese repeats the title marks where a document is mentioned again by its last word: 《规划》提出.
An engine makes quotation marks and a capital of them, and the English reader takes that for irony.
English says "the plan"; the full title and a definition in brackets (the “Plan”) keep their marks.
"""

import re

from calque import Rule, Severity, pattern, unsafe

#: Words for documents that authorities publish.
NOUNS = (
    "Agreement Announcement Catalogue Circular Convention Decision Guideline Guidelines Initiative Measures Notice Opinions "
    "Outline Plan Program Programme Proposal Provisions Regulation Regulations Report Rules Scheme Specification Specifications"
).split()

RULE = Rule(
    code="QUO115",
    summary="document called by one word in quotation marks",
    message="write '{noun}' without marks, in lower case",
    severity=Severity.WARNING,
    mqm="linguistic-conventions/punctuation",
    find=pattern(
        rf"""
        (?<![(“"]) (?<!\bas[ ]) (?<!called[ ]) \b [Tt]he[ ]
        (?P<quoted> ["“] (?P<noun> {"|".join(NOUNS)} ) ["”] ) (?= [ ](?!of\b)[a-z] | ['’]s[ ] | [,.;:] )
        """,
        at="quoted",
        fix=unsafe(lambda match: match["noun"].lower()),
        flags=re.VERBOSE,
        slots=lambda match: {"noun": match["noun"].lower()},
    ),
    wake=frozenset(f"{mark}{noun}" for mark in '"“' for noun in NOUNS),
    bad={
        "The ⟦“Plan”⟧ proposes ten new ferries by 2030.": "The plan proposes ten new ferries by 2030.",
        'The mayor answered the ⟦"Report"⟧ in May.': "The mayor answered the report in May.",
    },
    good=(
        "The plan proposes ten new ferries by 2030.",
        "The Port Authority of Tuaro (the “Agreement”) has signed.",
        "It is a review of the ferries (hereinafter referred to as the “Report”).",
        "The “Plan” of 1909 hangs in the town hall.",
        "They sang the “Long Road” and read the “Port Report” aloud.",
    ),
)
