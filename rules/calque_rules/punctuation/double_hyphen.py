"""Two hyphens for a dash.

Two hyphens are what a typewriter had; news agencies still send them.
A printed text has a dash in their place.
Options of commands (`--help`) and rows of hyphens are left alone.
"""

from calque import Rule, Severity, Stage, pattern, unsafe

RULE = Rule(
    code="PUN122",
    summary="two hyphens for a dash",
    message="set a dash for '--'",
    severity=Severity.NOTE,
    stage=Stage.OPTIONAL,
    mqm="linguistic-conventions/punctuation",
    find=pattern(
        r"""--(?:(?<=[\w,.”")’!?]--)(?=[ ]?[\w“"‘])|(?<=[^\s-][ ]--)(?=[ ][\w“"‘]))""",
        fix=unsafe("—"),
    ),
    bad={
        "The vote⟦--⟧the third in a year, was close.": "The vote—the third in a year, was close.",
        "He came back ⟦--⟧ and stayed.": "He came back — and stayed.",
    },
    good=(
        "The vote – the third in a year – was close.",
        "Start it with --help to see more.",
        "She signed it with a row: -----",
    ),
)
