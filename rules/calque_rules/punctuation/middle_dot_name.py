"""A middle dot between the parts of a foreign name.

Chinese and Japanese write foreign names with a dot between their parts, and engines copy it: `Vladimir·Putin`.
English sets a space.
Units (`kW·h`), Catalan words (`col·lecció`) and dots that part the items of a list are left alone.
"""

from calque import PROSE, Kind, Rule, Severity, pattern, safe

RULE = Rule(
    code="PUN114",
    summary="middle dot in a name",
    message="replace the middle dot with a space",
    severity=Severity.WARNING,
    mqm="linguistic-conventions/punctuation",
    find=pattern(
        r"(?P<dot>[·•・･‧∙⋅])(?<=[^\W\d_][a-zà-ÿ].)(?=[A-ZÀ-Þ][a-zà-ÿ’'])",
        at="dot",
        fix=safe(" "),
        blocks=PROSE | {Kind.HEADING},
    ),
    bad={
        "The painter Emil⟦·⟧Sandor died in Graz.": "The painter Emil Sandor died in Graz.",
        "A street was named after Rosa⟦・⟧Lindqvist.": "A street was named after Rosa Lindqvist.",
    },
    good=(
        "The plant makes 40 kW·h a day.",
        "Oslo · Bergen · Trondheim",
        "The painter Emil Sandor died in Graz.",
    ),
)
