"""A space on the wrong side of a degree sign: "30 ° C", "a 45 ° bend".

Tokenised text parts the sign from its number and from its letter, and some sources write a Cyrillic С behind it.
English sets the sign tight to one of the two: "30°C" or "30 °C" for a temperature, "45°" for an angle.
"""

import re

from calque import Rule, Severity, pattern, safe


def closed(match: re.Match[str]) -> str:
    """The sign and its letter, Latin and tight."""
    return "°" + (match["unit"] or "").replace("С", "C")


RULE = Rule(
    code="NUM212",
    summary="space at a degree sign",
    message="close up '{tight}'",
    severity=Severity.WARNING,
    mqm="locale-conventions/number-format",
    explains=("RES102", "CHR108", "SPC201"),
    find=pattern(
        r"(?P<sign>[ \u00a0]?+°(?<=\d[ \u00a0]°)(?![ \u00a0]?[CFСK]\b)|[ \u00a0]?+°(?:(?<=\d°)|(?<=\d[ \u00a0]°))(?:[ \u00a0](?P<unit>[CFС])\b))",
        at="sign",
        fix=safe(closed),
        slots=lambda match: {"tight": closed(match)},
    ),
    wake=frozenset("°"),
    bad={
        "The cover can be washed at 30⟦ ° C⟧ in the machine.": "The cover can be washed at 30°C in the machine.",
        "Cut a 45⟦ °⟧ notch into the board.": "Cut a 45° notch into the board.",
        "At night it will be 17⟦° C⟧ in the port.": "At night it will be 17°C in the port.",
    },
    good=(
        "The cover can be washed at 30 °C or at 40°C.",
        "Cut a 45° notch into the board.",
        "Write the sign ° behind the number.",
    ),
)
