"""Documents and rules meet here: the one loop."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property, partial
from typing import TYPE_CHECKING, NamedTuple

from calque.diagnostic import Diagnostic
from calque.document import Document
from calque.finders.pattern import Pattern
from calque.finding import Finding, Severity
from calque.gate import Awake, Gate
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

    def awake(self, text: str) -> Awake:
        """The numbers of the rules that have to look at the text, and where; all of them, anywhere, where the gate is off."""
        return self._gate.awake(text) if self._gate is not None else dict.fromkeys(range(len(self.listings)))

    def load(self) -> None:
        """Load every rule now; otherwise each is loaded for the first text that wakes it."""
        for number in range(len(self.listings)):
            self.rule(number)

    def look(self, document: Document) -> Outcome:
        """Every finding in the document, those that another one explains apart."""
        said: list[Said] = []
        failures: list[Failure] = []
        for number, places in self.awake(document.text).items():
            try:
                loaded = self._loaded.get(number) or self.rule(number)
                # Most rules find nothing: a loop over nothing is cheaper than making a list of it.
                for finding in self.find(number, document, places):
                    _note(said, Said(finding, loaded), document)
            except Exception as error:  # a rule is foreign code: whatever it raises costs one diagnostic
                failures.append(Failure(self.listings[number], f"{type(error).__name__}: {error}"))
        said.sort(key=lambda s: (s.finding.span, s.loaded.rule.code))
        kept, explained = silence(said, self._explains)
        return Outcome(kept, explained, failures)

    def find(self, number: int, document: Document, places: list[int] | None) -> Iterable[Finding]:
        """What a loaded rule finds, anywhere or at the places where the gate saw its literals."""
        return (
            self._finds[number](document) if places is None else self._patterns[number].at(document, places)
        )

    def diagnose(self, document: Document, path: str) -> list[Diagnostic]:
        """What the user is told about the document, by place, before any suppression."""
        outcome = self.look(document)
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


def _note(said: list[Said], one: Said, document: Document) -> None:
    """Add a finding, unless it is about what is no author's text."""
    if reportable(document, one.finding.span):
        said.append(one)


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
