"""One currency under several names in one draft: yuan, RMB and CNY.

Segments that were translated apart choose differently; a reader may take them for different things.
The rarer name is flagged, and where two are as frequent, the later one.
The names count only beside an amount, because an article about the currency may speak of both.
"""

import re
from collections import Counter
from collections.abc import Iterator

from calque import Document, Finding, Rule, Severity, Span, Stage, expression

NAMED = expression(r"\b(?P<name>yuan|RMB|CNY|renminbi)(?![A-Za-z-])")
BESIDE = expression(r"(?:\d|\bmillion|\bbillion|\btrillion)[ ]?\Z")


def beside_amount(text: str, match: re.Match[str]) -> bool:
    """Whether a figure or a scale word stands right before the name, or a figure right after it."""
    before = BESIDE.search(text, max(match.start() - 10, 0), match.start())
    return before is not None or text[match.end() : match.end() + 2].strip()[:1].isdigit()


def variants(document: Document) -> Iterator[Finding]:
    """Every name of the renminbi beside an amount that is not the draft's commonest."""
    found = [match for match in NAMED.finditer(document.text) if beside_amount(document.text, match)]
    names = Counter(match["name"] for match in found)
    if len(names) < 2:
        return
    wanted = names.most_common(1)[0][0]
    for match in found:
        if match["name"] != wanted and document.prose_at(match.start()) is not None:
            yield Finding(Span(*match.span()), {"name": match["name"], "wanted": wanted})


RULE = Rule(
    code="CUR106",
    summary="one currency under several names",
    message="write '{wanted}' as elsewhere, not '{name}'",
    severity=Severity.NOTE,
    stage=Stage.PREVIEW,
    mqm="terminology/inconsistent",
    find=variants,
    wake=frozenset({"rmb", "cny", "renminbi"}),
    bad={
        "It cost 30 yuan, then 40 yuan, and now 5 million ⟦RMB⟧.": None,
        "The fee rose from RMB 300 to 450 ⟦yuan⟧.": None,
    },
    good=(
        "It cost 30 yuan, then 40 yuan.",
        "The renminbi fell; a kilo now costs 30 yuan.",
        "RMB 300 and RMB 450 were paid.",
    ),
)
