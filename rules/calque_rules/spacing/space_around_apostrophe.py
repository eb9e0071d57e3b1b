"""A space before or after the apostrophe of a contraction or a possessive.

Engines that split words at the apostrophe write "China 's" and "do n't", or leave the gap on the other side, as in "China’ s".
English sets the whole word without a space.
Dutch names with `'t` and `'s-` and single letters between quotation marks are left alone.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator

from calque import Block, Document, Edit, Finding, Fix, Rule, Safety, Severity, Span, expression
from calque_rules.spacing._gaps import KINDS

APART = expression(
    r"""
    ['’]
    (?:
        (?P<word> (?<=[A-Za-z0-9.)”][ \t\u00a0].) [ ]?+ (?:s|re|ve|ll|d|m|(?<=\S[ \t\u00a0].)S)\b (?!['’-]|[ ]['’](?![A-Za-z])) )
      | (?P<tail> (?: (?<=[a-z].) | (?<=\bI.) ) [ \t\u00a0] (?: (?:s|re|ve|ll|d|m) | (?<=n..)t ) \b (?!['’.)-]) )
      | (?P<verb> (?<=[a-z][ \t\u00a0]n.) t\b )
      | (?P<half> (?<=n[ \t\u00a0].) [ ]?+ t\b )
      | (?P<plural> (?<=[a-z]s[ ].) (?=[ ][a-z]{2}) )
    )
    """,
    re.VERBOSE,
)
#: The verbs that take `n't`, and what is left of them where the n stays behind.
VERBS = frozenset(
    "do does did is are was were has have had ca wo could would should must need might ai sha dare".split()
)
HALVES = frozenset(verb + "n" for verb in VERBS) | {"can", "won"}
#: How far around an apostrophe others are looked for, in code points.
NEAR = 400
WORD = expression(r"[A-Za-z]{1,12}\Z")


def is_split(text: str, match: re.Match[str]) -> bool:
    """Whether the word before a split-off negation is one of those that take it."""
    verbs = {"verb": VERBS, "half": HALVES}.get(match.lastgroup or "")
    if verbs is None:
        return True
    end = match.start() - (2 if match.lastgroup == "verb" else 1)
    word = WORD.search(text[max(0, end - 12) : end])
    return word is not None and word[0].lower() in verbs


def is_alone(document: Document, block: Block, at: int) -> bool:
    """Whether no other apostrophe near by has a blank before it, so that this one sets off no quoted word."""
    start, end = max(block.span.start, at - NEAR), min(block.span.end, at + NEAR)
    marks = document.quotes.marks
    place = bisect_left(marks, at, key=lambda mark: mark.start)
    is_mark = place < len(marks) and marks[place].start == at
    return not is_mark and document.text.count(f" {document.text[at]}", start, end) == 1


def blanks(text: str, match: re.Match[str]) -> Iterator[Span]:
    """The blanks inside the split word, each one code point long."""
    at = match.start()
    for place in (at - 2 if match.lastgroup == "verb" else at - 1, at + 1):
        if text[place].isspace() and (place < at or match.lastgroup != "plural"):
            yield Span(place, place + 1)


def split_words(document: Document) -> Iterator[Finding]:
    """Every word that is split at its apostrophe; the flagged span is the first blank."""
    text = document.text
    for match in APART.finditer(text):
        block = document.block_at(match.start())
        if block is None or block.kind not in KINDS or not is_split(text, match):
            continue
        if match.lastgroup == "plural" and not is_alone(document, block, match.start()):
            continue
        gaps = list(blanks(text, match))
        yield Finding(gaps[0], fix=Fix(tuple(Edit(gap, "") for gap in gaps), Safety.SAFE))


RULE = Rule(
    code="SPC210",
    summary="space at an apostrophe",
    message="delete the space at the apostrophe",
    severity=Severity.ERROR,
    mqm="linguistic-conventions/punctuation",
    find=split_words,
    wake=frozenset(
        two
        for blank in " \t\u00a0"
        for mark in "'’"
        for two in (blank + mark, mark + blank, blank + "n" + mark + "t")
    ),
    bad={
        "Norway⟦ ⟧'s oil fund sold the shares.": "Norway's oil fund sold the shares.",
        "“We do⟦ ⟧n’t know yet,” the coach said.": "“We don’t know yet,” the coach said.",
        "The ministry’⟦ ⟧s budget was cut.": "The ministry’s budget was cut.",
        "The town⟦ ⟧' s only bank has closed.": "The town's only bank has closed.",
        "The nurses⟦ ⟧' union called a strike.": "The nurses' union called a strike.",
        "They don⟦ ⟧'t expect a verdict soon.": "They don't expect a verdict soon.",
    },
    good=(
        "Norway's oil fund and the nurses' union don't agree.",
        "He was born in 's-Hertogenbosch and studied under van 't Hoff.",
        "She mixes up the letters 's' and 'd' in her notes.",
        "The farmers' demands were met in the '90s.",
        "He called them ' nurses ' and ' guards ' and left.",
        "He called it 'daylight robbery' and left.",
    ),
)
