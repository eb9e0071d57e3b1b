"""A ligature of the typesetter stands for two or three letters.

Text copied from a PDF keeps the single signs for fi, fl and their kin.
A search for the word does not find it, and an engine takes it for an unknown word.
"""

import unicodedata

from calque import ANY, Rule, Severity, Stage, pattern, safe

RULE = Rule(
    code="CHR109",
    summary="typesetter's ligature",
    message="write '{sign}' as single letters",
    severity=Severity.NOTE,
    stage=Stage.PREVIEW,
    mqm="linguistic-conventions/character-encoding",
    find=pattern(
        "(?P<sign>[\ufb00-\ufb06])",
        fix=safe(lambda match: unicodedata.normalize("NFKC", match[0])),
        blocks=ANY,
    ),
    wake=frozenset("\ufb00\ufb01\ufb02\ufb03\ufb04\ufb05\ufb06"),
    bad={
        "The survey ⟦ﬁ⟧nds a small rise.": "The survey finds a small rise.",
        "Traffic o⟦ﬀ⟧ the coast was light.": "Traffic off the coast was light.",
    },
    good=("The survey finds a small rise.", "Traffic off the coast was light.", "Æthelred ruled until 1016."),
)
