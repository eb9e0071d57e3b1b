"""An abbreviation with its last word said again: "the WTO organization".

The source names the kind of thing after the letters, and engines translate it although the last letter stands for it.
Where the word means something else ("NATO treaty", "a WHO organ") or is a part of another name, it is left alone.
"""

from calque import Rule, Severity, Stage, pattern, unsafe

#: What the last letter of an abbreviation stands for.
LAST = {
    "organization": "WTO WHO SCO OPEC CSTO ILO FAO WIPO UNESCO ICAO IMO",
    "organisation": "WTO WHO SCO OPEC CSTO ILO FAO WIPO UNESCO ICAO IMO",
    "fund": "IMF",
    "bank": "ADB AIIB EBRD ECB AfDB IADB",
    "union": "EU AU EAEU ITU",
    "agency": "IAEA CIA WADA NSA EPA",
    "association": "IATA NBA ASEAN",
    "partnership": "RCEP TPP CPTPP",
    "agreement": "NAFTA AFCFTA USMCA",
    "product": "GDP GNP",
    "index": "CPI PPI PMI HDI",
    "committee": "IOC IPC",
    "virus": "HIV",
    "nations": "UN",
}

RULE = Rule(
    code="TRM201",
    summary="abbreviation with its last word said again",
    message="delete '{word}': {short} says it",
    severity=Severity.NOTE,
    stage=Stage.PREVIEW,
    mqm="accuracy/addition",
    find=pattern(
        rf"(?P<short>[A-Z](?<![^\W_].)[A-Za-z]{{1,6}}+)(?P<gap>[ ](?P<word>{'|'.join(LAST)}))\b(?![ ][A-Z]|-)",
        at="gap",
        fix=unsafe(""),
        when=lambda _, match: match["short"] in LAST[match["word"]].split(),
    ),
    wake=frozenset(f"{short.lower()} {word}" for word, shorts in LAST.items() for short in shorts.split()),
    bad={
        "The WTO⟦ organization⟧ will rule in May.": "The WTO will rule in May.",
        "The RCEP⟦ partnership⟧ took effect.": "The RCEP took effect.",
        "Growth of the GDP⟦ product⟧ slowed.": "Growth of the GDP slowed.",
    },
    good=(
        "The WTO organizes the talks, and the WHO chart is public.",
        "The IMF funds the plan with the ECB.",
        "The RCEP agreement took effect in May.",
        "The GDP Product Group sells soap.",
    ),
)
