"""A number and its noun form an adjective in the plural.

Engines keep the plural of other languages in "a 10-days trip" and "a 24-years-old driver".
In front of a noun English writes "10-day" and "24-year-old"; behind a verb it writes "24 years old".
Children "aged 3 to 5 years" and plain plurals are left alone.
"""

import re

from calque import Rule, Severity, pattern, unsafe

_UNITS = "year|day|month|week|hour|minute|kilometer|kilometre|meter|metre|mile|point|seat|storey|member"
_NUMBER = "\\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty"


def adjective(found: re.Match[str]) -> str:
    """The form in front of a noun, or behind a verb where no noun follows."""
    number, unit = found["number"], found["unit"]
    if not found["old"]:
        return f"{number}-{unit}"
    return f"{number}-{unit}-old" if found["noun"] or found["article"] else f"{number} {unit}s old"


RULE = Rule(
    code="GRA202",
    summary="plural in an adjective made of a number and a noun",
    message="write '{right}'",
    severity=Severity.WARNING,
    mqm="linguistic-conventions/word-form",
    find=pattern(
        rf"""
        (?P<article> \b (?: an? | the | his | her | their | another ) [ \n] )?+
        (?P<flagged> (?P<number> {_NUMBER} ) (?: - (?P<unit> {_UNITS} ) s (?P<old> -old )?+ ) ) (?![\w-])
        (?P<noun> [ \n] (?! and\b | or\b | with\b | who\b | in\b | of\b | on\b | at\b | to\b | when\b | but\b ) [a-z]{{3}} )?+
        """,
        at="flagged",
        flags=re.VERBOSE,
        fix=unsafe(adjective),
        slots=lambda found: {"right": adjective(found)},
        when=lambda _, found: bool(found["old"] or (found["article"] and found["noun"])),
    ),
    wake=frozenset(f"-{unit}s" for unit in _UNITS.split("|")),
    bad={
        "The envoy left for a ⟦10-days⟧ trip to the islands.": "The envoy left for a 10-day trip to the islands.",
        "A ⟦24-years-old⟧ driver was hurt on the pass.": "A 24-year-old driver was hurt on the pass.",
        "The captain is ⟦24-years-old⟧.": "The captain is 24 years old.",
    },
    good=(
        "The envoy left for a 10-day trip to the islands.",
        "A 24-year-old driver was hurt on the pass.",
        "The bridge is 24 years old.",
        "Beef from animals under 20-months and older was sold.",
    ),
)
