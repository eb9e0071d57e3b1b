"""Documents and rules meet here: the one loop."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property, partial
from typing import TYPE_CHECKING, NamedTuple

from calque.diagnostic import Diagnostic
from calque.document import Document
from calque.finders.pattern import Pattern
from calque.finding import Finding, Severity
from calque.gate import Awake, Gate, Places
from calque.packs.index import load
from calque.packs.listing import Listing
from calque.packs.sources import LoadedRule
from calque.select import FAILED
from calque.silence import Said, explanations, silence
from calque.span import Span
from calque.tell import reportable, tell

if TYPE_CHECKING:
    from calque.rule import Finder

#: Seconds that a rule of a foreign pack may spend on one file.
LIMIT = 2.0


class Failure(NamedTuple):
    """A rule that raised, and what it said."""

    listing: Listing
    error: str


class Outcome(NamedTuple):
    """What one document gave: findings by place, those that another rule explains, and rules that failed."""

    said: list[Said]
    explained: list[tuple[Said, Said]]
    failures: list[Failure]


class Checker:
    """The selected rules, ready to look at one document after the other."""

    def __init__(
        self,
        listings: Sequence[Listing],
        severity: Mapping[str, Severity] | None = None,
        *,
        gate: bool = True,
    ) -> None:
        self.listings = tuple(listings)
        self._severity = severity or {}
        self._gated = gate
        self._loaded: dict[int, LoadedRule] = {}
        self._finds: dict[int, Finder] = {}
        self._patterns: dict[int, Pattern] = {}
        self._explains = explanations(listings)

    @cached_property
    def _gate(self) -> Gate | None:
        rules = self.listings
        return Gate([rule.wake for rule in rules], [rule.reach for rule in rules]) if self._gated else None

    def awake(self, texts: Sequence[str]) -> Awake:
        """Which rules, by number, have to look at which of the texts, and where; without the gate every rule at every text."""
        if self._gate is not None:
            return self._gate.awake(texts)
        return {rule: dict.fromkeys(range(len(texts))) for rule in range(len(self.listings))}

    def load(self) -> None:
        """Load every rule now; otherwise each is loaded for the first text that wakes it."""
        for number in range(len(self.listings)):
            self.rule(number)

    def look(self, document: Document) -> Outcome:
        """Every finding in the document, those that another one explains apart."""
        return self.look_over((document,))[0]

    def look_over(self, documents: Sequence[Document]) -> list[Outcome]:
        """What looking at each of the documents gives.

        One rule looks at all of them before the next one does: with its expressions and tables at hand it is faster.
        """
        said: list[list[Said]] = [[] for _ in documents]
        failures: list[list[Failure]] = [[] for _ in documents]
        for number, turns in self.awake([document.text for document in documents]).items():
            for at, places in turns.items():
                try:
                    # Most rules find nothing: a loop over nothing is cheaper than making a list of it.
                    for finding in self.find(number, documents[at], places):
                        if reportable(documents[at], finding.span):
                            said[at].append(Said(finding, self._loaded[number]))
                except Exception as error:  # a rule is foreign code: whatever it raises costs one diagnostic
                    failures[at].append(Failure(self.listings[number], f"{type(error).__name__}: {error}"))
        return list(map(self._outcome, said, failures))

    def _outcome(self, said: list[Said], failures: list[Failure]) -> Outcome:
        said.sort(key=lambda s: (s.finding.span, s.loaded.rule.code))
        return Outcome(*silence(said, self._explains), failures)

    def find(self, number: int, document: Document, places: Places) -> Iterable[Finding]:
        """What a rule finds, anywhere or at the places where the gate saw its literals. Raises BadRule."""
        if number not in self._finds:
            self.rule(number)
        return (
            self._finds[number](document) if places is None else self._patterns[number].at(document, places)
        )

    def diagnose(self, drafts: Sequence[tuple[Document, str]]) -> list[list[Diagnostic]]:
        """What the user is told about each document with its path, by place, before any suppression."""
        outcomes = self.look_over([document for document, _ in drafts])
        return [self._told(*draft, outcome) for draft, outcome in zip(drafts, outcomes, strict=True)]

    def _told(self, document: Document, path: str, outcome: Outcome) -> list[Diagnostic]:
        told = [self.tell(document, path, said) for said in outcome.said]
        told += [failed(document, path, failure) for failure in outcome.failures]
        return sorted(told, key=lambda diagnostic: diagnostic.order)

    def tell(self, document: Document, path: str, said: Said) -> Diagnostic:
        """A finding in the words of a report."""
        finding, loaded = said
        rule = loaded.rule
        proposed = finding.severity if finding.severity is not None else rule.severity
        return tell(
            document,
            path,
            finding,
            code=rule.code,
            name=loaded.name,
            severity=self._severity.get(rule.code, proposed),
            message=rule.message.format_map(finding.slots),
            mqm=rule.mqm,
        )

    def rule(self, number: int) -> LoadedRule:
        """A rule, loaded once. Raises BadRule."""
        if number not in self._loaded:
            loaded = load(self.listings[number])
            self._finds[number] = partial(self._guarded, loaded) if loaded.foreign else loaded.find
            if isinstance(loaded.find, Pattern):
                self._patterns[number] = loaded.find
            self._loaded[number] = loaded
        return self._loaded[number]

    @staticmethod
    def _guarded(loaded: LoadedRule, document: Document) -> list[Finding]:
        """What a foreign rule finds within its time."""
        from calque.timer import limit

        with limit(LIMIT):
            return list(loaded.find(document))


def failed(document: Document, path: str, failure: Failure) -> Diagnostic:
    """A rule that raised, as a diagnostic at the beginning of the file."""
    place = document.origin.place(Span(0, 0))
    return Diagnostic(
        path=path,
        code=FAILED,
        name="rule-failed",
        severity=Severity.ERROR,
        message=f"{failure.listing.code} of the pack {failure.listing.pack} failed: {failure.error}",
        place=place,
        text="",
        excerpt=document.origin.excerpt(place),
        fix=None,
        mqm="",
        context=f"{path} {failure.listing.code}",
    )
