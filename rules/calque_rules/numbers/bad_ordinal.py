"""A number with the ending of another ordinal, such as "21th".

Engines that copy the digits add the commonest ending, "th", or part it off with a hyphen ("22-th"), where the last word decides: twenty-first, twenty-second, twenty-third.
The teens are the other trap: 11th, 12th, 13th.
"11st" is eleven stone in Britain, so a false "st" is flagged only after "the" and before a word that is counted, as in "the 11st session".
"""

import re

from calque import PROSE, Kind, Rule, Severity, pattern, safe

#: Nouns that an ordinal counts in news copy and that are never weighed.
COUNTED = (
    "anniversary|annual|battalion|birthday|century|chapter|commandment|conference|congress|day|district|division|"
    "edition|festival|floor|games|graders?|hour|inning|largest|meeting|minute|month|national|of|parliament|"
    "party|place|plenary|president|round|season|session|summit|time|week|year"
)

ENDINGS = {"1": "st", "2": "nd", "3": "rd"}


def ordinal(match: re.Match[str]) -> str:
    """The number with its own ending, in the case of the false one."""
    digits = match["digits"]
    ending = "th" if digits[-2:-1] == "1" else ENDINGS.get(digits[-1], "th")
    return digits + (ending.upper() if match["ending"].isupper() else ending)


RULE = Rule(
    code="NUM207",
    summary="ordinal with a false ending",
    message="write '{right}'",
    severity=Severity.ERROR,
    mqm="linguistic-conventions/grammar",
    find=pattern(
        rf"""
        (?P<digits> \d (?<![\w./].) (?:,\d{{3}}|\d)*+ )
        (?P<ending>
            (?<=1)(?<!11)(?:th|nd|rd) | (?<=2)(?<!12)(?:th|rd) | (?<=3)(?<!13)(?:th|nd)
          | (?<=1[123])(?:nd|rd) | (?<=[04-9])(?:nd|rd)
          | - (?:st|nd|rd|th)
          | (?<=1[1-9]) st (?=[ -]centur)
          | (?: (?<=[Tt]he[ ]\d\d)(?<=1[123]) | (?<=[Tt]he[ ]\d)(?<=[4-9]) | (?<=[Tt]he[ ]\d\d)(?<=[2-9][024-9]) | (?<=[Tt]he[ ]\d\d)(?<=[2-9]3) )
            st (?= [ ](?:{COUNTED})\b )
        ) \b (?! ['’]\w | -(?!centur)\w )
        """,
        fix=safe(ordinal),
        flags=re.VERBOSE | re.IGNORECASE,
        slots=lambda m: {"right": ordinal(m)},
        blocks=PROSE | {Kind.HEADING},
    ),
    wake=frozenset(
        f"{digit}{hyphen}{ending}"
        for digit in range(10)
        for hyphen in ("", "-")
        for ending in ("st", "nd", "rd", "th")
    ),
    bad={
        "The vote was held on the ⟦21th⟧ of March.": "The vote was held on the 21st of March.",
        "It is their ⟦42th⟧ meeting since May.": "It is their 42nd meeting since May.",
        "It is their ⟦22-th⟧ meeting, and the third in May.": "It is their 22nd meeting, and the third in May.",
        "He finished ⟦13rd⟧ in the downhill.": "He finished 13th in the downhill.",
        "The ⟦11st⟧ session opened in Dakar.": "The 11th session opened in Dakar.",
        "They raised a ⟦19st⟧-century anchor.": "They raised a 19th-century anchor.",
        "The band played its ⟦1,002th⟧ concert.": "The band played its 1,002nd concert.",
    },
    good=(
        "The vote was held on the 21st of March.",
        "He finished 113th, behind the 111th and the 12th.",
        "The jockey weighs 11st 4lb after the winter.",
        "A 19st boxer lost weight.",
        "The 11st striker lost weight.",
        "It flew with the 3rd and the 103rd wing.",
    ),
)
