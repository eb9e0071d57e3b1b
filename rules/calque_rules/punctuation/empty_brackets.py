"""Brackets with nothing in them but marks and blanks.

The name in the original script, a date or a link stood there, and the engine or the web page lost it.
The brackets go with what they held.
Calls such as `print()` and check boxes (`[ ]`) are left alone.
"""

import re
from collections.abc import Iterator

from calque import PROSE, Document, Edit, Finding, Fix, Kind, Rule, Safety, Severity, Span, expression

EMPTY = expression(
    r"""
    \( [ \t\u00a0,;:/–-]{0,6}+ \)
  | \[ (?! [ ]?\] ) [ \t\u00a0,;:/–-]{1,6}+ \]
  | （ [ \t\u3000，、；：]{0,6}+ ）
    """,
    re.VERBOSE,
)
BLANK = frozenset(" \t\u00a0")
KINDS = PROSE | {Kind.HEADING}


def empty(document: Document) -> Iterator[Finding]:
    """Every pair of brackets without words that stands after a blank."""
    text = document.text
    for match in EMPTY.finditer(text):
        block = document.block_at(match.start())
        if block is None or block.kind not in KINDS:
            continue
        start, end = match.span()
        is_first = start == block.span.start
        if not is_first and (text[start - 1] not in BLANK or text[start - 2 : start - 1].isspace()):
            continue
        gap = (start, end + (text[end : end + 1] in BLANK)) if is_first else (start - 1, end)
        yield Finding(Span(start, end), fix=Fix((Edit(Span(*gap), ""),), Safety.UNSAFE))


RULE = Rule(
    code="PUN110",
    summary="brackets with nothing in them",
    message="delete the empty brackets",
    severity=Severity.ERROR,
    mqm="accuracy/omission",
    explains=("SPC207",),
    find=empty,
    wake=frozenset("(（") | {"[ ", "[,", "[;", "[:", "[/", "[–", "[-", "[\t", "[\u00a0"},
    bad={
        "President Ama Boateng ⟦()⟧ opened the port.": "President Ama Boateng opened the port.",
        "The writer Lu Mei ⟦( , )⟧, who lives in Lyon, won.": "The writer Lu Mei, who lives in Lyon, won.",
        "The village of Arndal ⟦[;]⟧ was cut off.": "The village of Arndal was cut off.",
    },
    good=(
        "The call print() writes a line, and so does log( ).",
        "Tick one: [ ] yes, [ ] no.",
        "“The law [...] was never passed,” she said.",
        "The minister (then 34) resigned.",
        "He cut the speech (...) to ten minutes.",
    ),
)
