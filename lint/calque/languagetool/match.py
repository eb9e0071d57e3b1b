"""What LanguageTool says of a text."""

from typing import NamedTuple

#: Replacements that are kept of each match; the first one is offered.
REPLACEMENTS = 3


class Match(NamedTuple):
    """One place that LanguageTool names; `start` and `end` are code points of the text that was sent, half-open."""

    rule: str
    start: int
    end: int
    message: str
    replacements: tuple[str, ...]
