"""The percent sign and the word percent in one draft.

Segments translated apart, or by several engines, disagree about it.
A house writes one of them throughout; the rarer one is flagged, and where both are as frequent, the later one.
A style that names its choice (`percent = "%"`, `"percent"` or `"per cent"`) decides instead.
"""

import re
from collections import Counter
from collections.abc import Iterator

from calque import Document, Finding, Fix, Rule, Safety, Severity, Span, Stage, expression

PERCENT = expression(r"%|per[ ]?cent\b")
WRITTEN = {"%": "%", "percent": " percent", "per cent": " per cent"}


def unit_at(text: str, match: re.Match[str]) -> Span | None:
    """Where a percent sign or word stands that belongs to a number; None where it belongs to none."""
    before = text[max(match.start() - 2, 0) : match.start()]
    return Span(*match.span()) if before.rstrip(" ")[-1:].isdigit() else None


def mixed(document: Document) -> Iterator[Finding]:
    """Every percentage of a style that the draft, or its house, does not mean."""
    found = [span for match in PERCENT.finditer(document.text) if (span := unit_at(document.text, match))]
    styles = Counter(document[span].lower() for span in found)
    wanted = document.facts.style.get("percent") or (styles.most_common(1)[0][0] if len(styles) > 1 else None)
    if wanted not in WRITTEN:
        return
    for span in found:
        if document[span].lower() == wanted or document.prose_at(span.start) is None:
            continue
        start = span.start - (document.text[span.start - 1] == " ")
        fix = Fix.of(Span(start, span.end), WRITTEN[wanted], Safety.UNSAFE)
        yield Finding(span, {"unit": document[span], "wanted": WRITTEN[wanted].strip()}, fix)


RULE = Rule(
    code="NUM202",
    summary="percent sign and the word percent in one draft",
    message="write '{wanted}' throughout, not '{unit}'",
    severity=Severity.NOTE,
    stage=Stage.PREVIEW,
    mqm="style/inconsistent",
    find=mixed,
    wake=frozenset({"%", "percent", "per cent"}),
    bad={
        "Turnout was 61%, up from 58%. Invalid votes made up 2 ⟦percent⟧.": "Turnout was 61%, up from 58%. Invalid votes made up 2%.",
        "Sales fell 3 percent and 4 percent. Rents rose 5⟦%⟧.": "Sales fell 3 percent and 4 percent. Rents rose 5 percent.",
    },
    good=(
        "Turnout was 61%, up from 58%.",
        "Sales fell 3 percent and 4 percent.",
        "Sales fell 3 percent; the % sign is not ours.",
    ),
)
