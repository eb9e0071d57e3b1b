"""A number and its noun form an adjective in the plural.

Engines keep the plural of other languages in "a 10-days trip" and "a 24-years-old driver".
In front of a noun English writes "10-day" and "24-year-old"; behind a verb it writes "24 years old".
Without hyphens it is the same fault after "a" or "an" and in front of a noun: "a 10 days trip", "a two years old boy".
Children "aged 3 to 5 years" and plain plurals are left alone.
"""

import re

from calque import Document, Rule, Severity, pattern, unsafe

_UNITS = "year|day|month|week|hour|minute|kilometer|kilometre|meter|metre|mile|point|seat|storey|member"
_NUMBER = "\\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty"
_SIZES = "old|long|wide|high|tall|deep"
_TIMES = ("year", "day", "month", "week", "hour")
#: What lasts so many days or years; without hyphens only these are certain.
_LASTING = frozenset("""
    trip visit tour journey drive flight walk stay holiday break war strike ban sentence contract deal agreement term period plan
    programme program course training campaign meeting conference festival event session
""".split())  # fmt: skip


def adjective(found: re.Match[str]) -> str:
    """The form in front of a noun, or behind a verb where no noun follows."""
    number, unit, size = found["number"], found["unit"], (found["size"] or "")[1:]
    if not size:
        return f"{number}-{unit}"
    return f"{number}-{unit}-{size}" if found["noun"] or found["article"] else f"{number} {unit}s {size}"


def plural(_: Document, found: re.Match[str]) -> bool:
    """Whether the number and its noun are one adjective."""
    size, noun = found["size"], found["noun"] or ""
    if found["joint"] == "-" or (size and size[0] == "-"):
        return bool(size or (found["article"] and noun))
    if found["article"] in ("the ", "The "):
        return size == " old" and bool(noun) and noun[-1] != "s"
    if found["article"] not in ("a ", "an ", "A ", "An "):
        return False
    return bool(noun) and (size is not None or noun.strip() in _LASTING)


RULE = Rule(
    code="GRA202",
    summary="plural in an adjective made of a number and a noun",
    message="write '{right}'",
    severity=Severity.WARNING,
    mqm="linguistic-conventions/word-form",
    find=pattern(
        rf"""
        (?P<article> \b (?: [Aa]n? | [Tt]he | his | her | their | another ) [ \n] )?+
        (?P<flagged> (?P<number> {_NUMBER} ) (?P<joint> [- ] ) (?P<unit> {_UNITS} ) s (?P<size> [- ] (?: {_SIZES} ) )?+ ) (?![\w’'-])
        (?P<noun> [ \n] (?! (?: and | but | when | with | who | for | from | that | than | per | the ) \b ) [A-Za-z] [a-z]{{2,20}}+ )?+
        """,
        at="flagged",
        flags=re.VERBOSE,
        fix=unsafe(adjective),
        slots=lambda found: {"right": adjective(found)},
        when=plural,
    ).near(rf"[- ](?:{_UNITS})s", 60),
    wake=frozenset(
        (
            *(f"-{unit}s" for unit in _UNITS.split("|")),
            " years-old",
            " months-old",
            *(f" {unit}s {size}" for unit in _UNITS.split("|") for size in _SIZES.split("|")),
            *(f" {unit}s {noun}" for unit in _TIMES for noun in _LASTING),
        )
    ),
    bad={
        "The envoy left for a ⟦10-days⟧ trip to the islands.": "The envoy left for a 10-day trip to the islands.",
        "A ⟦24-years-old⟧ driver was hurt on the pass.": "A 24-year-old driver was hurt on the pass.",
        "The captain is ⟦24-years-old⟧.": "The captain is 24 years old.",
        "They found a ⟦two years old⟧ boy on the ferry.": "They found a two-year-old boy on the ferry.",
        "An ⟦18 years old⟧ Dutchman won.": "An 18-year-old Dutchman won.",
        "The ⟦18 years old⟧ Dutchman won.": "The 18-year-old Dutchman won.",
        "They found a ⟦52-years old⟧ fisherman.": "They found a 52-year-old fisherman.",
        "The captain is ⟦52 years-old⟧.": "The captain is 52 years old.",
        "She made a ⟦10 days⟧ trip to Suva.": "She made a 10-day trip to Suva.",
        "The ⟦500-metres-long⟧ bridge is closed.": "The 500-metre-long bridge is closed.",
    },
    good=(
        "The envoy left for a 10-day trip to the islands.",
        "A 24-year-old driver was hurt on the pass.",
        "The bridge is 24 years old and 500 metres long.",
        "A two days’ walk, a few days visit and 10 years old wine were on offer.",
        "Of the 20 years old captains remember, this was the worst.",
        "Beef from animals under 20-months and older was sold.",
    ),
)
