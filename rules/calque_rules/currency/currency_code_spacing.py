"""A three-letter currency code glued to its amount, as in "USD5m".

The ISO code is a word of its own: "USD 5m", or better "$5 million".
RMB and HKD are often glued in the house styles of the region and are left alone.
"""

from calque import Rule, Severity, Stage, pattern, unsafe

CODES = ("USD", "EUR", "GBP", "JPY", "CHF", "CNY", "INR", "RUB", "AUD", "CAD", "NZD", "SEK", "NOK", "PLN")

RULE = Rule(
    code="CUR105",
    summary="currency code glued to its amount",
    message="set a space after '{symbol}'",
    severity=Severity.NOTE,
    stage=Stage.PREVIEW,
    mqm="locale-conventions/currency-format",
    find=pattern(rf"(?P<symbol>{'|'.join(CODES)})(?<![\w$]...)(?=\d)", fix=unsafe("{symbol} ")),
    wake=frozenset(f"{code.lower()}{digit}" for code in CODES for digit in range(1, 10)),
    bad={
        "The ship cost ⟦USD⟧5 million.": "The ship cost USD 5 million.",
        "Rent is ⟦EUR⟧900 a month.": "Rent is EUR 900 a month.",
    },
    good=(
        "The ship cost USD 5 million.",
        "The USD is strong.",
        "The bond pays RMB5 million.",
    ),
)
