"""One quotation is attributed twice in the same sentence.

Engines translate an attribution where it stood in the source and once more where English wants it:
"Novak said: “The harbour will stay open,” he said." One of the two has to go.
An attribution that interrupts a quotation, and a second speaker inside the quoted words, are left alone.
"""

import re

from calque import Document, Rule, Severity, Stage, expression, pattern

_VERB = "(?:said|says|stated|stressed|noted|added|explained|told|declared|announced|emphasi[sz]ed|pointed out|wrote)"

_BEFORE = expression(rf"\b{_VERB}(?:\sthat)?[,:]?\s\Z")


def introduced(document: Document, found: re.Match[str]) -> bool:
    """Whether an attribution stands in front of the quotation as well."""
    return bool(_BEFORE.search(document.text, max(0, found.start() - 24), found.start()))


RULE = Rule(
    code="ATT103",
    summary="two attributions for one quotation",
    message="attribute the quotation once",
    severity=Severity.WARNING,
    mqm="linguistic-conventions/grammar",
    stage=Stage.PREVIEW,
    find=pattern(
        rf"""
        [“"] (?<= [\w:,] [ \n] . ) (?P<words> [^“”".!?\n]{{8,300}}+ ) [.,!?]? [”"] ,? \s
        (?P<second> (?: he | she | they | [A-Z][\w’'-]{{1,20}}+ (?:\s[A-Z][\w’'-]{{1,20}}+)? ) \s {_VERB}
          | {_VERB} \s (?: he | she | [A-Z][\w’'-]{{1,20}}+ ) )
        (?= [.,;] | \s on \b )
        """,
        at="second",
        flags=re.VERBOSE,
        when=introduced,
    ),
    bad={
        "Novak said: “The harbour will stay open all winter,” ⟦he said⟧.": None,
        'The mayor noted that "the bridge needs three more years," ⟦said Horvat⟧.': None,
        "Lin stressed, “Both sides have kept their word,” ⟦Lin said⟧ on Friday.": None,
    },
    good=(
        "Novak said: “The harbour will stay open all winter.”",
        "“The harbour will stay open,” Novak said. He added: “All winter.”",
        "Novak said the harbour “will stay open all winter”. Horvat said it would not.",
        "“The harbour,” he said, “will stay open all winter.”",
    ),
)
