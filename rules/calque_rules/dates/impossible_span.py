"""A span of years that runs backwards, as in "from 2021 to 2013".

A digit went wrong, or the ends changed places; only the source tells.
"""

from calque import Rule, Severity, Stage, pattern

RULE = Rule(
    code="DAT118",
    summary="span of years that runs backwards",
    message="check the years: {first} is later than {second}",
    severity=Severity.WARNING,
    stage=Stage.PREVIEW,
    mqm="accuracy/mistranslation",
    find=pattern(
        r"(?:[Ff]rom[ ](?P<first>(?:19|20)\d\d)[ ](?:to|until|till|through)|[Bb]etween[ ](?P<start>(?:19|20)\d\d)[ ]and)[ ](?P<second>(?:19|20)\d\d)(?![\w,]|[.]\d|[ ][a-z]+s\b)",
        when=lambda _, match: int(match["first"] or match["start"]) > int(match["second"]),
        slots=lambda match: {"first": match["first"] or match["start"]},
    ),
    wake=frozenset({"from 19", "from 20", "between 19", "between 20"}),
    bad={
        "She led the party ⟦from 2021 to 2013⟧.": None,
        "It grew ⟦between 2019 and 2009⟧.": None,
    },
    good=(
        "She led the party from 2013 to 2021.",
        "The crew fell from 2050 to 2010 workers.",
        "It grew between 2009 and 2019.",
    ),
)
