"""A number is spelled out where the house writes figures, or the other way round.

Newspapers spell out small numbers and write the others in figures; engines keep what the source had, so that "5 people" stands beside "twelve villages".
The rule is silent until a house style names its border (`numbers = "figures from 10"`).
Figures with a unit, a sum, an age, a score or a date are right at any size, and so is any word that opens a sentence or stands in a quotation.
"""

import re
from collections.abc import Iterator

from calque import Document, Facts, Finding, Fix, Rule, Safety, Severity, Span, Stage, expression

_SMALL = "zero one two three four five six seven eight nine ten".split()
_TEENS = "eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
#: Words of numbers from ten, by themselves.
VALUES = (
    {"ten": 10}
    | {word: 11 + i for i, word in enumerate(_TEENS)}
    | {word: 20 + 10 * i for i, word in enumerate(_TENS)}
    | {f"{t}-{u}": 20 + 10 * i + n for i, t in enumerate(_TENS) for n, u in enumerate(_SMALL[:10]) if n}
)

_FIGURE = expression(
    r"(?<![\w’'-])[a-z][\w’'-]{0,24}+,?[ ](?P<figure>[1-9]|10)[ ](?P<noun>people|men|women|children|[a-z]{2,24}s)(?![\w-])"
)
_WORD = expression(
    r"(?<![\w’'-])(?P<word>ten|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-[a-z]{3,5})?|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen)"
    r"(?=[ ](?P<noun>people|men|women|children|[a-z]{2,24}s)(?![\w-]))"
)
_AGE = expression(r"[ ](?:old|of[ ]age)\b")
# Nouns that take a figure whatever its size, and words that end in s and count nothing.
_UNITS = frozenset(
    """
    metres meters kilometres kilometers centimetres centimeters millimetres millimeters miles feet inches yards acres hectares
    kilos kilograms kilogrammes grams tons tonnes ounces pounds litres liters gallons degrees percent percentage points
    dollars cents euros yuan yen pence rupees roubles rubles francs watts kilowatts megawatts gigawatts volts knots
    votes goals runs wickets sets games is was has does as its this thousands hundreds millions billions
    """.split()
)


def _quoted(document: Document, at: int) -> bool:
    return any(
        pair.open.start < at and (not pair.close or at < pair.close.end) for pair in document.quotes.pairs
    )


def _right(match: re.Match[str], least: int) -> str | None:
    """What the house writes instead; None where it is as the house writes it."""
    text = match.string
    if match["noun"] in _UNITS or _AGE.match(text, match.end("noun")):
        return None
    # One figure beside another of its kind ("14 hours and 6 minutes") is written as that is.
    if "figure" in match.groupdict() and any(
        map(str.isdigit, text[max(0, match.start(1) - 16) : match.start(1)])
    ):
        return None
    if "figure" in match.groupdict():
        number = int(match["figure"])
        return _SMALL[number] if number < least else None
    value = VALUES.get(match["word"], 0)
    return str(value) if value >= least else None


def other_style(document: Document) -> Iterator[Finding]:
    """Every small figure and every large number in words, where the house names a border between them."""
    border = document.facts.style.get("numbers", "").removeprefix("figures from ")
    if not border.isdigit():
        return
    matches = [*_FIGURE.finditer(document.text), *_WORD.finditer(document.text)]
    for match in sorted(matches, key=re.Match.start):
        right, span = _right(match, int(border)), Span(*match.span(1))
        sentence = document.sentence_at(span.start)
        if right is None or sentence is None or _quoted(document, span.start):
            continue
        if sentence.start < span.start:
            yield Finding(span, {"right": right}, Fix.of(span, right, Safety.UNSAFE))


RULE = Rule(
    code="NUM209",
    summary="number in words or figures against the house style",
    message="write '{right}'",
    severity=Severity.NOTE,
    stage=Stage.OPTIONAL,
    mqm="style/organizational-style",
    find=other_style,
    wake=frozenset(
        {f" {number} " for number in range(1, 11)} | {"ten", "eleven", "twelve", "thir", "fort", "fif"}
    )
    | {"twent", "sixt", "sevent", "eight", "ninet"},
    given=Facts(style={"numbers": "figures from 10"}),
    bad={
        "The flood cut off ⟦twelve⟧ villages.": "The flood cut off 12 villages.",
        "The fire killed ⟦5⟧ people and many sheep.": "The fire killed five people and many sheep.",
        "They opened ⟦twenty-three⟧ schools in May.": "They opened 23 schools in May.",
    },
    good=(
        "The flood cut off 12 villages and killed five people.",
        "Twelve villages were cut off, and the water rose 3 metres.",
        "The boy is 6 years old and ran for 14 hours and 6 minutes.",
        "The bridge is 8 kilometers long and cost 5 pounds a head.",
        "“We lost twelve houses,” she said.",
        "Work on the Nord Stream 2 gas lines and on Route 7 buses began.",
    ),
)
