"""What a rule says about a text: a place, the words of the message, perhaps a repair."""

from collections.abc import Mapping
from enum import IntEnum
from types import MappingProxyType
from typing import NamedTuple

from calque.span import Span

#: No slots.
NOTHING: Mapping[str, str] = MappingProxyType({})


class Severity(IntEnum):
    """How bad it is, in the words of compilers; a rule proposes, the configuration disposes."""

    NOTE = 0
    WARNING = 1
    ERROR = 2

    def __str__(self) -> str:
        """The lower-case word that reports print."""
        return self.name.lower()


class Safety(IntEnum):
    """Who may apply a fix: nobody (only a suggestion), a person who reads it, or a machine."""

    SHOWN = 0
    UNSAFE = 1
    SAFE = 2

    def __str__(self) -> str:
        """The lower-case word that reports print."""
        return self.name.lower()


class Edit(NamedTuple):
    """Put `text` in the place of `span` (code points of `Document.text`)."""

    span: Span
    text: str


class Fix(NamedTuple):
    """One repair; all of its edits are applied or none, in ascending order and without overlap."""

    edits: tuple[Edit, ...]
    safety: Safety
    title: str = ""

    @classmethod
    def of(cls, span: Span, text: str, safety: Safety, title: str = "") -> "Fix":
        """The fix of one edit: `text` in the place of `span` (code points)."""
        return cls((Edit(span, text),), safety, title)

    def apply(self, text: str) -> str:
        """The text after the repair; edits count in code points of `text`."""
        for span, new in reversed(self.edits):
            text = text[: span.start] + new + text[span.end :]
        return text


class Finding(NamedTuple):
    """A place that a rule flags; `slots` fill the rule's message, `severity` only where the case decides it."""

    span: Span
    slots: Mapping[str, str] = NOTHING
    fix: Fix | None = None
    severity: Severity | None = None
