"""The finder behind most rules: a regular expression."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from calque.document import PROSE, Document, Kind
from calque.expressions import compiled
from calque.finders.repair import Repair
from calque.finders.searches import Limited, Near, Search
from calque.finding import Finding, Severity
from calque.span import Span

if TYPE_CHECKING:
    from calque.finders.literals import Required

#: What a guard sees: the document and the match; false drops the match.
Guard = Callable[[Document, re.Match[str]], bool]
#: What is asked about a text before it is searched.
Question = Callable[[Document], bool]
#: Slots beyond the named groups, computed from the match.
Slots = Callable[[re.Match[str]], Mapping[str, str]]


class Pattern:
    """A regular expression that is compiled when a text first needs it."""

    def __init__(
        self,
        expression: str,
        flags: int,
        make: "Callable[[Document, re.Match[str]], Finding | None]",
        *,
        across: bool,
        blocks: frozenset[Kind],
        place: tuple[str, int] | None = None,
        asked: Question | None = None,
    ) -> None:
        self.expression, self.flags, self._make = expression, flags, make
        self._across, self._blocks, self._place, self._asked = across, blocks, place, asked

    @cached_property
    def required(self) -> "Required | None":
        """What stands in every match, and where; None when that cannot be told."""
        # Asked for when rules are listed, and in no run that finds them listed.
        from calque.finders.literals import required

        return required(self.expression, self.flags)

    @property
    def wake(self) -> frozenset[str] | None:
        """Literals of which one stands in every text that can match; None when none can be told."""
        return self.required.literals if self.required is not None else None

    @cached_property
    def search(self) -> Search:
        """The compiled search; the loader of foreign packs puts one with a time limit in its place."""
        wanted = compiled(self.expression, self.flags)
        if self._place is None:
            return wanted.search
        place, reach = self._place
        return Near(wanted, compiled(place, 0), reach)

    def near(self, place: str, reach: int = 200) -> "Pattern":
        """The same finder, which looks only around the places where the expression `place` matches.

        Every match must begin at such a place, or before it, and go at most `reach` code points past it on either side.
        For expressions that are slow to search for, because they begin with alternatives, say.
        """
        return self._twin(place=(place, reach), asked=self._asked)

    def where(self, asked: Question) -> "Pattern":
        """The same finder, which searches only texts of which the cheap question `asked` says that they may hold a match."""
        return self._twin(place=self._place, asked=asked)

    def limited(self, seconds: float) -> "Pattern":
        """The same finder on an engine that gives up: a search of over `seconds` raises TimeoutError."""
        twin = self._twin(place=None, asked=self._asked)
        twin.__dict__["search"] = Limited(self.expression, self.flags, seconds)
        return twin

    def _twin(self, place: tuple[str, int] | None, asked: Question | None) -> "Pattern":
        return Pattern(
            self.expression,
            self.flags,
            self._make,
            across=self._across,
            blocks=self._blocks,
            place=place,
            asked=asked,
        )

    def __call__(self, document: Document) -> Iterable[Finding]:
        """Every match that lies in one block of the wanted kinds; look-around sees the whole text."""
        # Most texts hold no match: they are let go before anything is set up for more.
        if self._asked is not None and not self._asked(document):
            return ()
        first = self.search(document.text, 0)
        return () if first is None else self._findings(document, first)

    def at(self, document: Document, starts: Iterable[int]) -> list[Finding]:
        """What calling the finder gives, where every match begins at one of `starts` (code points, ascending)."""
        found: list[Finding] = []
        match_at = compiled(self.expression, self.flags).match
        after = 0
        for begin in starts:
            match = match_at(document.text, begin) if begin >= after else None
            if match is None:
                continue
            start, end = match.span()
            if not self._inside(document, start, end):
                continue
            after = end if end > start else end + 1
            finding = self._make(document, match)
            if finding is not None:
                found.append(finding)
        return found

    def _findings(self, document: Document, first: re.Match[str]) -> Iterator[Finding]:
        text = document.text
        match: re.Match[str] | None = first
        while match is not None:
            start, end = match.span()
            inside = self._inside(document, start, end)
            finding = self._make(document, match) if inside else None
            if finding is not None:
                yield finding
            pos = (end if end > start else end + 1) if inside else start + 1
            match = self.search(text, pos) if pos <= len(text) else None

    def _inside(self, document: Document, start: int, end: int) -> bool:
        if self._across:
            return True
        block = document.block_at(start)
        return block is not None and block.kind in self._blocks and end <= block.span.end


def pattern(
    expression: str,
    *,
    at: str | int = 0,
    fix: Repair | None = None,
    flags: int = 0,
    blocks: frozenset[Kind] = PROSE,
    across: bool = False,
    when: Guard | None = None,
    slots: Slots | None = None,
    severity: Callable[[re.Match[str]], Severity] | None = None,
) -> Pattern:
    """A finder for a regular expression of the standard library's dialect.

    `at` is the group whose span is flagged (0: the whole match); named groups fill the message's slots.
    `when` drops a match by answering false; `slots` adds slots; `severity` decides case by case.
    Only matches inside one block of the kinds `blocks` count, unless `across` lets them go anywhere.
    An expression of more than 60 characters is better written in verbose form (`flags=re.X`).
    """

    def make(document: Document, match: re.Match[str]) -> Finding | None:
        if when is not None and not when(document, match):
            return None
        flagged = Span(*match.span(at))
        words = {name: text or "" for name, text in match.groupdict().items()}
        if slots is not None:
            words.update(slots(match))
        repair = fix.fix(match, flagged, words) if fix is not None else None
        return Finding(flagged, words, repair, severity(match) if severity is not None else None)

    return Pattern(expression, flags, make, across=across, blocks=blocks)
