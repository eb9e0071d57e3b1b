"""A percentage whose unit stands twice.

An engine renders the sign and the word of the source separately: "5% percent", "5 percent %".
One of the two is enough.
"Percent percent" falls to the rule for repeated words.
"""

from calque import PROSE, Kind, Rule, Severity, pattern, safe

RULE = Rule(
    code="NUM204",
    summary="percent sign and the word percent together",
    message="delete '{doubled}': the percentage has its unit",
    severity=Severity.ERROR,
    mqm="accuracy/addition",
    find=pattern(
        r"(?P<first>%)(?<=[\d\s].)[ ]?(?P<second>%(?![\w%])|per[ ]?cents?\b)"
        r"|(?P<word>per[ ]?cent)[ ]?(?P<sign>%)(?![\w%])",
        fix=safe(lambda m: m["first"] or m["word"]),
        slots=lambda m: {"doubled": m["second"] or m["sign"]},
        blocks=PROSE | {Kind.HEADING},
    ),
    wake=frozenset({"%%", "% %", "%per", "% per", "percent%", "percent %", "per cent%", "per cent %"}),
    bad={
        "Exports grew 5⟦% percent⟧ in June.": "Exports grew 5% in June.",
        "About 12 ⟦percent %⟧ of voters stayed away.": "About 12 percent of voters stayed away.",
        "Prices fell 0.4⟦%%⟧ on the month.": "Prices fell 0.4% on the month.",
    },
    good=(
        "Exports grew 5% in June.",
        "Exports grew 5 percent; the % sign is not used here.",
        "Some 5% percentile marks were lost.",
        "It rose by 3%, or 0.2 percentage points.",
    ),
)
