"""What was asked for, and how each file is to be checked."""

from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from calque.config.effective import Config
from calque.facts import Facts
from calque.finding import Severity
from calque.packs.listing import Listing
from calque.select import Layer

if TYPE_CHECKING:
    from calque.check import Checker
    from calque.languagetool.beside import Beside


class Options(NamedTuple):
    """What was asked for on the command line, or by a program; it outranks the configuration."""

    layer: Layer = Layer(source="command line")
    profile: str | None = None
    preview: bool = False
    encoding: str | None = None
    config: Path | None = None
    gate: bool = True
    languagetool: str | None = None
    keep_warm: str | None = None


class Choice:
    """The rules that are on; what looks for them is made when there is a text to look at."""

    def __init__(self, listings: Sequence[Listing], severity: Mapping[str, Severity], *, gate: bool) -> None:
        self._given = listings, severity, gate
        self.codes = frozenset(listing.code for listing in listings)

    @cached_property
    def checker(self) -> "Checker":
        """The rules, ready to look at texts."""
        from calque.check import Checker

        listings, severity, gate = self._given
        return Checker(listings, severity, gate=gate)


class Plan(NamedTuple):
    """How one file is to be checked; `silent` are the codes of the engine that are ignored."""

    choice: Choice
    facts: Facts
    config: Config
    beside: "Beside | None" = None
    silent: frozenset[str] = frozenset()

    @property
    def codes(self) -> frozenset[str]:
        """The codes that are on, those of an engine beside calque's own rules included as long as it runs."""
        own = self.choice.codes
        return own if self.beside is None else own | self.beside.running

    @property
    def checker(self) -> "Checker":
        """The rules of the file, ready to look at it."""
        return self.choice.checker
