"""What entries of sidecars silence in drafts that are repaired: it is not repaired, and the entries stay true.

A repair beside a silenced finding changes the sentence, and with it the fingerprint; the entry is written anew then.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from calque.diagnostic import Diagnostic
from calque.errors import BadConfig, CalqueError
from calque.runs.checked import Checked, Trouble
from calque.runs.runner import Runner
from calque.sidecars.ledger import Ledger, entry
from calque.sidecars.sidecar import Entry, write

if TYPE_CHECKING:
    from pathlib import Path


class Spared:
    """The silenced findings of the drafts of one run; `trouble` is told of each damaged sidecar once.

    With `new` entries can be added, to sidecars that are there and to others.
    """

    def __init__(
        self, runner: Runner, paths: Sequence[str], trouble: Callable[[Trouble], None], *, new: bool = False
    ) -> None:
        self._runner = runner
        self._trouble = trouble
        self._ledger = Ledger(runner, trouble, new=new)
        self._added: dict[Path, list[Entry]] = {}
        self._changed: dict[Path, dict[tuple[Entry, str], Entry]] = {}
        below = [path for path in paths if new or _has_sidecar(runner, path)]
        results = [result for path in below if isinstance(result := runner.check(path), Checked)]
        #: Drafts that are not to be touched, because what is silenced in them is not known.
        self.unknown = {result.path for result in results} - {r.path for r in self._ledger.settle(results)}

    def of(self, path: str) -> list[Diagnostic]:
        """The findings of a draft that entries silence."""
        return [use.diagnostic for use in self._ledger.uses(path)]

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

    def write(self) -> None:
        """Write the sidecars that have other entries now."""
        for account in self._ledger.accounts:
            file = account.sidecar.file
            changed, new = self._changed.get(file, {}), self._added.get(file, [])
            try:
                if changed or new:
                    write(account.sidecar, [*account.updated((), changed), *new])
            except BadConfig as error:
                self._trouble(Trouble(str(account.sidecar.file), str(error)))


def _has_sidecar(runner: Runner, path: str) -> bool:
    try:
        return runner.sidecar(path) is not None
    except CalqueError:
        # The repair itself says what is wrong.
        return False
