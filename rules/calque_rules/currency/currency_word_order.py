"""The name of a currency in front of its amount, as in "dollars 5 million".

Some languages put the unit first and engines keep the order.
English puts the name behind: "5 million dollars"; only symbols and codes stand in front.
The rule waits for a word that announces an amount, because two phrases may meet there ("spent his dollars 5 years ago").
"""

from calque import Rule, Severity, Stage, expression, pattern, unsafe
from calque_rules.currency._symbols import AMOUNT

#: Words that announce an amount.
BEFORE = expression(r"\b(?:for|of|about|around|costs?|paid|pays|reached|over|nearly|almost|than|worth)[ ]\Z")

RULE = Rule(
    code="CUR104",
    summary="currency name before its amount",
    message="write '{amount} {name}'",
    severity=Severity.WARNING,
    stage=Stage.PREVIEW,
    mqm="locale-conventions/currency-format",
    find=pattern(
        rf"(?P<name>dollars|euros|yuan|yen|pounds|rubles|roubles|rupees|won|francs|pesos|baht)[ ]"
        rf"(?P<amount>\d{AMOUNT})(?![ ](?:percent|per[ ]cent|years?|months?|days?)\b|%)",
        fix=unsafe("{amount} {name}"),
        when=lambda document, match: (
            BEFORE.search(document.text, max(match.start() - 12, 0), match.start()) is not None
        ),
    ),
    wake=frozenset(
        {
            "dollars ",
            "euros ",
            "yuan ",
            "yen ",
            "pounds ",
            "rubles ",
            "roubles ",
            "rupees ",
            "won ",
            "francs ",
            "pesos ",
            "baht ",
        }
    ),
    bad={
        "He paid about ⟦yuan 30⟧ in cash.": "He paid about 30 yuan in cash.",
        "The deal is worth more than ⟦dollars 5 million⟧.": "The deal is worth more than 5 million dollars.",
    },
    good=(
        "He paid about 30 yuan in cash.",
        "She spent her dollars 5 years ago.",
        "Of pounds 5 percent were forged.",
    ),
)
