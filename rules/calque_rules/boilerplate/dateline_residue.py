"""The dateline of an agency opens the article.

A dateline names the place, the day and the agency; a paper that sets its own has to take it out.
Some papers keep it, so this is a note.
"""

import re

from calque import Rule, Severity, Stage, pattern, unsafe

RULE = Rule(
    code="BOI119",
    summary="dateline of an agency",
    message="keep or delete the dateline",
    severity=Severity.NOTE,
    stage=Stage.PREVIEW,
    mqm="design-and-markup",
    find=pattern(
        r"""
        ^ (?: (?:Xinhua(?:\ News\ Agency)?|AP|AFP|Reuters|TASS),?\ )?+ [A-Z][\w.'’-]{1,20}(?:\ [A-Z][\w.'’-]{1,20}){0,3} ,\ ?
        (?: (?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,7}\.?\ \d{1,2}(?:st|nd|rd|th)? | \d{1,2}\ (?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,7}\.? )
        (?:,?\ 20\d\d)? \ ? (?: \((?:Xinhua|AP|AFP|Reuters|TASS|dpa|Yonhap|Kyodo|ANI|PTI)[^()\n]{0,30}\) \ ? (?:--|—|–|-|:)? | (?:--|—|–) ) \ ?+
        """,
        fix=unsafe(""),
        flags=re.VERBOSE | re.MULTILINE,
    ),
    bad={
        "⟦VARNA, March 8 (Xinhua) -- ⟧The port reopened on Friday.": "The port reopened on Friday.",
        "⟦Varna, 8 March (Reuters) - ⟧The port reopened on Friday.": "The port reopened on Friday.",
    },
    good=(
        "On March 8, Varna (a port) reopened its quay.",
        "Varna, March 8: a day to remember.",
        "The port reopened on March 8 -- at last.",
    ),
)
