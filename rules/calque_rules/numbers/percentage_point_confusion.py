"""Percent points: a difference of two percentages with the wrong unit.

German, Czech and Russian call it a percent point, and engines copy the compound.
English says "percentage point".
"""

from calque import Rule, Severity, pattern, safe

RULE = Rule(
    code="NUM203",
    summary="percent points for percentage points",
    message="write 'percentage {point}'",
    severity=Severity.WARNING,
    mqm="terminology/wrong-term",
    find=pattern(
        r"(?P<unit>(?<=\d)[^\S\n]?(?:%|per[ ]?cents?))[^\S\n-](?P<point>points?)\b",
        fix=safe(" percentage {point}"),
    ),
    wake=frozenset({"% point", "percent point", "per cent point", "percents point"}),
    bad={
        "The rate rose by 2⟦ percent points⟧.": "The rate rose by 2 percentage points.",
        "It gained 0.5⟦% points⟧ in May.": "It gained 0.5 percentage points in May.",
    },
    good=(
        "The rate rose by 2 percentage points.",
        "It made 40 percent pointless.",
        "They scored 50 percent. Points were rare.",
    ),
)
