"""Two conjunctions join the same two clauses.

Chinese, Vietnamese and other languages mark both clauses ("although ..., but ...", "because ..., so ..."), English only one.
Delete the second.
A sentence with another comma in front of the second conjunction may have a third clause, and is left alone.
"""

import re

from calque import Document, Rule, Severity, pattern, unsafe

# `so` in front of these is the conjunction, not a degree: `so many`.
_SUBJECTS = frozenset("the a an he she it they we you i this these his her its their our".split())


def same(_: Document, found: re.Match[str]) -> bool:
    """Whether the second conjunction says what the first one said."""
    if found["first"] != "Because":
        return found["second"].strip() != "so"
    return found["second"].strip() == "so" and found["next"].lower() in _SUBJECTS


RULE = Rule(
    code="SEN203",
    summary="two conjunctions for the same two clauses",
    message="delete '{second}': '{first}' says it already",
    severity=Severity.ERROR,
    mqm="linguistic-conventions/grammar",
    find=pattern(
        r"""
        (?P<first> Although | Though | Even\sthough | Despite | In\sspite\sof | Because ) \s
        [^,.!?;:()“”"—–\n]{5,140}+ , [ \n]
        (?P<second> (?: but (?! [ \n] for\b ) | yet (?! [ \n] (?: another | again | more | to ) \b ) | so ) [ \n] )
        (?= (?P<next> \w++ ) )
        """,
        at="second",
        flags=re.VERBOSE,
        fix=unsafe(""),
        when=same,
        slots=lambda found: {"first": found["first"].lower(), "second": found["second"].strip()},
    ).near(r",[ \n](?:but|yet|so)[ \n]"),
    wake=frozenset((", but ", ", yet ", ", so ")),
    bad={
        "Although the storm was strong, ⟦but ⟧the ferry left on time.": "Although the storm was strong, the ferry left on time.",
        "Because the road was closed, ⟦so ⟧the pupils stayed at home.": "Because the road was closed, the pupils stayed at home.",
        "Despite the rain in the valley, ⟦yet ⟧all came to the fair.": "Despite the rain in the valley, all came to the fair.",
    },
    good=(
        "Although the storm was strong, the ferry left on time, but nobody was on board.",
        "The storm was strong, but the ferry left on time although it was late.",
        "Because the road was closed, so many pupils stayed at home that the school shut.",
        "Though small, but for the rain, the fire would have spread.",
        "Although the storm was strong, yet another ferry left on time.",
        "The mayor came, though only for an hour, but he stayed for lunch.",
    ),
)
