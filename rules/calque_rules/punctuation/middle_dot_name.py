"""A middle dot between the parts of a foreign name.

Chinese and Japanese write foreign names with a dot between their parts, and engines copy it: `Vladimir·Putin`.
English sets a space.
The dot of Japanese (`・`) parts the words of titles and lists as well, and no English text has it: there only the author can tell what it stands for.
Units (`kW·h`), Catalan words (`col·lecció`) and dots that part the items of a list are left alone.
"""

import re

from calque import PROSE, Kind, Rule, Severity, pattern, safe

RULE = Rule(
    code="PUN114",
    summary="middle dot in a name",
    message="replace the middle dot with {what}",
    severity=Severity.WARNING,
    mqm="linguistic-conventions/punctuation",
    find=pattern(
        r"""
        (?P<dot>[·•・･‧∙⋅]) (?: (?P<name>(?<=[^\W\d_][a-zà-ÿ].)(?=[A-ZÀ-Þ][a-zà-ÿ’']))
          | (?: (?<=[\x21-\x7e’”][・･])(?=[ ]?[\x21-\x7e‘“]) | (?<=[\x21-\x7e’”][ ][・･])(?=[ ]?[\x21-\x7e‘“]) ) )
        """,
        at="dot",
        flags=re.VERBOSE,
        fix=safe(lambda match: None if match["name"] is None else " "),
        slots=lambda match: {"what": "a space" if match["name"] is not None else "a comma or nothing"},
        blocks=PROSE | {Kind.HEADING},
    ),
    bad={
        "The painter Emil⟦·⟧Sandor died in Graz.": "The painter Emil Sandor died in Graz.",
        "They sang in the hall “BE ⟦・⟧ HAPPY” in Graz.": None,
        "A street was named after Rosa⟦・⟧Lindqvist.": "A street was named after Rosa Lindqvist.",
    },
    good=(
        "The plant makes 40 kW·h a day.",
        "Oslo · Bergen · Trondheim",
        "The painter Emil Sandor died in Graz.",
    ),
)
