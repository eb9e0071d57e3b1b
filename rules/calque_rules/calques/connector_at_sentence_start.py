"""A connector at the head of a sentence that adds nothing: "In addition,", "At the same time,".

Languages that link every sentence to the last one ("Außerdem", "Kromě toho", "При этом", "此外") put the link first, and an engine translates it.
English news lets the order of the sentences say it, or puts "also" beside the verb.
"In addition to the bridge" with its noun is left alone.
So are "however", "moreover" and "on the other hand", which human translators set as often as machines do.
"""

import re

from calque import Rule, Severity, Stage, pattern

RULE = Rule(
    code="CAL111",
    summary="empty connector at the head of a sentence",
    message="cut '{connector}' or say it with 'also', 'so' or 'but'",
    severity=Severity.NOTE,
    stage=Stage.OPTIONAL,
    mqm="style/unidiomatic",
    find=pattern(
        r"""\b(?P<connector>
            In\ addition(?:\ to\ (?:this|that|these|it))?
            | At\ the\ same\ time
            | First\ of\ all
            | That\ is
            | On\ the\ (?:one|other)\ side
            | (?:Apart\ from|As\ a\ (?:consequence|result)\ of|Because\ of|Besides|Compared\ to|Contrary\ to|Due\ to
                |In\ connection\ with|In\ contrast\ to|In\ view\ of|Owing\ to|Thanks\ to|With)\ this
        ),""",
        at="connector",
        flags=re.VERBOSE,
        # A comma behind the last letters of a connector is found at once.
    ).near(",(?<=(?:tion|time| all|t is|side|this|that|hese|o it),)", reach=30),
    bad={
        "The port is shut. ⟦In addition⟧, two roads are closed.": None,
        "⟦At the same time⟧, the price of bread rose.": None,
        "The pier burned down. ⟦Because of this⟧, no ferry runs.": None,
        "The vote is open. ⟦First of all⟧, the budget comes up.": None,
    },
    good=(
        "In addition to the bridge, the port has two piers.",
        "The port is shut, and two roads are closed in addition.",
        "Both trains left at the same time, the driver said.",
        "However, the price of bread rose.",
        "On the other hand, the crew was paid.",
        "That is the price, he said, of a night in Lund.",
    ),
)
