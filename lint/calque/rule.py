"""A rule: one value that is its documentation, its examples and its tests."""

from collections.abc import Iterable, Mapping
from enum import Enum
from typing import NamedTuple, Protocol

from calque.document import Document
from calque.facts import Facts
from calque.finding import Finding, Severity


class Stage(Enum):
    """Who gets to see a rule: everybody, whoever asks for it, or those who try what is not proven yet."""

    DEFAULT = "default"
    OPTIONAL = "optional"
    PREVIEW = "preview"


class Finder(Protocol):
    """What finds: any function from a document to findings, in order of their places."""

    def __call__(self, document: Document, /) -> Iterable[Finding]:
        """Yield what is wrong in the document."""


class Rule(NamedTuple):
    """One kind of fault.

    The module's docstring explains it, the module's name is its name, the folder is its family.
    `message` says what to do in the imperative, under 60 characters; `{name}` stands for a slot of the finding.
    `bad` maps a text, with the exact fault between `⟦` and `⟧`, to the text after the fix (None: there is no fix).
    `good` are texts that must stay silent, one of them nearly wrong.
    `mqm` is the MQM-Core error type that a finding counts as.
    `explains` names codes or families that keep silent where this rule speaks.
    `wake` are literals of which at least one stands (in any case) in every text that the rule can match;
    None lets the finder say it, and a finder that does not know is asked every time.
    `given` are the facts under which the examples hold.
    """

    code: str
    summary: str
    message: str
    find: Finder
    bad: Mapping[str, str | None]
    good: tuple[str, ...]
    mqm: str
    severity: Severity = Severity.WARNING
    stage: Stage = Stage.DEFAULT
    explains: tuple[str, ...] = ()
    wake: frozenset[str] | None = None
    given: Facts = Facts()
