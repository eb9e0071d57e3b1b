"""A name that always has "the" stands without it.

Languages without articles lose the one that belongs to a name: "in United Kingdom", "from Netherlands".
Write "the" in front of it.
As an adjective ("of European Union origin", "in United States dollars") the name goes without, and there it is left alone.
"""

import re

from calque import Rule, Severity, Stage, pattern, unsafe

_NAMES = (
    "United[ ](?:Kingdom|States|Nations|Arab[ ]Emirates)|Netherlands|Philippines|European[ ]Union|Czech[ ]Republic"
    "|Dominican[ ]Republic|Soviet[ ]Union|Maldives|Bahamas|Middle[ ]East|Far[ ]East|Black[ ]Sea|Baltic[ ]Sea|Red[ ]Sea|White[ ]House"
)

RULE = Rule(
    code="GRA112",
    summary="name without the article that belongs to it",
    message="write 'the {name}'",
    severity=Severity.WARNING,
    stage=Stage.PREVIEW,
    mqm="linguistic-conventions/grammar",
    find=pattern(
        rf"""
        (?P<before> [ \n] (?: in | from | to | with | by | across | throughout ) [ \n] ) (?P<name> {_NAMES} )
        (?= [.,;)] (?!\w) | [ \n] (?: and | in | on | to | for | is | was | has | have | that | who | which | from | by | as | at | since | after ) \b )
        """,
        at="name",
        flags=re.VERBOSE,
        fix=unsafe("the {name}"),
    ),
    bad={
        "Wages rose in ⟦United Kingdom⟧ in the spring.": "Wages rose in the United Kingdom in the spring.",
        "The flowers come from ⟦Netherlands⟧.": "The flowers come from the Netherlands.",
    },
    good=(
        "Wages rose in the United Kingdom in the spring.",
        "The price is given in United States dollars.",
        "The flowers come from Netherlands-based growers.",
    ),
)
