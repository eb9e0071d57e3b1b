"""A currency's code behind its amount, as in "4,500 RMB" or "5 billion USD".

Chinese, Czech, German and Russian set the code or the name behind the number, and an engine keeps that order with the code.
English news names the money: "$5 billion", "4,500 yuan".
Codes of exchange rates, ends of ranges and codes before the amount, which some houses write on purpose, are left alone.
"""

import re

from calque import Rule, Severity, pattern, unsafe
from calque_rules.currency._symbols import SYMBOLS

#: What stands for the code: a symbol before the amount, or a word behind it.
SIGNS = {"USD": "$", "EUR": "€", "GBP": "£", "HKD": "HK$"}
NAMES = {
    "RMB": "yuan",
    "CNY": "yuan",
    "JPY": "yen",
    "KRW": "won",
    "RUB": "rubles",
    "UAH": "hryvnias",
    "CZK": "koruna",
    "PLN": "zlotys",
    "CHF": "francs",
}
#: The codes as a pattern; what starts from them is faster than what starts from every figure.
CODES = "|".join((*SIGNS, *NAMES))


def named(match: re.Match[str]) -> str:
    """The amount with the symbol or the name of its currency."""
    code, amount = match["code"], match["amount"]
    return SIGNS[code] + amount if code in SIGNS else f"{amount} {NAMES[code]}"


RULE = Rule(
    code="CUR109",
    summary="currency code behind its amount",
    message="write '{named}'",
    severity=Severity.NOTE,
    mqm="locale-conventions/currency-format",
    find=pattern(
        rf"""
        (?P<amount> (?<![\w{SYMBOLS}.,/:–-]) (?<![\dn][ ]to[ ]) \d{{1,9}}+ (?:[.,]\d++)*+ (?:[ ](?:thousand|million|billion|trillion))?+ )
        [^\S\n]?+ (?P<code> {CODES} ) (?![\w/-])
        """,
        fix=unsafe(named),
        flags=re.VERBOSE,
        slots=lambda match: {"named": named(match)},
    ).near(rf"(?:{CODES})(?![\w/-])"),
    wake=frozenset({*SIGNS, *NAMES}),
    bad={
        "The donor receives ⟦300 RMB⟧ in cash.": "The donor receives 300 yuan in cash.",
        "The fund will put ⟦5 billion USD⟧ into the port.": "The fund will put $5 billion into the port.",
        "Why was I offered ⟦20EUR⟧ for it?": "Why was I offered €20 for it?",
    },
    good=(
        "The fund will put USD 5 billion into the port.",
        "The koruna fell to 24.6 CZK/EUR on Friday.",
        "The RMB gained 300 points against the USD.",
        "They paid $300 USD for the boat.",
        "It takes in 100 billion to 200 billion USD a year.",
    ),
)
