"""Quotation marks of another language.

French and Russian texts have `«»`, German ones `„“`, Chinese and Japanese ones `「」` and `『』`, and engines copy them.
English has “ ” or, inside them, ‘ ’.
Pairs around words in another script are left alone.
"""

import re

from calque import PROSE, Kind, Rule, Severity, Stage, expression, pattern, unsafe

PAIRS = {"«": "»", "»": "«", "「": "」", "『": "』", "„": "“”"}
ASIAN = expression(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0400-\u04ff]")


RULE = Rule(
    code="PUN102",
    summary="quotation marks of another language",
    message="set English quotation marks",
    severity=Severity.WARNING,
    stage=Stage.PREVIEW,
    mqm="linguistic-conventions/punctuation",
    find=pattern(
        r"""
        (?P<open>[«»「『„]) [^\S\n]?+
        (?P<words>[^«»「」『』„“”\n]{1,300}+) (?P<close>[»«」』“”])
        """,
        fix=unsafe(lambda match: f"“{match['words'].strip()}”"),
        flags=re.VERBOSE,
        blocks=PROSE | {Kind.HEADING},
        when=lambda _, match: match["close"] in PAIRS[match["open"]] and not ASIAN.search(match["words"]),
    ),
    bad={
        "The daily ⟦«Le Matin de Lille»⟧ broke the story.": "The daily “Le Matin de Lille” broke the story.",
        "She called it ⟦„a farce“⟧ and left.": "She called it “a farce” and left.",
        "The film ⟦「Long Tide」⟧ won.": "The film “Long Tide” won.",
    },
    good=(
        "The daily “Le Matin de Lille” broke the story.",
        "The shirt is a size 40» on the French scale.",
        "The arrow « turns the page.",
    ),
)
