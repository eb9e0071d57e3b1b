"""An amount whose currency is named twice.

An engine renders the sign and the word of the source separately, which gives "$5 dollars" or "€3 million euros".
One of the two is enough.
"$100 USD" is left alone, because there the code tells which dollar is meant.
"""

import re

from calque import PROSE, Document, Kind, Rule, Severity, expression, pattern, unsafe
from calque_rules.currency._symbols import AMOUNT

#: The words that say no more than the symbol before the amount.
NAMES = {
    "$": expression(r"[$]|(?:(?:US|U\.S\.|American|Australian|Canadian) )?dollars?"),
    "£": expression("£|pounds?|GBP|sterling"),
    "€": expression("€|euros?|EUR"),
    "¥": expression("¥|yen|yuan|JPY|CNY|RMB"),
    "₽": expression("₽|rou?bles?|RUB"),
    "₹": expression("₹|rupees?|INR"),
    "₺": expression("₺|liras?|TRY"),
    "₴": expression("₴|hryvnias?|UAH"),
    "₩": expression("₩|won|KRW"),
}


def doubled(_: Document, match: re.Match[str]) -> bool:
    """Whether the word after the amount names the currency of its symbol."""
    if match["word"] == "USD":
        return match.string[max(match.start() - 2, 0) : match.start()] == "US"
    return NAMES[match["symbol"]].fullmatch(match["word"]) is not None


RULE = Rule(
    code="CUR103",
    summary="currency named by symbol and by word",
    message="name the currency once: delete '{word}'",
    severity=Severity.WARNING,
    mqm="accuracy/addition",
    find=pattern(
        rf"""
        (?P<symbol>[{"".join(NAMES)}]) [^\S\n]?+ \d{AMOUNT} (?P<gap>[^\S\n]*+)
        (?P<word> [{"".join(NAMES)}](?!\d) | (?:(?:US|U\.S\.|American|Australian|Canadian)[ ](?=dollar))?+ [A-Za-z]++ )
        (?! - | [ ]of\b )
        """,
        at="word",
        fix=unsafe(gap="", word=""),
        flags=re.VERBOSE,
        when=doubled,
        blocks=PROSE | {Kind.HEADING},
    ),
    bad={
        "The fee is $14 ⟦dollars⟧ an acre.": "The fee is $14 an acre.",
        "They raised €3 million ⟦euros⟧ for the hall.": "They raised €3 million for the hall.",
        "The ship was sold for US$9.5 million ⟦US dollars⟧ in Manila.": "The ship was sold for US$9.5 million in Manila.",
        "Rent rose to £900⟦£⟧ a month.": "Rent rose to £900 a month.",
    },
    good=(
        "The fee is $14 an acre.",
        "It costs $100 USD, or $130 in Canadian money.",
        "He spent $5 million; dollars were scarce.",
        "The fund holds $20 million dollar-denominated notes.",
        "The stall sold 5 pounds of jam for £20.",
    ),
)
