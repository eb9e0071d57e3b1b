"""A comma stands between a verb of report and "that".

German, Russian, Polish and other languages set a comma in front of such a clause, English does not: "said that the road was open".
Delete the comma.
Where another comma precedes, the two may enclose an aside ("Horvat, he said, that ..."), and the place is left alone.
"""

import re

from calque import Document, Rule, Severity, Stage, pattern, unsafe

_VERB = """said|says|say|believes?|believed|stated|noted|stressed|announced|hopes?|hoped|thinks?|thought|reported|argued|claims?
    |claimed|explained|confirmed|warned|emphasi[sz]ed|assured|promised|admitted|pointed\\sout|found\\sout|realised|realized"""


def first_comma(document: Document, found: re.Match[str]) -> bool:
    """Whether no other comma stands before it in the sentence."""
    sentence = document.sentence_at(found.start())
    return sentence is not None and "," not in document.text[sentence.start : found.start()]


RULE = Rule(
    code="SEN206",
    summary="comma between a verb of report and “that”",
    message="delete the comma before 'that'",
    severity=Severity.WARNING,
    mqm="linguistic-conventions/punctuation",
    stage=Stage.PREVIEW,
    find=pattern(
        rf"""
        \b (?: {_VERB} ) (?P<comma> , ) [ \n] that [ \n]
        (?: the | an? | he | she | it | they | we | there | this | these | his | her | its | their | our | no | all ) \b
        """,
        at="comma",
        flags=re.VERBOSE,
        when=first_comma,
        fix=unsafe(""),
    ),
    wake=frozenset({", that "}),
    bad={
        "The mayor said⟦,⟧ that the road was open again.": "The mayor said that the road was open again.",
        "Nurses believe⟦,⟧ that they were not heard.": "Nurses believe that they were not heard.",
    },
    good=(
        "The mayor said that the road was open again.",
        "This suggests, Horvat said, that the road was open.",
        "It was the wine, they thought, that made him sing.",
        "He confirmed what she had said, and that the mill was sold.",
    ),
)
