"""A space between a bracket and the words inside it.

Engines that take a sentence apart into words put a space on both sides of every bracket.
English sets brackets tight around their words.
Empty brackets and check boxes, smileys and the closing bracket of a list marker are left alone;
a currency symbol after the bracket belongs to CUR108.
"""

import re
from collections.abc import Iterator

from calque import Document, Edit, Finding, Fix, Rule, Safety, Span, expression
from calque_rules.spacing._gaps import BLANKS, KINDS

APART = expression(
    rf"""
    [(\[] (?<!\(\() (?<!\s[:;=]\() (?<![:;=]-\() (?=[{BLANKS}]) (?= [{BLANKS}]{{1,4}}+ [\w"“‘'%+§&] ) (?! .[xX]\] )
  | [)\]] (?<=[{BLANKS}].) (?!\)) (?<!\[[xX].\])
    """,
    re.VERBOSE,
)
ENDS = expression(rf"""[\w.,!?"”’'%€°+…][{BLANKS}]{{1,4}}\Z""")
#: The partner of a bracket stands no farther away than this, in code points.
REACH = 300
PARTNER = {"(": ")", "[": "]", ")": "(", "]": "["}


def after_opening(text: str, at: int) -> Fix | None:
    """The repair behind the opening bracket at `at`; None where nothing closes it."""
    end = at + 1
    while text[end] in BLANKS:
        end += 1
    if PARTNER[text[at]] not in text[end : end + REACH]:
        return None
    glued = Edit(Span(at, at), " ") if text[at - 1 : at].isalnum() else None
    gap = Edit(Span(at + 1, end), "")
    return Fix((glued, gap) if glued else (gap,), Safety.SAFE)


def before_closing(text: str, at: int) -> Fix | None:
    """The repair before the closing bracket at `at`; None where nothing opens it."""
    inner = text[max(0, at - REACH) : at]
    opened = inner.rfind(PARTNER[text[at]])
    if opened < 0 or text[at] in inner[opened:] or not ENDS.search(inner[-6:]):
        return None
    start = at - len(inner) + len(inner.rstrip(BLANKS))
    gap = Edit(Span(start, at), "")
    glued = Edit(Span(at + 1, at + 1), " ") if text[at + 1 : at + 2].isalnum() else None
    return Fix((gap, glued) if glued else (gap,), Safety.SAFE)


def apart(document: Document) -> Iterator[Finding]:
    """Every run of blanks between a bracket and what it holds."""
    text = document.text
    for match in APART.finditer(text):
        at = match.start()
        block = document.block_at(at)
        if block is None or block.kind not in KINDS:
            continue
        fix = after_opening(text, at) if text[at] in "([" else before_closing(text, at)
        if fix is not None:
            gap = next(span for span, new in fix.edits if not new)
            yield Finding(gap, fix=fix)


RULE = Rule(
    code="SPC207",
    summary="space inside a bracket",
    message="delete the space inside the bracket",
    mqm="linguistic-conventions/punctuation",
    find=apart,
    wake=frozenset(two for blank in BLANKS for two in ("(" + blank, "[" + blank, blank + ")", blank + "]")),
    bad={
        "The union (⟦ ⟧which has 4,000 members) called a strike.": (
            "The union (which has 4,000 members) called a strike."
        ),
        "The vaccine (two doses⟦ ⟧) is free.": "The vaccine (two doses) is free.",
        "“They [the farmers⟦ ⟧] will be paid,” he said.": "“They [the farmers] will be paid,” he said.",
    },
    good=(
        "She wrote :( and :-( to him (and meant it).",
        "The union (which has 4,000 members) called a strike.",
        "See you in Split :) or in Zadar ;)",
        "Tick one: [ ] yes [x ] no.",
        "The call print( ) takes no words.",
    ),
)
