"""A currency symbol that follows its amount.

Most of Europe writes "100 €" and many engines keep the order of the source.
English sets the symbol first and tight: "€100".
A scale word stays behind the number: "5 million €" becomes "€5 million".
A symbol with another number right after it is left alone, because it may belong to that one.
"""

import re

from calque import PROSE, Kind, Rule, Severity, expression, pattern, safe
from calque.views.calendar import MONTH
from calque_rules.currency._symbols import AMOUNT, PREFIXES, SYMBOLS

#: A part in cents as most of Europe writes it.
CENTS = expression(r",(\d\d?)(?!\d)")

GROUPED = expression(r"\d\s\d")
#: Behind a month two numbers meet: "on May 12 500 € was paid".
DATED = expression(rf"\b{MONTH}\.?[ ]\Z")


def first(match: re.Match[str]) -> str:
    """The symbol in front of the amount, which is written as in English."""
    amount = re.sub(r"(?<=\d)\s(?=\d)", ",", match["amount"])
    return match["symbol"] + CENTS.sub(r".\1", amount)


RULE = Rule(
    code="CUR102",
    summary="currency symbol after its amount",
    message="put '{symbol}' before the amount",
    severity=Severity.ERROR,
    mqm="locale-conventions/currency-format",
    find=pattern(
        rf"""
        (?P<amount>\d(?<![\w.,{SYMBOLS}+/-].)(?<!\d[^\S\n].)(?:\d{{0,2}}(?:[^\S\n]\d{{3}})++(?![\d]))?+{AMOUNT})
        [^\S\n]?+ (?P<symbol>{PREFIXES}?+[{SYMBOLS}])
        (?! [\w{SYMBOLS}] | [^\S\n]++[\d.] )
        """,
        fix=safe(first),
        flags=re.VERBOSE,
        when=lambda document, match: (
            not (
                GROUPED.search(match["amount"])
                and DATED.search(document.text, max(0, match.start() - 12), match.start())
            )
        ),
        blocks=PROSE | {Kind.HEADING},
    ),
    wake=frozenset(SYMBOLS),
    bad={
        "The repair cost ⟦40 €⟧ and took a week.": "The repair cost €40 and took a week.",
        "Entry is ⟦100$⟧ for adults.": "Entry is $100 for adults.",
        "The city set aside ⟦2.5 million €⟧ for the bridge.": "The city set aside €2.5 million for the bridge.",
        "They found ⟦12 500 £⟧ in a drawer.": "They found £12,500 in a drawer.",
        "A kilo costs ⟦4,50 €⟧ in May.": "A kilo costs €4.50 in May.",
        "A barrel stood at ⟦71.20 US$⟧ on Friday.": "A barrel stood at US$71.20 on Friday.",
    },
    good=(
        "The repair cost €40 and took a week.",
        "In 2020 $38 million went to schools.",
        "The rapper sold 5 A$AP records.",
        "It fetched 80¢ a pound.",
        "She paid 5 $ 10 years ago.",
        "On May 12 500 € was found in the drawer.",
    ),
)
