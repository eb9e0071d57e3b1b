"""A quotation is followed by a reporting verb that nobody speaks.

Engines lose the subject of an attribution or move it to another sentence: "“The road is open,” said on Monday."
Name the speaker; only the source can tell who it is.
A subject in front of the verb, even one that is only a nickname in quotation marks, is left alone.
"""

import re

from calque import Rule, Severity, pattern
from calque_rules.attribution._roles import WHEN

RULE = Rule(
    code="ATT102",
    summary="reporting verb without a speaker",
    message="say who '{verb}'",
    severity=Severity.ERROR,
    mqm="linguistic-conventions/grammar",
    find=pattern(
        rf"""
        [,!?] [”"] \s
        (?P<verb> said | says | added | adds | noted | notes | stressed | stresses | stated | explained | replied
          | told(?:\s(?:reporters|journalists|the\s[a-z]{{2,12}}))?+ | announced | wrote | concluded | emphasi[sz]ed | declared | warned | recalled | remarked | insisted )
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
    },
    good=(
        "“The road over the pass is open again,” said the mayor.",
        "“We found no trace of the boat,” the coastguard said.",
        "The man whom the guards call “Bear” said. He smiled.",
        "“The vaccine,” said on the label in red, was not for sale.",
        "“The road is open,” said Ana Horvat on Monday.",
    ),
)
