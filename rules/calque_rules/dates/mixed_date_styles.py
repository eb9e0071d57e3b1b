"""Two orders of day and month in one draft: "11 February" and "February 11".

Segments that were translated apart disagree about it; a reader should not see that.
The order that is not that of the house or the locale is flagged; where neither has one, the rarer, or of two as frequent the later.
"The 11th of February" is idiom beside either.
"""

from collections.abc import Iterator

from calque import Document, Facts, Finding, Rule, Severity, Stage
from calque.views.dates import dates
from calque_rules.dates.month_day_order import day_leads, repair, turned


def mixed(document: Document) -> Iterator[Finding]:
    """Every date whose order is not that of most of the others."""
    found = [date for date in document.read(dates) if not date.of and not date.suffix]
    first = sum(date.day_first for date in found)
    if first in {0, len(found)}:
        return
    lead = day_leads(document)
    usual = found[0].day_first if 2 * first == len(found) else 2 * first > len(found)
    wanted = usual if lead is None else lead
    for date in found:
        if date.day_first != wanted:
            right = turned(document, date)
            yield Finding(date.span, {"right": right.rstrip(",")}, repair(document, date, right))


RULE = Rule(
    code="DAT122",
    summary="two orders of day and month in one draft",
    message="write '{right}' as elsewhere",
    severity=Severity.NOTE,
    stage=Stage.PREVIEW,
    mqm="style/inconsistent",
    find=mixed,
    given=Facts(locale="en-AU"),
    wake=frozenset(
        {" jan", " feb", " mar", " apr", " may", " jun", " jul", " aug", " sep", " oct", " nov", " dec"}
    ),
    bad={
        "It opened on February 11. They met on March 3. It closed on ⟦9 June⟧.": "It opened on February 11. They met on March 3. It closed on June 9.",
        "It opened on February 11. They met on March 3. It sails on 3 and ⟦9 June⟧.": None,
        "It opened on 11 February 2020 and closed on ⟦March 3, 2021⟧.": "It opened on 11 February 2020 and closed on 3 March 2021.",
    },
    good=(
        "It opened on February 11 and closed on March 3.",
        "It opened on February 11 and closed on the 3rd of March.",
        "It opened on 11 February and closed in March 2021.",
    ),
)
