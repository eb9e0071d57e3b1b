"""Two conjunctions join the same two clauses.

Chinese, Vietnamese and other languages mark both clauses ("although ..., but ...", "because ..., so ..."), English only one.
Delete the second.
A sentence with another comma in front of the second conjunction may have a third clause, and is left alone.
"""

import re

from calque import Document, Rule, Severity, pattern, unsafe

# `so` in front of these is the conjunction, not a degree: `so many`.
_SUBJECTS = frozenset("the a an he she it they we you i this these his her its their our".split())

_CAUSES = frozenset(("Because", "Since", "Given that"))


def same(_: Document, found: re.Match[str]) -> bool:
    """Whether the second conjunction says what the first one said."""
    causes = found["first"].replace("\n", " ") in _CAUSES
    match found["second"].rstrip(", \n"):
        case "so":
            return causes and found["next"].lower() in _SUBJECTS
        case "therefore" | "hence":
            return causes
        case "however":
            return not causes and "," in found["second"]
    return not causes


RULE = Rule(
    code="SEN203",
    summary="two conjunctions for the same two clauses",
    message="delete '{second}': '{first}' says it already",
    severity=Severity.ERROR,
    mqm="linguistic-conventions/grammar",
    find=pattern(
        r"""
        (?P<first> Although | Though | Even\sthough | Even\sif | Despite | In\sspite\sof | Because | Since | Given\sthat ) \s
        [^,.!?;:()“”"—–\n]{5,140}+ , [ \n]
        (?P<second> (?: but (?! [ \n] for\b ) | yet (?! [ \n] (?: another | again | more | to ) \b ) | so (?! [ \n] the [ \n] (?:story|legend|saying|theory|tale|joke|argument)\b )
          | therefore,? | hence | however, ) [ \n] )
        (?= (?P<next> \w++ ) )
        """,
        at="second",
        flags=re.VERBOSE,
        fix=unsafe(""),
        when=same,
        slots=lambda found: {"first": found["first"].lower(), "second": found["second"].rstrip(", \n")},
    ).near(r",[ \n](?:but|yet|so|therefore,?|hence|however,)[ \n]"),
    wake=frozenset((", but ", ", yet ", ", so ", ", therefore", ", hence ", ", however, ")),
    bad={
        "Although the storm was strong, ⟦but ⟧the ferry left on time.": "Although the storm was strong, the ferry left on time.",
        "Because the road was closed, ⟦so ⟧the pupils stayed at home.": "Because the road was closed, the pupils stayed at home.",
        "Despite the rain in the valley, ⟦yet ⟧all came to the fair.": "Despite the rain in the valley, all came to the fair.",
        "Because feed is dear, ⟦therefore ⟧she sold the cows.": "Because feed is dear, she sold the cows.",
        "Since the servers are abroad, ⟦so ⟧they are hard to trace.": "Since the servers are abroad, they are hard to trace.",
        "Although part of the money was found, ⟦however, ⟧the bank is shut.": (
            "Although part of the money was found, the bank is shut."
        ),
        "Even if it rains in the valley, ⟦but ⟧the fair will open.": "Even if it rains in the valley, the fair will open.",
    },
    good=(
        "Since the flood, so the story goes, the bells ring at night.",
        "Although it was late, however long the way, they walked home.",
        "Since 2010 the ferry has been slow, so slow that few take it.",
        "Although the storm was strong, the ferry left on time, but nobody was on board.",
        "The storm was strong, but the ferry left on time although it was late.",
        "Because the road was closed, so many pupils stayed at home that the school shut.",
        "Though small, but for the rain, the fire would have spread.",
        "Although the storm was strong, yet another ferry left on time.",
        "The mayor came, though only for an hour, but he stayed for lunch.",
    ),
)
