"""Where the time of a check goes: to rules, to what rules share, to the engine."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import cached_property
from time import perf_counter
from typing import TypeVar

from calque.check import Checker
from calque.document import Document
from calque.packs.listing import Listing
from calque.silence import Said, explanations, silence
from calque.span import Span
from calque.timer import limit
from calque.views import quotes as quote_view
from calque.views import words as word_view

T = TypeVar("T")


class Ledger:
    """Seconds by account; what is charged inside another charge counts once, for the inner account."""

    def __init__(self) -> None:
        self.accounts: dict[str, float] = {}
        self._open: list[str] = []
        self._since = 0.0

    @contextmanager
    def charge(self, account: str) -> Iterator[None]:
        """Charge the time that the block takes to an account."""
        self._settle()
        self._open.append(account)
        try:
            yield
        finally:
            self._settle()
            self._open.pop()

    def _settle(self) -> None:
        now = perf_counter()
        if self._open:
            self.accounts[self._open[-1]] = self.accounts.get(self._open[-1], 0.0) + now - self._since
        self._since = now

    @property
    def total(self) -> float:
        """Seconds of all accounts."""
        return sum(self.accounts.values())


class Watched(Document):
    """A document that charges its views to accounts of their own, not to the rule that happens to ask first."""

    ledger: Ledger

    @classmethod
    def of(cls, document: Document, ledger: Ledger) -> "Watched":
        """The document, watched."""
        watched = cls(document.text, document.origin, document.blocks, document.facts, document.comments)
        watched.__dict__["ledger"] = ledger
        return watched

    def view(self, make: Callable[[Document], T]) -> T:
        """What `make(self)` returns, computed once."""
        name = f"view {make.__module__.removeprefix('calque_rules.')}.{make.__qualname__}"
        with self.ledger.charge(name):
            return super().view(make)

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """The sentences of the running prose."""
        with self.ledger.charge("view sentences"):
            return super().sentences

    @cached_property
    def words(self) -> word_view.Words:
        """The words of the text."""
        with self.ledger.charge("view words"):
            return super().words

    @cached_property
    def forms(self) -> frozenset[str]:
        """The different words of the text."""
        with self.ledger.charge("view forms"):
            return super().forms

    @cached_property
    def tokens(self) -> tuple[word_view.Token, ...]:
        """The tokens of the text."""
        with self.ledger.charge("view tokens"):
            return super().tokens

    @cached_property
    def quotes(self) -> quote_view.Quotes:
        """The quotation marks of the text, paired."""
        with self.ledger.charge("view quotes"):
            return super().quotes


class Watcher:
    """Checks documents as the engine does, and charges everything to its account."""

    def __init__(self, listings: Sequence[Listing]) -> None:
        self._checker = Checker(listings)
        self._explains = explanations(listings)

    def look(
        self, ledger: Ledger, makes: Sequence[Callable[[], Document]], seconds: float | None = None
    ) -> tuple[str, ...]:
        """Check the documents that `makes` read, as one lot; returns the codes of the rules that took longer than `seconds` on one."""
        with ledger.charge("reader"):
            documents = [Watched.of(make(), ledger) for make in makes]
        with ledger.charge("gate"):
            awake = self._checker.awake([document.text for document in documents])
        said: list[list[Said]] = [[] for _ in documents]
        late: list[str] = []
        for number, turns in awake.items():
            loaded = self._checker.rule(number)
            for at, places in turns.items():
                found = None
                with suppress(TimeoutError), _limited(seconds), ledger.charge(loaded.rule.code):
                    found = [Said(one, loaded) for one in self._checker.find(number, documents[at], places)]
                if found is None:
                    late.append(loaded.rule.code)
                said[at] += found or ()
        with ledger.charge("report"):
            for document, found in zip(documents, said, strict=True):
                self._report(document, found)
        return tuple(late)

    def _report(self, document: Document, said: list[Said]) -> None:
        said.sort(key=lambda s: (s.finding.span, s.loaded.rule.code))
        kept, _ = silence(said, self._explains)
        for one in kept:
            self._checker.tell(document, "draft.txt", one)


@contextmanager
def _limited(seconds: float | None) -> Iterator[None]:
    if seconds is None:
        yield
        return
    with limit(seconds):
        yield


def rules_only(accounts: Iterable[tuple[str, float]]) -> Iterator[tuple[str, float]]:
    """The accounts of rules and of what rules share."""
    return ((name, seconds) for name, seconds in accounts if name not in ("reader", "gate", "report"))
