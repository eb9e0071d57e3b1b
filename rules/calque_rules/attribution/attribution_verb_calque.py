"""A verb that cannot report a statement introduces one with "that".

"Introduced that" and "expressed that" render Chinese and other verbs that announce what somebody said.
English says "said that".
"A bill he introduced that bans nets" and "fears were expressed that" are good English: a name or pronoun has to stand in front.
"""

import re

from calque import Document, Rule, Severity, Stage, expression, pattern, unsafe

_SPEAKER = expression(
    r"(?:\b[A-Z][\w’'-]+,?|\b(?:he|she|they|He|She|They|who))(?:\s(?:also|has|have|had|further|then))?\s\Z"
)


def spoken(document: Document, found: re.Match[str]) -> bool:
    """Whether a name or pronoun stands in front."""
    return bool(_SPEAKER.search(document.text, max(0, found.start() - 40), found.start()))


RULE = Rule(
    code="ATT104",
    summary="verb that does not report, used to report",
    message="write 'said that'",
    severity=Severity.WARNING,
    mqm="style/unidiomatic",
    stage=Stage.PREVIEW,
    find=pattern(
        r"""
        (?P<verb> introduced | expressed | pointed )
        [ \n] that [ \n] (?= (?: the | this | it | he | she | they | we | there | with | in | since | as | all | a | an | [A-Z]\w+ ) \b )
        """,
        at="verb",
        flags=re.VERBOSE,
        when=spoken,
        fix=unsafe("said"),
    ),
    wake=frozenset(("introduced that ", "expressed that ", "pointed that ")),
    bad={
        "Lin Meihua ⟦introduced⟧ that the reserve had grown by half.": "Lin Meihua said that the reserve had grown by half.",
        "He also ⟦expressed⟧ that the mill would be sold.": "He also said that the mill would be sold.",
    },
    good=(
        "Lin Meihua introduced the reserve to the guests.",
        "Fears were expressed that the mill would be sold.",
        "The senator spoke of a bill introduced that bans nets.",
        "He pointed out that the mill had been sold.",
    ),
)
