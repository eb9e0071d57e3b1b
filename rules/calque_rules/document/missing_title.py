"""The draft has no headline.

A page's headline is often a field of its own, and a copied text begins with the first sentence.
A draft of three paragraphs or more whose first lines hold no heading counts.
"""

from collections.abc import Iterator
from itertools import takewhile

from calque import Document, Finding, Kind, Rule, Severity, Stage
from calque_rules.document._measures import here

_LEAST = 3


def untitled(document: Document) -> Iterator[Finding]:
    """One finding at the first word of a draft without a heading before its text."""
    paragraphs = document.paragraphs
    if len(paragraphs) < _LEAST:
        return
    above = takewhile(lambda block: block.span != paragraphs[0], document.blocks)
    place = here(document)
    if place is not None and all(block.kind is not Kind.HEADING for block in above):
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
