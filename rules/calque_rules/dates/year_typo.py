"""A year that cannot be one, as in "in 20211" or "in 2201".

A digit slipped in or changed places.
Years up to 2200 are left alone, for forecasts reach that far, and so is a number that counts the next word.
"""

from calque import Rule, Severity, Stage, pattern

RULE = Rule(
    code="DAT120",
    summary="year with a digit too many or out of place",
    message="check the year {year}",
    severity=Severity.WARNING,
    stage=Stage.PREVIEW,
    mqm="accuracy/mistranslation",
    find=pattern(
        r"[Ii](?<!\w.)n[ ](?P<year>2(?:[3-9]\d\d|2(?:0[1-9]|[1-9]\d))|20[012]\d{2}|19\d{3})(?=[.;)]|,[ ]|\Z|[ ](?:the|when|was|were|he|she|it|they)\b)",
        at="year",
    ),
    wake=frozenset({"in 2", "in 19"}),
    bad={
        "The bridge was built in ⟦20211⟧.": None,
        "It reopened in ⟦2201⟧, after the flood.": None,
    },
    good=(
        "The bridge was built in 2021.",
        "Seas may rise a metre in 2100.",
        "It was sold in 2500 shops.",
    ),
)
