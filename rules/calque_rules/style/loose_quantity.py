"""An amount that only says "much" in the words of the paper itself: "a lot of money".

Other languages have a plain word for much and many ("viel", "hodně", "много"), and an engine likes to answer with "a lot of".
Newspapers keep that for quotations; their own words are "many", "much", or better the number.
Inside quotation marks it is left alone, and so is a lot at an auction.
"""

from calque import Rule, Severity, Stage, pattern
from calque_rules.style._quotations import quotations

RULE = Rule(
    code="STY209",
    summary="'a lot of' outside quotation marks",
    message="give the number, or say 'many' or 'much'",
    severity=Severity.NOTE,
    stage=Stage.OPTIONAL,
    mqm="style/organizational-style",
    find=pattern(
        r"(?P<amount>\b(?:[Qq]uite[ ]|[Ss]uch[ ])?(?:[Aa][ ](?:whole[ ])?lot|[Ll]ots)[ ]of)(?=[ ]\w)",
        at="amount",
        when=lambda document, match: not document.view(quotations).hold(match.start()),
    ).near("[Ll]ots? of", reach=20),
    bad={
        "The firm lost ⟦a lot of⟧ money.": None,
        "⟦Lots of⟧ trains were late on Monday.": None,
        "There was ⟦quite a lot of⟧ snow in Lund.": None,
    },
    good=(
        "“We lost a lot of money,” she said.",
        "A lot went for 300 euros at the auction.",
        "The firm lost much of its money in March.",
        "The mill has ten parking lots, two of them new.",
    ),
)
