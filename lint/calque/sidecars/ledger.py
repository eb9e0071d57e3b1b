"""Which findings of a run the entries of sidecars silence, and which entries silence nothing.

A finding looks for an entry with its fingerprint: first among those of its own draft, then among those of drafts that are
gone, because a file has another name now. An entry silences one finding of a draft. What it silences depends on that draft
and on which files there are, never on which other drafts are checked; so an entry of a file that is gone holds in each draft
that has its sentence.
"""

from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from functools import cached_property
from pathlib import Path

from calque.errors import BadConfig
from calque.runs.checked import Checked, Trouble
from calque.runs.runner import Runner
from calque.sidecars.claims import Split, Use, split
from calque.sidecars.sidecar import Entry, Sidecar, read


class Account:
    """One sidecar in one run: the drafts that it holds for, and which of its entries they use."""

    def __init__(self, sidecar: Sidecar) -> None:
        self.sidecar = sidecar
        self.splits: dict[str, Split] = {}
        self._entries: dict[str, list[Entry]] = {}
        for entry in sidecar.entries:
            self._entries.setdefault(entry.path, []).append(entry)

    def open(self, result: Checked) -> None:
        """Match a draft's findings with its own entries, and what is left of them with those of drafts that are gone."""
        name = self.sidecar.name(result.path)
        own = split(name, result.diagnostics, self._entries.get(name, ()))
        wanted = {diagnostic.fingerprint for diagnostic in own.kept} & self._orphans.keys()
        free = [e for mark in wanted for e in self._orphans[mark] if e.path != name]
        further = split(name, own.kept, free)
        self.splits[name] = Split(further.kept, own.used + further.used)

    @cached_property
    def _orphans(self) -> Mapping[str, list[Entry]]:
        """The entries of drafts that are gone, by fingerprint."""
        found: dict[str, list[Entry]] = {}
        for name, entries in self._entries.items():
            for entry in () if self.sidecar.place(name).exists() else entries:
                found.setdefault(entry.fingerprint, []).append(entry)
        return found

    @property
    def claimed(self) -> set[Entry]:
        """The entries that silence something."""
        return {use.entry for parted in self.splits.values() for use in parted.used}

    def told(self, result: Checked) -> Checked:
        """What is to be said about a draft of this run, and what is silenced there."""
        parted = self.splits[self.sidecar.name(result.path)]
        return result._replace(diagnostics=parted.kept, silenced=[*result.silenced, *parted.silenced])

    def updated(self, dropped: Container[Entry]) -> Iterator[Entry]:
        """The entries without `dropped`, each with every draft where it is used now."""
        used = self._used
        for entry in self.sidecar.entries:
            for name in () if entry in dropped else used.get(entry, [entry.path]):
                yield entry._replace(path=name)

    def followed(self, changed: Mapping[tuple[Entry, str], Entry]) -> Iterator[Entry]:
        """The entries as they are, but for what `changed` has in their place in some drafts."""
        used = self._used
        for entry in self.sidecar.entries:
            new = [changed[entry, name] for name in used.get(entry, ()) if (entry, name) in changed]
            if not new or len(new) < len(used[entry]):
                yield entry
            yield from new

    @property
    def _used(self) -> dict[Entry, list[str]]:
        """The drafts in which each entry silences something."""
        used: dict[Entry, list[str]] = {}
        for use in (use for parted in self.splits.values() for use in parted.used):
            used.setdefault(use.entry, []).append(use.name)
        return used


class Ledger:
    """The sidecars of a run; `trouble` is told of each damaged one once.

    With `new` a draft without a sidecar gets an empty account, of the file that would be its sidecar.
    """

    def __init__(self, runner: Runner, trouble: Callable[[Trouble], None], *, new: bool = False) -> None:
        self._runner = runner
        self._trouble = trouble
        self._find = runner.beside if new else runner.sidecar
        self._accounts: dict[Path, Account | None] = {}

    @property
    def accounts(self) -> list[Account]:
        """The accounts of the sidecars that were read, in the order in which drafts asked for them."""
        return [account for account in self._accounts.values() if account is not None]

    def account(self, file: Path) -> Account | None:
        """The account of a sidecar; None where it is damaged."""
        if file not in self._accounts:
            self._accounts[file] = None
            try:
                self._accounts[file] = Account(read(file))
            except BadConfig as error:
                self._trouble(Trouble(str(file), str(error)))
        return self._accounts[file]

    def forget(self, file: Path) -> None:
        """Read a sidecar anew when it is asked for again."""
        self._accounts.pop(file, None)

    def uses(self, path: str) -> list[Use]:
        """What entries silence in a draft, where it was settled."""
        found = [(account.sidecar.name(path), account) for account in self.accounts]
        return [use for name, account in found if name in account.splits for use in account.splits[name].used]

    def settle(self, results: Iterable[Checked]) -> Iterator[Checked]:
        """The results, in order, with what entries silence taken out of their findings.

        A draft whose sidecar is damaged is left out: what is to be said about it is not known.
        """
        for result in results:
            file = self._find(result.path)
            account = None if file is None else self.account(file)
            if account is not None:
                account.open(result)
                yield account.told(result)
            elif file is None:
                yield result
