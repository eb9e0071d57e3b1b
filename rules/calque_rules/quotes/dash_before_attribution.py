"""A dash stands between what was said and who said it: `, - said the mayor`.

Russian, Ukrainian and Polish part the two with a comma and a dash, and an engine copies both.
English has the comma, the question mark or the exclamation mark alone.
The closing quotation mark is often missing there too: the repair deletes the dash, the quotation is for the author.
A dash of which no verb of speech follows, and one behind plain words, are left alone.
"""

import re

from calque import Rule, Severity, pattern, unsafe
from calque_rules.quotes._attribution import VERB

RULE = Rule(
    code="QUO116",
    summary="dash between a quotation and its speaker",
    message="delete the dash before '{words}'",
    severity=Severity.WARNING,
    mqm="linguistic-conventions/punctuation",
    explains=("PUN116", "PUN122", "STY208", "SEN107"),
    find=pattern(
        rf"""
        (?P<dash>[-–—](?:(?<=[,!?…][ ].)|(?<=[.,!?\w…][”"][ ].)|(?<=[”"],[ ].))[-–—]?[ ])
        (?=(?P<words>(?:(?:he|she|they|(?:[A-Z][\w.’'-]{{1,30}}+[ ]){{0,2}}[A-Z][\w.’'-]{{1,30}}+)[ ])?{VERB}))
        """,
        at="dash",
        fix=unsafe(""),
        flags=re.VERBOSE,
    ),
    wake=frozenset({" - ", " – ", " — ", " -- "}),
    bad={
        "We will wait for the spring, ⟦- ⟧said the mayor.": "We will wait for the spring, said the mayor.",
        '"Will the road be open?" ⟦- ⟧asked Novak.': '"Will the road be open?" asked Novak.',
        "“The road is open,” ⟦– ⟧Ana Novak said.": "“The road is open,” Ana Novak said.",
    },
    good=(
        "“The road is open,” the mayor said – and he was right.",
        "The mayor – said to be rich – paid for the road.",
        "The old road, long since shut, - a pity - is open.",
        "“The long road” – his last film – was shown in Graz.",
    ),
)
