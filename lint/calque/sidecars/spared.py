"""What entries of sidecars silence in drafts that are repaired: it is not repaired, and the entries stay true.

A repair beside a silenced finding changes the sentence, and with it the fingerprint; the entry is written anew then.
"""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from calque.diagnostic import Diagnostic
from calque.errors import BadConfig, CalqueError
from calque.runs.checked import Trouble
from calque.runs.runner import Runner
from calque.sidecars.claims import entry
from calque.sidecars.ledger import Ledger
from calque.sidecars.sidecar import Entry, write

if TYPE_CHECKING:
    from pathlib import Path


class Spared:
    """The silenced findings of drafts, one draft after the other; `trouble` is told of each damaged sidecar once."""

    def __init__(self, runner: Runner, trouble: Callable[[Trouble], None]) -> None:
        self._runner = runner
        self._trouble = trouble
        self._ledger = Ledger(runner, trouble)
        self._added: dict[Path, list[Entry]] = {}
        self._changed: dict[Path, dict[tuple[Entry, str], Entry]] = {}

    def of(self, path: str) -> list[Diagnostic] | None:
        """The findings of a draft that entries silence; None where that is not known, because its sidecar is damaged."""
        if not _has_sidecar(self._runner, path):
            return []
        result = self._runner.check(path)
        if isinstance(result, Trouble):
            # The repair itself says what is wrong.
            return []
        settled = list(self._ledger.settle([result]))
        return [use.diagnostic for use in self._ledger.uses(path)] if settled else None

    def follow(self, path: str, after: Iterable[Diagnostic | None]) -> None:
        """Take what has become of the findings of a draft, in their order; None where one is gone."""
        for use, diagnostic in zip(self._ledger.uses(path), after, strict=True):
            if diagnostic is not None and diagnostic.fingerprint != use.diagnostic.fingerprint:
                old, file = use.entry, self._runner.beside(path)
                changed = self._changed.setdefault(file, {})
                changed[old, use.name] = entry(old.kind, use.name, diagnostic, old.reason)

    def add(self, path: str, diagnostic: Diagnostic, reason: str) -> None:
        """Take an entry for a finding that is to be ignored. Raises BadConfig."""
        file = self._runner.beside(path)
        account = self._ledger.account(file)
        if account is not None:
            new = entry("ignore", account.sidecar.name(path), diagnostic, reason)
            self._added.setdefault(file, []).append(new)

    def write(self) -> int:
        """Write the sidecars that have other entries now, and return how many were added to them."""
        number = 0
        for account in self._ledger.accounts:
            file = account.sidecar.file
            changed, new = self._changed.pop(file, {}), self._added.pop(file, [])
            if not (changed or new):
                continue
            try:
                write(account.sidecar, [*account.followed(changed), *new])
                number += len(new)
            except BadConfig as error:
                self._trouble(Trouble(str(file), str(error)))
            self._ledger.forget(file)
        return number


def _has_sidecar(runner: Runner, path: str) -> bool:
    try:
        return runner.sidecar(path) is not None
    except CalqueError:
        # The repair itself says what is wrong.
        return False
