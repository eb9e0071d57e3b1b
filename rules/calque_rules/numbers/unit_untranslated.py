"""A measure that English readers do not know, without a conversion: "200 mu of land".

The unit is right in the source and says nothing in the translation.
A bracket after it is taken for the conversion.
"""

from calque import Rule, Severity, Stage, pattern

RULE = Rule(
    code="NUM206",
    summary="foreign unit without a conversion",
    message="add what '{unit}' comes to",
    severity=Severity.NOTE,
    stage=Stage.PREVIEW,
    mqm="terminology/wrong-term",
    find=pattern(
        r"\d(?:[ ]?(?:thousand|million))?[ ](?P<unit>mu|jin|li|tsubo|pyeong|liang|catt(?:y|ies)|versts?|tatami|bigha|tola|rai|feddans?|dunams?)\b(?![ ]?\()",
        at="unit",
    ),
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
