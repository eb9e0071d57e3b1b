"""What is found in the parts of an OpenDocument file."""

from dataclasses import dataclass, field
from typing import NamedTuple

from calque.readers.office.story import Line, Spot


class Annotation(NamedTuple):
    """A comment: its name, who made it, what it says, the name of the one that it answers, its bytes, its place and its state."""

    name: str
    author: str
    text: str
    answers: str
    start: int
    end: int
    spot: Spot
    is_resolved: bool


class Close(NamedTuple):
    """Where the words end that a comment is about (bytes)."""

    name: str
    start: int
    end: int


@dataclass(slots=True)
class Found:
    """The lines of all parts; comments; styles and what they are based on; the names of insertions that calque made.

    `body` is the byte where the text begins, `changes` are those where the list of tracked changes begins, and where its
    end tag does and ends; None without one.
    """

    lines: list[Line] = field(default_factory=list)
    later: dict[str, list[Line]] = field(default_factory=lambda: {"footnotes": [], "endnotes": []})
    annotations: list[Annotation] = field(default_factory=list)
    closes: list[Close] = field(default_factory=list)
    own: set[str] = field(default_factory=set)
    styles: dict[str, str] = field(default_factory=dict)
    changes: tuple[int, int, int] | None = None
    body: int = 0
