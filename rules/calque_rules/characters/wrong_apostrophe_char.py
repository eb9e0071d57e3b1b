"""An accent or a prime stands where an apostrophe belongs.

Writers on foreign keyboards, and engines that learnt from them, type the acute or the grave accent for the apostrophe: `don´t`.
The repair takes the kind of apostrophe that the text has.
Letters of names that look like an apostrophe (the Ukrainian one, the Hawaiian okina) are left alone outside contractions.
"""

import re

from calque import Rule, Severity, pattern, safe


def _apostrophe(match: re.Match[str]) -> str:
    return "’" if "’" in match.string or "“" in match.string else "'"


RULE = Rule(
    code="CHR114",
    summary="accent or prime used as an apostrophe",
    message="write an apostrophe in place of '{sign}'",
    severity=Severity.WARNING,
    mqm="linguistic-conventions/punctuation",
    explains=("PUN", "SPC", "QUO"),
    find=pattern(
        r"""
        (?P<sign> [´`′ʼʹ‛ˊ‵＇ˈ] | ‘(?=s|t|re|ve|ll|d|m) )
        (?: (?<=[A-Za-z].) (?= (?:s|t|re|ve|ll|d|m) (?![\w´`]) )
          | (?<=\b[ODLdl][´`′‛‵＇]) (?= [A-Z] ) )
        """,
        at="sign",
        fix=safe(_apostrophe),
        flags=re.VERBOSE,
    ),
    bad={
        "The union don⟦´⟧t accept the offer.": "The union don't accept the offer.",
        "It is China⟦`⟧s third probe.": "It is China's third probe.",
        "The mayor⟦‘⟧s house is old.": "The mayor's house is old.",
        "Mayor O⟦´⟧Brien said “no” and left.": "Mayor O’Brien said “no” and left.",
    },
    good=(
        "The union didn't accept the offer.",
        "The boat is 12′ long.",
        "The town of Slovʼyansk lies in the east.",
        "The island of Hawaiʻi was closed.",
    ),
)
