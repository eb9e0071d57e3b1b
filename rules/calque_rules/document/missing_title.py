"""The draft has no headline.

A page's headline is often a field of its own, and a copied text begins with the first sentence.
A draft of three paragraphs or more whose first lines hold no heading counts.
"""

from collections.abc import Iterator

from calque import PROSE, Document, Finding, Kind, Rule, Severity, Stage
from calque_rules.document._measures import here

_LEAST = 3


def untitled(document: Document) -> Iterator[Finding]:
    """One finding at the first word of a draft without a heading before its text."""
    kinds = [block.kind for block in document.blocks]
    place = here(document)
    if place is None or sum(kind in PROSE for kind in kinds) < _LEAST:
        return
    first = next((number for number, kind in enumerate(kinds) if kind in PROSE), 0)
    if Kind.HEADING not in kinds[: first + 1]:
        yield Finding(place)


RULE = Rule(
    code="DOC202",
    summary="draft without a headline",
    message="write a headline",
    severity=Severity.NOTE,
    stage=Stage.OPTIONAL,
    mqm="design-and-markup",
    find=untitled,
    bad={
        "⟦The⟧ port was opened again on Friday.\n\nIt had been shut since May.\n\nShips went in and out all day.": None,
        "⟦Storms⟧ had shut the port for weeks.\n\nIt was opened again on Friday.\n\nShips went in and out all day.": None,
    },
    good=(
        "Port of Varna reopens\n\nThe port was opened again on Friday.\n\nIt had been shut since May.\n\nShips went in and out all day.",
        "The port was opened again on Friday.",
        "The port was opened again on Friday.\n\nIt had been shut since May.",
    ),
)
