"""A currency symbol that stands apart from its amount.

Engines that translate token by token put the tokens back with spaces between them,
so "$115.6 billion" returns as "$ 115.6 billion".
English sets the symbol tight.
Where a draft sets the space at every one of several amounts it may be somebody's style: a warning there, an error elsewhere.
A symbol between two numbers, as in "5 $ 10", may belong to either and is left alone.
"""

from collections.abc import Iterator

from calque import PROSE, Document, Finding, Kind, Rule, Severity, expression, pattern, safe
from calque_rules.currency._symbols import SYMBOLS

TIGHT = expression(rf"[{SYMBOLS}]\d")
SPACED = pattern(
    rf"(?P<symbol>[{SYMBOLS}])(?<!\d.)(?<!\d[^\S\n].)(?P<gap>[^\S\n]++)(?=\d)",
    at="gap",
    fix=safe(gap=""),
    blocks=PROSE | {Kind.HEADING},
)


def spaced(document: Document) -> Iterator[Finding]:
    """Every space between a symbol and its amount."""
    findings = list(SPACED(document))
    consistent = len(findings) > 1 and not TIGHT.search(document.text)
    for finding in findings:
        yield finding._replace(severity=Severity.WARNING if consistent else Severity.ERROR)


RULE = Rule(
    code="CUR101",
    summary="space between a currency symbol and its amount",
    message="delete the space after '{symbol}'",
    severity=Severity.ERROR,
    mqm="locale-conventions/currency-format",
    find=spaced,
    wake=frozenset(SYMBOLS),
    bad={
        "Exports of timber reached $⟦ ⟧41.3 billion in May.": "Exports of timber reached $41.3 billion in May.",
        "The club paid €⟦ ⟧3m for the striker.": "The club paid €3m for the striker.",
        "Bail was set at US$⟦ ⟧20,000 by the court in Suva.": "Bail was set at US$20,000 by the court in Suva.",
        "A ticket costs £8, a season pass £⟦ ⟧75.": "A ticket costs £8, a season pass £75.",
    },
    good=(
        "The ferry costs $5 each way.",
        "All figures are in $ million.",
        "The $ sign was added to keyboards early on.",
        "He paid 5 $ 10 years ago.",
        "The bank sold US$40 million of bonds.",
    ),
)
