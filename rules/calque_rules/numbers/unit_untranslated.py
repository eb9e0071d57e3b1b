"""A measure that English readers do not know, without a conversion: "200 mu of land".

The unit is right in the source and says nothing in the translation.
A bracket after it is taken for the conversion.
"""

from calque import Rule, Severity, Stage, pattern

#: The units by their first letters.
UNITS = "mu jin li tsubo pyeong catt verst tatami bigha tola rai feddan dunam".split()

RULE = Rule(
    code="NUM206",
    summary="foreign unit without a conversion",
    message="add what '{unit}' comes to",
    severity=Severity.NOTE,
    stage=Stage.PREVIEW,
    mqm="terminology/wrong-term",
    find=pattern(
        r"[0-9](?:[ ]?(?:thousand|million))?[ ](?P<unit>mu|jin|li|tsubo|pyeong|liang|catt(?:y|ies)|versts?|tatami|bigha|tola|rai|feddans?|dunams?)\b(?![ ]?\()",
        at="unit",
    ),
    wake=frozenset(f"{before} {unit}" for before in ("thousand", "million", *"0123456789") for unit in UNITS),
    bad={
        "The village farms 200 ⟦mu⟧ of rice.": None,
        "The flat measures 30 ⟦pyeong⟧.": None,
    },
    good=(
        "The village farms 200 mu (13 hectares) of rice.",
        "Mu is a Greek letter.",
        "She won in 3 sets.",
    ),
)
