"""The name of a wiki's picture frame has run into the text: "thumb250px", "thumbright150px".

Pages of a wiki set the size and the side of a picture in brackets before its caption.
A program that strips the brackets leaves the words, and an engine translates around them.
What the caption says may stay.
"""

import re

from calque import ANY, Rule, Severity, pattern, unsafe

RULE = Rule(
    code="BOI123",
    summary="frame of a wiki's picture in the text",
    message="take out '{frame}'",
    severity=Severity.ERROR,
    mqm="design-and-markup",
    explains=("SPC", "NUM", "LOC", "SEN"),
    find=pattern(
        r"""
        (?P<frame>
            (?: thumb(?:nail)?(?:left|right|center|none|upright|[|=,.])* | miniatura?(?:st[aâ]nga|dreapta|[|=])* ) \d{2,4}(?:x\d{2,4})?px
          | thumb(?:left|right)(?:upright)?
        )
        (?:[ ]?\|)?[ ]?
        """,
        fix=unsafe(""),
        flags=re.IGNORECASE | re.VERBOSE,
        blocks=ANY,
    ),
    wake=frozenset({"thumb", "miniatur", "Thumb", "Miniatur"}),
    bad={
        "⟦thumbright150px ⟧Ana Novak, mayor of Varna, in 1931.": "Ana Novak, mayor of Varna, in 1931.",
        "The port was bombed. ⟦thumb|left|250px| ⟧The quay today.": "The port was bombed. The quay today.",
    },
    good=(
        "He hurt his thumb at a speed of 250 km/h.",
        "The picture is 250px wide, a thumbnail of the quay.",
        "A miniature of the port stands in Varna.",
    ),
)
