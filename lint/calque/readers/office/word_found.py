"""What is found in the parts of a Word file."""

from dataclasses import dataclass, field
from typing import NamedTuple

from calque.readers.office.story import Line, Spot, Unit


class Anchor(NamedTuple):
    """An element that ties a comment to the text: the comment's id, its part and bytes, and its place and run where it has any."""

    id: str
    part: str
    start: int
    end: int
    spot: Spot | None
    unit: Unit | None


@dataclass(slots=True)
class Found:
    """The lines of all parts that were read; where notes are referred to, by kind and id; the headers and footers in use.

    `has_body` tells whether there was one, with words or without.
    """

    lines: list[Line] = field(default_factory=list)
    anchors: list[Anchor] = field(default_factory=list)
    notes: dict[tuple[str, str], Spot] = field(default_factory=dict)
    references: list[str] = field(default_factory=list)
    has_body: bool = False
