"""A placeholder that something took apart.

Texts are masked before they are translated, and a program puts names and numbers back where it finds the mask again, letter for letter.
An engine that sets a space into it (`#NAME #`, `# Product1 #`) keeps the program from finding it, and the mask stays in print.
Close it up and fill it in.
Hashtags, headings and an intact mask, which a program may still fill, are left alone.
"""

import re

from calque import ANY, Rule, Severity, pattern, safe

RULE = Rule(
    code="BOI122",
    summary="placeholder with a space inside",
    message="close up '{place}' and fill it in",
    severity=Severity.ERROR,
    mqm="design-and-markup",
    explains=("PUN", "SPC", "NUM"),
    find=pattern(
        r"""
        (?P<place>
            \#(?<![\w#&/].)
            (?: [ ] (?: [A-Z][A-Za-z]{1,20}[ ]?\d{1,2} [ ]?\# | [A-Z]{2,20}(?:_[A-Z]{2,20}){0,3} [ ]?\#(?![\w#]) )
              | (?: [A-Z][A-Za-z]{1,20}[ ]?\d{1,2} | [A-Z]{2,20}(?:_[A-Z]{2,20}){0,3} ) [ ]\#(?![\w#]) )
        )
        """,
        fix=safe(lambda match: match[0].replace(" ", "")),
        flags=re.VERBOSE,
        blocks=ANY,
    ),
    bad={
        "The order of ⟦#NAME #⟧ arrived on Monday.": "The order of #NAME# arrived on Monday.",
        "Ask for ⟦# Product1 #⟧ at the desk.": "Ask for #Product1# at the desk.",
        "The order with ⟦# ORDER_NO#⟧ is late.": "The order with #ORDER_NO# is late.",
    },
    good=(
        "The order of #NAME# arrived on Monday.",
        "She wrote #Vote #Now and went to bed.",
        "He was voted # 1 in the poll, ahead of # 2.",
        "The seat has the number A 12 # and no window.",
    ),
)
