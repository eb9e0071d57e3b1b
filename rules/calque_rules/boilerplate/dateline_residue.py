"""The dateline of an agency opens the article.

A dateline names the place, the day and the agency; a paper that sets its own has to take it out.
Some papers keep it, so this is a note, and only the agencies that most papers take are looked for.
"""

from collections.abc import Iterator

from calque import Document, Finding, Fix, Rule, Safety, Severity, Stage
from calque.views.furniture import AGENCIES, datelines


def dated(document: Document) -> Iterator[Finding]:
    """Every dateline with a day, at the beginning of a line of running prose."""
    for line in document.read(datelines):
        signed = line.agency in ("", *AGENCIES)
        if line.day is not None and signed and document.prose_at(line.span.start) is not None:
            yield Finding(line.span, fix=Fix.of(line.span, "", Safety.UNSAFE))


RULE = Rule(
    code="BOI119",
    summary="dateline of an agency",
    message="keep or delete the dateline",
    severity=Severity.NOTE,
    stage=Stage.PREVIEW,
    mqm="design-and-markup",
    find=dated,
    wake=frozenset({"--", "—", "–"} | {f"({agency.lower()}" for agency in AGENCIES}),
    bad={
        "⟦VARNA, March 8 (Xinhua) -- ⟧The port reopened on Friday.": "The port reopened on Friday.",
        "⟦Varna, 8 March (Reuters) - ⟧The port reopened on Friday.": "The port reopened on Friday.",
    },
    good=(
        "On March 8, Varna (a port) reopened its quay.",
        "Varna, March 8: a day to remember.",
        "The port reopened on March 8 -- at last.",
    ),
)
