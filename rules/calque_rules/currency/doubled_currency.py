"""An amount whose currency is named twice.

An engine renders the sign and the word of the source separately, which gives "$5 dollars" or "€3 million euros".
One of the two is enough.
"$100 USD" is left alone, because there the code tells which dollar is meant.
"""

import re

from calque import Rule, Severity, pattern, unsafe
from calque_rules.currency._symbols import AMOUNT

RULE = Rule(
    code="CUR103",
    summary="currency named by symbol and by word",
    message="name the currency once: delete '{word}'",
    severity=Severity.WARNING,
    mqm="accuracy/addition",
    find=pattern(
        rf"""
        (?: US\$[^\S\n]?+{AMOUNT}(?=[^\S\n]++USD\b)
          | [$][^\S\n]?+{AMOUNT}(?=[^\S\n]*+[$](?!\w)|[^\S\n]++(?:US[ ]|U\.S\.[ ]|American[ ]|Australian[ ]|Canadian[ ])?+dollars?\b)
          | £[^\S\n]?+{AMOUNT}(?=[^\S\n]*+£(?!\w)|[^\S\n]++(?:pounds?(?![ ]of\b)|GBP|sterling)\b)
          | €[^\S\n]?+{AMOUNT}(?=[^\S\n]*+€(?!\w)|[^\S\n]++(?:euros?|EUR)\b)
          | [¥￥][^\S\n]?+{AMOUNT}(?=[^\S\n]++(?:yen|yuan|JPY|CNY|RMB)\b)
          | ₽[^\S\n]?+{AMOUNT}(?=[^\S\n]++(?:rou?bles?|RUB)\b)
          | ₹[^\S\n]?+{AMOUNT}(?=[^\S\n]++(?:rupees?|INR)\b)
          | ₺[^\S\n]?+{AMOUNT}(?=[^\S\n]++(?:liras?|TRY)\b)
          | ₴[^\S\n]?+{AMOUNT}(?=[^\S\n]++(?:hryvnias?|UAH)\b)
          | ₩[^\S\n]?+{AMOUNT}(?=[^\S\n]++(?:won|KRW)\b)
        )
        (?P<gap>[^\S\n]*+) (?P<word>[$£€](?!\w)|(?:(?:US|U\.S\.|American|Australian|Canadian)[ ])?+[A-Za-z]++)(?!-)
        """,
        at="word",
        fix=unsafe(gap="", word=""),
        flags=re.VERBOSE,
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
