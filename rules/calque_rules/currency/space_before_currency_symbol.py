"""A space that parts a currency symbol from its country prefix or from its opening bracket.

Tokens put back with spaces give "US $5 million" and "( $5". English writes "US$5 million" and "($5".
"US", "NZ", "AU" and "CA" may also be the country itself ("the war cost the US $2 trillion"),
so these are flagged only in brackets and after a word that does not lead up to a country that pays or is paid.
A space after the symbol is another rule's.
"""

import re

from calque import PROSE, Document, Kind, Rule, Severity, expression, pattern, safe
from calque_rules.currency._symbols import SYMBOLS

#: Words after which a country may stand that pays, gets or saves the sum.
PARTIES = (
    "the|this|that|and|but|while|pays?|paid|gives?|gave|given|owes?|owed|lends?|lent|offers?|offered|sells?|sold|"
    "saves?|saved|earns?|earned|grants?|granted|charges?|charged|fined?|fines|hands?|handed|wins?|won|brings?|brought"
)
BEFORE = expression(
    rf"(?:\b(?:HK|NT|R|(?!(?:{PARTIES})[ ])[a-z]{{2,15}}[ ](?:US|NZ|AU|CA))|[(\[](?:US|NZ|AU|CA|[ACS])?)[^\S\n]\Z"
)
BRACKET = expression(r"[(\[][^\S\n]\Z")


def parted(document: Document, match: re.Match[str]) -> bool:
    """Whether what stands before the space belongs to the symbol."""
    before = document.text[max(match.start() - 20, 0) : match.start()]
    return (BEFORE if match["symbol"] == "$" else BRACKET).search(before) is not None


RULE = Rule(
    code="CUR108",
    summary="space before a currency symbol",
    message="delete the space before '{symbol}'",
    severity=Severity.ERROR,
    mqm="locale-conventions/currency-format",
    find=pattern(
        rf"(?P<symbol>[{SYMBOLS}])(?<=(?P<gap>[^\S\n]).)(?=[^\S\n]?\d)",
        at="gap",
        fix=safe(gap=""),
        when=parted,
        blocks=PROSE | {Kind.HEADING},
    ),
    explains=("SPC207",),
    bad={
        "The mine brings in a profit of US⟦ ⟧$80 million a year.": "The mine brings in a profit of US$80 million a year.",
        "A bowl of noodles costs HK⟦ ⟧$45 there.": "A bowl of noodles costs HK$45 there.",
        "The ring (⟦ ⟧€900) was never found.": "The ring (€900) was never found.",
        "Exports rose to US⟦ ⟧$92 million in the first half.": "Exports rose to US$92 million in the first half.",
        "The grant (US⟦ ⟧$4 million) runs until May.": "The grant (US$4 million) runs until May.",
    },
    good=(
        "The war cost the US $2 trillion.",
        "The delay saved US $2 billion in fuel.",
        "US $2 trillion stimulus passes.",
        "A $100 note was left on the counter.",
        "The mine brings in US$80 million a year.",
        "The ring (€900) was never found.",
        "Lending to the US $3 billion arms programme stopped.",
    ),
)
