"""The draft has hardly any text.

A page that did not load, or an engine that stopped, leaves a headline and a line or two.
A draft of fewer than twenty words counts; a single sentence from standard input may well be meant.
"""

from collections.abc import Iterator

from calque import Document, Finding, Rule, Severity, Stage
from calque_rules.document._measures import here, size

_LEAST = 20


def short(document: Document) -> Iterator[Finding]:
    """One finding at the first word of a draft of few words."""
    place = here(document)
    if place is not None and size(document) < _LEAST:
        yield Finding(place, {"words": str(size(document))})


RULE = Rule(
    code="DOC102",
    summary="draft of hardly any text",
    message="see whether text is missing: only {words} words",
    severity=Severity.NOTE,
    stage=Stage.OPTIONAL,
    mqm="accuracy/omission",
    find=short,
    bad={"⟦The⟧ port reopened.": None, "⟦Port⟧ of Varna reopens\n\nThe mayor cut a ribbon.": None},
    good=(
        "The port of Varna was opened again on Friday after a storm in May had shut it, the mayor said at noon in the town hall.",
        "Port reopens\n\nThe port of Varna was opened again on Friday after a storm in May had shut it, the mayor said at noon in the town hall.",
        "The port of Varna was opened again on Friday after a storm in May had shut it, the mayor said at noon in the town hall. It was a mild day.",
    ),
)
