"""What is found in the parts of a Word file."""

from dataclasses import dataclass, field
from typing import NamedTuple

from calque.readers.office.story import Line, Spot, Unit


class Anchor(NamedTuple):
    """An element that ties a comment to the text: the comment's id, its bytes, its place, and the run it stands in."""

    id: str
    start: int
    end: int
    spot: Spot
    unit: Unit | None


@dataclass(slots=True)
class Found:
    """The lines of all parts that were read; where notes are referred to, by kind and id; the headers and footers in use."""

    lines: list[Line] = field(default_factory=list)
    anchors: list[Anchor] = field(default_factory=list)
    notes: dict[tuple[str, str], Spot] = field(default_factory=dict)
    references: list[str] = field(default_factory=list)
