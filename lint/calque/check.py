"""Documents and rules meet here: the one loop."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from calque.diagnostic import Diagnostic
from calque.document import PLACEHOLDER, Document
from calque.finders.pattern import Pattern
from calque.finding import Finding, Fix, Severity
from calque.gate import Awake, Gate
from calque.packs.index import load
from calque.packs.listing import Listing
from calque.packs.sources import LoadedRule
from calque.select import FAILED
from calque.silence import Said, explanations, silence
from calque.span import Span

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
            self._rule(number)

    def look(self, document: Document) -> Outcome:
        """Every finding in the document, those that another one explains apart."""
        said: list[Said] = []
        failures: list[Failure] = []
        for number, places in self.awake(document.text).items():
            try:
                loaded = self._loaded.get(number) or self._rule(number)
                found = self.find(loaded, document, places)
                # Most rules find nothing and say so by an empty tuple.
                said += [Said(f, loaded) for f in found if reportable(document, f.span)] if found else ()
            except Exception as error:  # a rule is foreign code: whatever it raises costs one diagnostic
                failures.append(Failure(self.listings[number], f"{type(error).__name__}: {error}"))
        said.sort(key=lambda s: (s.finding.span, s.loaded.rule.code))
        kept, explained = silence(said, self._explains)
        return Outcome(kept, explained, failures)

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

    def _rule(self, number: int) -> LoadedRule:
        if number not in self._loaded:
            self._loaded[number] = load(self.listings[number])
        return self._loaded[number]

    def find(self, loaded: LoadedRule, document: Document, places: list[int] | None) -> Iterable[Finding]:
        """What a rule finds, anywhere or at the places where the gate saw its literals."""
        if loaded.foreign:
            return self._guarded(loaded, document)
        if places is not None and isinstance(loaded.find, Pattern):
            return loaded.find.at(document, places)
        return loaded.find(document)

    @staticmethod
    def _guarded(loaded: LoadedRule, document: Document) -> list[Finding]:
        """What a foreign rule finds within its time."""
        from calque.timer import limit

        with limit(LIMIT):
            return list(loaded.find(document))


def tell(
    document: Document,
    path: str,
    finding: Finding,
    *,
    code: str,
    name: str,
    severity: Severity,
    message: str,
    mqm: str,
) -> Diagnostic:
    """A finding, by whichever engine, with its place in the file."""
    place = document.origin.place(finding.span)
    return Diagnostic(
        path=path,
        code=code,
        name=name,
        severity=severity,
        message=message,
        place=place,
        text=document.origin.words(place),
        excerpt=document.origin.excerpt(place),
        fix=_in_file(document, finding.fix),
        mqm=mqm,
        context=_context(document, finding.span),
    )


def reportable(document: Document, span: Span) -> bool:
    """A placeholder for code or a picture is not the author's text, and what the vocabulary holds is right."""
    words = document.text[span.start : span.end].strip()
    vocabulary = document.facts.vocabulary
    return words != PLACEHOLDER and not (vocabulary and " ".join(words.split()) in vocabulary)


def _in_file(document: Document, fix: Fix | None) -> Fix | None:
    """The fix in code points of the file; None where it touches what cannot be edited."""
    if fix is None:
        return None
    edits = document.origin.edits(fix.edits)
    return None if edits is None else Fix(edits, fix.safety, fix.title)


#: How far the context of a finding reaches on either side of its beginning, in code points.
AROUND = 120


def _context(document: Document, span: Span) -> str:
    """The sentence where the span begins, or its block, cut to a window: a text may be one sentence.

    White space goes with what stands before it, so that a blank between two sentences depends on one of them only.
    """
    near = Span(max(0, span.start - AROUND), span.start + AROUND)
    at = span.start
    if not document.text[at : at + 1].strip():
        at = max(near.start + len(document[Span(near.start, at)].rstrip()) - 1, 0)
    block = document.block_at(at)
    whole = document.sentence_at(at) or (near if block is None else block.span)
    return document[Span(max(whole.start, near.start), min(whole.end, near.end))]


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
