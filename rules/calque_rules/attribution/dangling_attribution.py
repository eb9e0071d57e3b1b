"""A quotation is followed by a reporting verb that nobody speaks.

Engines lose the subject of an attribution or move it to another sentence: "“The road is open,” said on Monday."
Name the speaker; only the source can tell who it is.
A subject in front of the verb, even one that is only a nickname in quotation marks, is left alone.
"""

import re

from calque import Rule, Severity, pattern
from calque_rules.attribution._roles import WHEN

_SAID = "|".join(
    """said says added adds noted notes stressed stresses stated explained replied announced wrote concluded emphasized
    emphasised declared warned recalled remarked insisted asked answered exclaimed""".split()
)
# A title may end in a question mark or an exclamation mark, so these want a comma: `the film “Help!” claimed`.
_REPORTED = "|".join(
    """admits admitted acknowledged argued assured claimed clarified commented complained confirmed confirms criticized
    criticised described emphasizes explains informed lamented observed predicted predicts promised reminded reported
    responded revealed specified states suggested summarized summarised testified underlined underscored warns""".split()
)

RULE = Rule(
    code="ATT102",
    summary="reporting verb without a speaker",
    message="say who '{verb}'",
    severity=Severity.ERROR,
    mqm="linguistic-conventions/grammar",
    find=pattern(
        rf"""
        [,!?] [”"] \s
        (?P<verb> told(?:\s(?:reporters|journalists|the\s[a-z]{{2,12}}))?+ | {_SAID} | (?<=,[”"]\s) (?:{_REPORTED}) )
        {WHEN}{{0,2}}+ (?= \s?+ \. (?: \s | \Z ) )
        """,
        at="verb",
        flags=re.VERBOSE,
    ),
    bad={
        "“The road over the pass is open again,” ⟦said⟧.": None,
        "“We found no trace of the boat,” ⟦added⟧ on Monday. The search goes on.": None,
        '"The vaccine will arrive in May," ⟦stressed⟧ at a press conference in Tashkent.': None,
        "“The works are safe,” ⟦told reporters⟧ on 3 May.": None,
        "“Half of the shops will close,” ⟦predicted⟧.": None,
        "“The cows are safe,” ⟦assured⟧ in an interview. He left.": None,
        "“Who will pay?” ⟦asked⟧ on Friday.": None,
    },
    good=(
        "The film “Who will pay?” claimed a prize.",
        "“Half of the shops will close,” predicted the mayor.",
        "“The road over the pass is open again,” said the mayor.",
        "“We found no trace of the boat,” the coastguard said.",
        "The man whom the guards call “Bear” said. He smiled.",
        "“The vaccine,” said on the label in red, was not for sale.",
        "“The road is open,” said Ana Horvat on Monday.",
    ),
)
