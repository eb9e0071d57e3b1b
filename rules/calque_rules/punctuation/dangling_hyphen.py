"""A hyphen with a space after it, and none before it.

Engines that split words at the hyphen leave one half behind (`self- assessment`), and others set a hyphen for a dash (`the fish- she said`).
Either the words are one, or a dash is meant; only the author knows which.
The hyphen that stands for the second half of a later word (`two- and three-year terms`) is left alone.
"""

import re

from calque import Rule, Severity, pattern

RULE = Rule(
    code="PUN124",
    summary="space after a hyphen",
    message="close up the hyphen, or set a dash",
    severity=Severity.WARNING,
    mqm="linguistic-conventions/punctuation",
    find=pattern(
        r"""
        - (?: (?<=[a-zà-ÿ]-) (?=[ ][\w"“])
            | (?<=[ ]\d-|\d\d-) (?=[ ](?:year|month|week|day|hour|minute|star|storey|story|foot|inch|mile|point|page)\b) )
        (?! [ ] (?: and | or | to | nor | but | versus | vs | through | rather | as | than | then | plus | und | oder ) \b )
        """,
        flags=re.VERBOSE,
    ),
    wake=frozenset({"- "}),
    bad={
        "The self⟦-⟧ assessment took a week.": None,
        "The 5⟦-⟧ year plan was dropped.": None,
        "The price of fish⟦-⟧ she sells it fresh, fell.": None,
    },
    good=(
        "The two- and three-year terms of office end in May.",
        "Small- to medium-sized firms, pre- or post-war, are exempt.",
        "The self-assessment - a long one - took a week.",
        "The short-, medium- and long-term rates rose.",
    ),
)
