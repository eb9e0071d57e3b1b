"""Lists with a comma before "and" and lists without one in one draft.

Engines take both from their texts.
Most newspapers leave the comma out of a simple list ("red, white and blue"), most American books set it.
The rarer form is flagged, and where both are as frequent, the later one; a house style that names its choice (`serial-comma = "no"`) decides instead.
Only lists of single words and of names are compared, because in longer ones the comma may be needed.
"""

import re
from collections.abc import Iterator

from calque import Document, Finding, Fix, Rule, Safety, Severity, Span, Stage, expression

#: The first comma of what may be a list, with the last one: `re` finds a comma at once, and any word nearly everywhere.
_COMMA = expression(r",(?=[ ][\w’'-]{2,25}+(?:[ ][\w’'-]{2,25}+)?(?P<comma>,?)[ ](?:and|or)[ ])")
_FIRST = expression(r"(?<![\w’'-])[A-Za-z][\w’'-]{1,24}+\Z")
#: How far before its comma a first word may begin.
_FAR = 25
_LIST = expression(
    r"(?<![\w’'-])(?P<first>[A-Za-z][\w’'-]{1,24}+),[ ](?P<middle>[a-z][\w’'-]{1,24}+|[A-Z][\w’'-]{1,24}+(?:[ ][A-Z][\w’'-]{1,24}+)?)"
    r"(?P<comma>,?)[ ](?:and|or)[ ](?P<last>[A-Za-z][\w’'-]{1,24}+)(?=[.,;:?!”\")]|\Z|[ ](?:for|in|on|at|to|from|with|by|as|were|are|was|is|will|have|has|had|who)\b)"
)
# What stands between commas and is no item of a list.
_ASIDES = frozenset(
    """
    however too also though then instead meanwhile moreover therefore indeed perhaps finally first second third again still yet
    here there now today yesterday tomorrow often sometimes usually rather that which who but and or not so he she it they we
    you this these those
    """.split()
)
_OPENERS = frozenset(
    "however meanwhile then also yesterday today but and so yes no well now here there".split()
)


def _matches(text: str) -> Iterator[re.Match[str]]:
    """The matches of `_LIST`, one behind the other."""
    end = 0
    for comma in _COMMA.finditer(text):
        at = comma.start()
        first = _FIRST.search(text, max(end, at - _FAR), at)
        match = _LIST.match(text, first.start()) if first else None
        if match is not None:
            end = match.end()
            yield match


def _is_list(match: re.Match[str]) -> bool:
    words = match["first"].lower(), match["middle"].lower(), match["last"].lower()
    return words[0] not in _OPENERS and not _ASIDES.intersection(words) and words[1][-2:] not in {"ly", "ed"}


def _lists(document: Document) -> list[re.Match[str]]:
    """The lists of a draft; none where all have the comma, or none has it, and no house cares."""
    if "serial-comma" not in document.facts.style and len(set(_COMMA.findall(document.text))) < 2:
        return []
    found = (match for match in _matches(document.text) if _is_list(match))
    return [match for match in found if document.prose_at(match.start()) is not None]


def uneven(document: Document) -> Iterator[Finding]:
    """Every list whose last comma is not as the draft, or its house, means it."""
    lists = _lists(document)
    with_comma = sum(bool(match["comma"]) for match in lists)
    if house := document.facts.style.get("serial-comma"):
        wanted = house == "yes"
    elif with_comma in {0, len(lists)}:
        return
    else:
        half = 2 * with_comma == len(lists)
        wanted = bool(lists[0]["comma"]) if half else 2 * with_comma > len(lists)
    for match in lists:
        if bool(match["comma"]) != wanted:
            end = match.end("comma")
            span = Span(end - 1, end) if match["comma"] else Span(*match.span("middle"))
            right = "" if match["comma"] else f"{match['middle']},"
            slots = {"what": "delete" if match["comma"] else "set"}
            yield Finding(span, slots, Fix.of(span, right, Safety.UNSAFE))


RULE = Rule(
    code="PUN118",
    summary="lists with and without a comma before 'and' in one draft",
    message="{what} the comma before the last item of the list",
    severity=Severity.NOTE,
    stage=Stage.OPTIONAL,
    mqm="style/inconsistent",
    find=uneven,
    wake=frozenset({" and ", " or "}),
    bad={
        "They sell wheat, barley and oats. They buy tea, coffee and salt. They store nuts, figs⟦,⟧ and dates.": "They sell wheat, barley and oats. They buy tea, coffee and salt. They store nuts, figs and dates.",
        "It links Riga, Tallinn, and Oslo. It once linked Turku, ⟦Malmo⟧ and Kiel.": "It links Riga, Tallinn, and Oslo. It once linked Turku, Malmo, and Kiel.",
    },
    good=(
        "They sell wheat, barley and oats. They buy tea, coffee and salt.",
        "They sell wheat, barley, and oats.",
        "The mill, however, and the bridge were saved. They sell wheat, barley and oats.",
        "He rose, bowed, and left with wheat, barley and oats.",
    ),
)
