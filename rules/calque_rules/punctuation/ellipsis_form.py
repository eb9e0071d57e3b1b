"""An ellipsis with too many dots, or with full-width ones.

Chinese sets six dots, in two characters; engines copy them or set a number of full stops of their own.
English has three dots, and a fourth only as the full stop of a sentence.
"""

from calque import Rule, Severity, Stage, pattern, unsafe

RULE = Rule(
    code="PUN106",
    summary="ellipsis of another form",
    message="write the ellipsis with three dots",
    severity=Severity.NOTE,
    stage=Stage.PREVIEW,
    mqm="linguistic-conventions/punctuation",
    find=pattern(
        r"(?:\.{5,60}+|……+|。。++|\.{4}(?=[ ]?[a-z]))(?![.…])",
        fix=unsafe(lambda match: "…" if "…" in match[0] else "..."),
        when=lambda document, match: document.text[match.start() - 1 : match.start()] not in ("", ".", "\n"),
    ),
    wake=frozenset({"....", "……", "。。"}),
    bad={
        "He waited⟦......⟧ and nothing came.": "He waited... and nothing came.",
        "“Well⟦……⟧” she said.": "“Well…” she said.",
    },
    good=(
        "He waited... and nothing came.",
        "That was all.... The next day it rained.",
        "“Well…” she said.",
    ),
)
