"""One draft on the desk of a person who decides on its findings, one after the other."""

from typing import NamedTuple

from calque.diagnostic import Diagnostic
from calque.repair.copies import Copies
from calque.repair.follow import Spot, at, moved, spot, without
from calque.runs.files import from_disk
from calque.runs.runner import Runner


class Decided(NamedTuple):
    """A finding that was looked at; `reason` is None where it was skipped, a text where it is to be ignored for ever.

    `diagnostic` is the finding as the draft has it, before any repair.
    """

    spot: Spot | None
    reason: str | None
    diagnostic: Diagnostic


class Sitting:
    """What was decided about a draft, and the text as it is by then; the file is written once, by `close`."""

    def __init__(
        self,
        runner: Runner,
        path: str,
        spared: list[Diagnostic],
        vocabulary: frozenset[str],
        copies: Copies,
    ) -> None:
        plan = runner.plan(path)
        self._runner = runner
        self._plan = plan._replace(facts=plan.facts._replace(vocabulary=plan.facts.vocabulary | vocabulary))
        self._spared: list[Spot | None] = [spot(diagnostic) for diagnostic in spared]
        self._decided: list[Decided] = []
        self.path = path
        self.applied = 0
        self._before = self._data = from_disk(path)
        self._seen = {self._data}
        self._copies = copies
        self._look()
        self._first = {spot(diagnostic): diagnostic for diagnostic in self._found}
        copies.require(path, is_copied=self._document.origin.is_copied)

    @property
    def changed(self) -> bool:
        """Whether the text is another one by now."""
        return self._data != self._before

    def _look(self) -> None:
        self._document = self._runner.document(self._plan, self.path, self._data)
        self._found = self._runner.judge(self._plan, self._document, self.path)[0]

    @property
    def open(self) -> list[Diagnostic]:
        """The findings that nothing was decided about."""
        return without(self._found, [*self._spared, *(one.spot for one in self._decided)])

    @property
    def left(self) -> list[Diagnostic]:
        """The findings that are still there and not to be ignored."""
        ignored = (one.spot for one in self._decided if one.reason is not None)
        return without(self._found, [*self._spared, *ignored])

    @property
    def ignored(self) -> list[tuple[Diagnostic, str]]:
        """The findings to be ignored for ever, as the draft will have them, with the reasons."""
        if not self._copies.replaces(self.path):
            return [(one.diagnostic, one.reason) for one in self._decided if one.reason is not None]
        wanted = [(one.spot, one.reason) for one in self._decided if one.reason is not None]
        found = at(self._found, [place for place, _ in wanted])
        return [(d, reason) for d, (_, reason) in zip(found, wanted, strict=True) if d is not None]

    @property
    def spared(self) -> list[Diagnostic | None]:
        """The findings that entries silence, as the draft will have them; None for one whose words have changed."""
        if not self._copies.replaces(self.path):
            return [None] * len(self._spared)
        return at(self._found, self._spared)

    def accept(self, diagnostic: Diagnostic) -> bool:
        """Apply a fix to the text; False where that would only bring back a text that was there before."""
        edits = diagnostic.fix.edits if diagnostic.fix is not None else ()
        after = self._document.origin.apply(edits)
        if after in self._seen:
            self.skip(diagnostic)
            return False
        self._seen.add(after)
        self._data = after
        self.applied += 1
        self._spared = [place and moved(place, edits) for place in self._spared]
        self._decided = [one._replace(spot=one.spot and moved(one.spot, edits)) for one in self._decided]
        first = ((moved(place, edits), diagnostic) for place, diagnostic in self._first.items())
        self._first = {place: diagnostic for place, diagnostic in first if place is not None}
        self._look()
        return True

    def skip(self, diagnostic: Diagnostic) -> None:
        """Leave a finding for another day."""
        self._decided.append(Decided(spot(diagnostic), None, diagnostic))

    def ignore(self, diagnostic: Diagnostic, reason: str) -> None:
        """Never report a finding again."""
        first = self._first.get(spot(diagnostic), diagnostic)
        self._decided.append(Decided(spot(diagnostic), reason, first))

    def learn(self, word: str) -> None:
        """Take a word for right from now on."""
        facts = self._plan.facts
        self._plan = self._plan._replace(facts=facts._replace(vocabulary=facts.vocabulary | {word}))
        self._look()

    def close(self) -> None:
        """Write the file or its copy, whole or not at all, where the text has changed. Raises UnreadableFile."""
        if self.changed:
            is_copied = self._document.origin.is_copied
            self._copies.put(self.path, self._before, self._data, is_copied=is_copied)
