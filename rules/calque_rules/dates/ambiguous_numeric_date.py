"""A date in figures that Americans and the rest of the world read differently, as in "03/04/2021".

Only the source tells which is the month, so there is no repair.
A number over 12 settles it, and two like numbers mean the same either way.
"""

from calque import Rule, Severity, Stage, pattern

RULE = Rule(
    code="DAT106",
    summary="date that can be read two ways",
    message="write the month by its name",
    severity=Severity.NOTE,
    stage=Stage.PREVIEW,
    mqm="locale-conventions/date-format",
    find=pattern(
        r"(?P<first>\d(?<![\w/.-].)\d?)/(?P<second>\d\d?)/(?:19|20)?\d\d(?![\w/])",
        when=lambda _, match: (
            match["first"].zfill(2) != match["second"].zfill(2)
            and all(1 <= int(match[g]) <= 12 for g in (1, 2))
        ),
    ),
    wake=frozenset({"/"}),
    bad={
        "The form is dated ⟦03/04/2021⟧ and signed.": None,
        "It fell on ⟦7/8/99⟧, a weekend.": None,
    },
    good=(
        "The form is dated 23/04/2021 and signed.",
        "It fell on 8/8/2008.",
        "About 3/4 of it is left.",
    ),
)
