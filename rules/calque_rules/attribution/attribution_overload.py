"""Two sentences in a row are attributed to the same speaker by name.

Languages that attribute every sentence leave "Novak said. According to Novak, ..." behind.
English names the speaker once and goes on with "he" or "she", or with nothing.
A change of speaker, and a pronoun in the second sentence, are left alone.
"""

import re

from calque import Rule, Severity, Stage, pattern

_VERB = "(?:said|says|added|noted|stressed|stated|explained|emphasi[sz]ed)"

RULE = Rule(
    code="ATT105",
    summary="same speaker named twice in a row",
    message="name '{name}' once, then 'he', 'she' or nothing",
    severity=Severity.NOTE,
    mqm="style/awkward",
    stage=Stage.PREVIEW,
    find=pattern(
        rf"""
        (?P<name> [A-Z][\w’'-]{{1,24}}+ ) [ \n] {_VERB} (?: [ \n] (?:on|at|in) [ \n] [^.!?“”"\n]{{3,60}}+ )? \. [ \n]
        (?P<again> According[ \n]to[ \n](?P=name)\b | (?P=name) [ \n] (?:also[ \n])? {_VERB}\b )
        """,
        at="again",
        flags=re.VERBOSE,
    ),
    bad={
        "“The road is open,” Novak said. ⟦According to Novak⟧, the mill is shut.": None,
        "The mill is shut, Novak said on Monday. ⟦Novak also said⟧ the road was open.": None,
    },
    good=(
        "“The road is open,” Novak said. He added that the mill was shut.",
        "The mill is shut, Novak said. According to Horvat, the road is open.",
        "According to Novak, the mill is shut.",
    ),
)
