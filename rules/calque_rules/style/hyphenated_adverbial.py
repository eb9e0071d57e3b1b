"""A hyphen behind an adverb in -ly: "a newly-built bridge".

An adverb in -ly can only go with the word that follows, so nothing is gained by the hyphen, and the handbooks of AP, Reuters and the Guardian leave it out.
Engines set it wherever their source has one word.
Adjectives and nouns in -ly ("family-run", "early-warning") keep their hyphen, and so does a chain of hyphens.
"""

from calque import Rule, Severity, Stage, pattern, unsafe

# Words in -ly that are no adverbs, or that are both.
_OTHERS = frozenset(
    """
    anomaly assembly belly bodily bully butterfly comely costly cowardly curly daily deadly dragonfly early earthly elderly
    family fly friendly ghastly ghostly gully heavenly hilly holly holy homely jelly jolly july kindly leisurely likely lily
    lively lonely lovely lowly manly melancholy monopoly monthly multiply nightly oily only orderly poly quarterly rally
    rely reply scholarly silly sly supply surly tally ugly ungainly unlikely weekly womanly worldly yearly hourly fortnightly
    wrinkly cuddly bubbly crumbly prickly wobbly bristly woolly beastly motherly fatherly brotherly neighbourly neighborly
    timely untimely stately sickly shapely sprightly sparkly smelly saintly scaly
    """.split()
)

RULE = Rule(
    code="STY205",
    summary="hyphen behind an adverb in -ly",
    message="write '{adverb} {word}' without the hyphen",
    severity=Severity.NOTE,
    stage=Stage.OPTIONAL,
    mqm="style/organizational-style",
    find=pattern(
        r"(?<![\w-])(?P<adverb>[A-Za-z][a-z]{2,20}ly)(?P<hyphen>-)(?P<word>[a-z]{2,20}+)(?![\w-])",
        at="hyphen",
        fix=unsafe(" "),
        when=lambda _, match: match["adverb"].lower() not in _OTHERS,
    ).near(r"ly-[a-z]"),
    wake=frozenset({"ly-"}),
    bad={
        "A newly⟦-⟧built bridge spans the bay.": "A newly built bridge spans the bay.",
        "They met for a highly⟦-⟧awaited match.": "They met for a highly awaited match.",
    },
    good=(
        "A newly built bridge spans the bay.",
        "The family-run mill has an early-warning bell.",
        "It is a friendly-looking, costly-to-run place.",
        "He is a not-entirely-wrong man.",
    ),
)
