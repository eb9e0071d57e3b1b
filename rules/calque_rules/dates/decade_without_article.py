"""A decade without its article, as in "in 1990s".

Languages without articles leave it out, and so do engines that translate from them.
English says "in the 1990s", "in the early 1980s".
A decade that describes the next word takes no article of its own ("in 1880s New York"),
so the rule looks for a comma, a full stop or a small word after it.
"""

import re

from calque import PROSE, Kind, Rule, Severity, pattern, safe

RULE = Rule(
    code="DAT116",
    summary="decade without its article",
    message="write 'the {decade}'",
    severity=Severity.ERROR,
    mqm="linguistic-conventions/grammar",
    wake=frozenset({"0s"}),
    find=pattern(
        r"""
        \b(?:in|during|since|from|of|by|until|till|throughout|before|after)[ ]
        (?P<decade> (?:(?:early|late|mid)[ -]|mid-to-late[ ])?+ (?: (?:1[5-9]|20)\d0 | [2-9]0 ) s ) \b (?![-'’])
        (?= [.,;:)!?](?![ ]?\w*[ ]?\d\d) | \Z | \n\n
          | [ ]and[ ](?:was|were|is|are|has|had|then|later|again|in|the|he|she|it|they)\b
          | [ ](?:the|when|while|until|till|was|were|is|are|has|had|have|he|she|it|they|we|who|which|that|there|this|
                 his|her|its|their|as|by|because|after|before|but|at|on|of|for|with|under|about|only|due|onwards?)\b )
        """,
        at="decade",
        fix=safe("the {decade}"),
        flags=re.VERBOSE | re.IGNORECASE,
        blocks=PROSE | {Kind.HEADING},
    ).near("[0-9]0[sS]", 60),
    bad={
        "The line was closed in ⟦1960s⟧.": "The line was closed in the 1960s.",
        "The hall dates from ⟦late 1950s⟧ and was a mill.": "The hall dates from the late 1950s and was a mill.",
        "The hall was built in ⟦late 1970s⟧ for a circus.": "The hall was built in the late 1970s for a circus.",
        "She was a star in ⟦90s⟧, and then forgotten.": "She was a star in the 90s, and then forgotten.",
        "Trade grew from ⟦early 1980s⟧ when the port opened.": "Trade grew from the early 1980s when the port opened.",
        "Since ⟦1990s⟧ the glacier has lost a third of its ice.": "Since the 1990s the glacier has lost a third of its ice.",
    },
    good=(
        "The line was closed in the 1960s.",
        "The film is set in 1880s Lisbon.",
        "She collects posters of 1960s and 1970s films.",
        "He sang in 1950s, 1960s and 1970s musicals.",
        "It was built in 1960s-style concrete.",
    ),
)
