"""A unit glued to its number, as in "5km".

Most house styles and the SI set a space: "5 km".
Short forms such as "5m" and "5G" are left alone, because they may be something else.
"""

from calque import Rule, Severity, Stage, pattern, unsafe

RULE = Rule(
    code="NUM205",
    summary="unit glued to its number",
    message="set a space before '{unit}'",
    severity=Severity.NOTE,
    stage=Stage.PREVIEW,
    mqm="locale-conventions/number-format",
    find=pattern(
        r"[0-9](?<![A-Za-z_#-].)(?P<unit>km/h|km|kg|cm|mm|kWh|MWh|GWh|MW|GW|kW|GHz|MHz|Mbps|Gbps|mph|hectares|miles|tons|tonnes)(?![\w/])",
        at="unit",
        fix=unsafe(" {unit}"),
    ),
    bad={
        "The road is 15⟦km⟧ long.": "The road is 15 km long.",
        "It weighs 2.5⟦kg⟧.": "It weighs 2.5 kg.",
    },
    good=(
        "The road is 15 km long.",
        "The 5G network is new.",
        "He ran the 400m in May.",
    ),
)
