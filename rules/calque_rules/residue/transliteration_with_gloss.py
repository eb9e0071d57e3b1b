"""A term in the letters of its own language stands in brackets.

Translators add the source of a term so that an expert can check it; a paper for the public leaves it out.
"""

from calque import Rule, Severity, Stage, pattern, unsafe

_FOREIGN = r"\u0370-\u03ff\u0400-\u052f\u0530-\u1fff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3"


RULE = Rule(
    code="RES107",
    summary="term in its own letters in brackets",
    message="leave out the gloss '{gloss}' if readers need none",
    severity=Severity.NOTE,
    stage=Stage.PREVIEW,
    mqm="style/organizational-style",
    find=pattern(
        rf"(?P<gloss>[(（][{_FOREIGN}][{_FOREIGN} ,·「」《》“”-]{{0,40}}+[)）])",
        at="gloss",
        fix=unsafe(""),
    ).where(lambda document: not document.text.isascii()),
    wake=frozenset("(（"),
    bad={
        "The drive for common prosperity⟦（共同富裕）⟧ began in 2021.": "The drive for common prosperity began in 2021.",
        "The paper Pravda⟦(Правда)⟧ was founded in 1912.": "The paper Pravda was founded in 1912.",
    },
    good=(
        "The drive for common prosperity began in 2021.",
        "The drive (gongtong fuyu, 共同富裕) began in 2021.",
        "The paper Pravda (founded in 1912) was closed.",
    ),
)
