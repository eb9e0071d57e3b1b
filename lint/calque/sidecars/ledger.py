"""Which findings of a run the entries of sidecars silence, and which entries silence nothing.

A finding looks for an entry with its fingerprint: first among those of its own draft, then among those of other drafts that
have no use for them there, because the sentence has moved or the file has another name now. Every entry silences one finding.
Where two drafts could claim an entry of a third, the one whose path comes first gets it, in whatever order they are checked.
"""

from collections.abc import Callable, Iterable, Iterator, Set
from pathlib import Path
from typing import NamedTuple

from calque.diagnostic import Diagnostic, Silenced
from calque.errors import BadConfig
from calque.runs.checked import Checked, Trouble
from calque.runs.runner import Runner
from calque.select import ENGINE
from calque.sidecars.sidecar import KINDS, Entry, Sidecar, read


class Use(NamedTuple):
    """An entry, the finding that it silences, and the draft (as entries call it) where that is."""

    name: str
    diagnostic: Diagnostic
    entry: Entry


#: How much of the line (code points) an entry shows on either side of the flagged words, and how much of those.
NEAR, FLAGGED = 32, 60


def entry(kind: str, name: str, diagnostic: Diagnostic, reason: str = "") -> Entry:
    """An entry for a finding in the draft that entries call `name`."""
    line, start, end, *_ = diagnostic.excerpt
    before, after = line[max(start - NEAR, 0) : start], line[end : end + NEAR]
    if start > NEAR:
        before = before.partition(" ")[2] or before
    if len(line) - end > NEAR:
        after = after.rpartition(" ")[0] or after
    flagged = diagnostic.text if len(diagnostic.text) <= FLAGGED else f"{diagnostic.text[:FLAGGED]}…"
    words = " ".join(f"{before}⟦{flagged}⟧{after}".split("\n"))
    return Entry(kind, name, diagnostic.code, diagnostic.fingerprint, words.strip(), reason)


class Split(NamedTuple):
    """Findings of a draft parted into those without an entry and those with one."""

    kept: list[Diagnostic]
    used: list[Use]

    @property
    def silenced(self) -> list[Silenced]:
        """The findings that have an entry."""
        return [Silenced(use.diagnostic, use.entry.kind, use.entry.reason) for use in self.used]


def split(name: str, diagnostics: Iterable[Diagnostic], entries: Iterable[Entry]) -> Split:
    """Let each finding, in order, claim the first entry with its fingerprint."""
    waiting: dict[str, list[Entry]] = {}
    for entry in sorted(entries, key=lambda entry: (KINDS.index(entry.kind), entry.order), reverse=True):
        waiting.setdefault(entry.fingerprint, []).append(entry)
    parted = Split([], [])
    for diagnostic in diagnostics:
        matching = waiting.get(diagnostic.fingerprint) if diagnostic.code not in ENGINE else None
        if matching:
            parted.used.append(Use(name, diagnostic, matching.pop()))
        else:
            parted.kept.append(diagnostic)
    return parted


class Account:
    """One sidecar in one run: the drafts that it holds for, and which of its entries they use."""

    def __init__(self, sidecar: Sidecar) -> None:
        self.sidecar = sidecar
        self.splits: dict[str, Split] = {}
        self._entries: dict[str, list[Entry]] = {}
        self._homes: dict[str, set[str]] = {}
        for entry in sidecar.entries:
            self._entries.setdefault(entry.path, []).append(entry)
            self._homes.setdefault(entry.fingerprint, set()).add(entry.path)

    def open(self, result: Checked) -> bool:
        """Match a draft's findings with its own entries; whether one that is left could have come from another draft."""
        name = self.sidecar.name(result.path)
        self.splits[name] = split(name, result.diagnostics, self._entries.get(name, ()))
        return any(self._homes.get(d.fingerprint, {name}) != {name} for d in self.splits[name].kept)

    def close(self, runner: Runner) -> None:
        """Give entries that are free to the findings that are left, the drafts in order of their paths."""
        wanted = {d.fingerprint for parted in self.splits.values() for d in parted.kept}
        free = set(self._free(runner, wanted & self._homes.keys()))
        for name in sorted(self.splits):
            kept, used = self.splits[name]
            further = split(name, kept, free)
            free -= {use.entry for use in further.used}
            self.splits[name] = Split(further.kept, used + further.used)

    def _free(self, runner: Runner, wanted: Set[str]) -> Iterator[Entry]:
        """The entries with certain fingerprints that their own drafts have no use for; a draft outside this run is asked now."""
        claimed = self.claimed
        for name in sorted({name for fingerprint in wanted for name in self._homes[fingerprint]}):
            entries = [entry for entry in self._entries[name] if entry.fingerprint in wanted]
            file = self.sidecar.place(name)
            taken = claimed
            if name not in self.splits and file.exists():
                result = runner.check(str(file))
                if isinstance(result, Trouble):
                    continue
                taken = {use.entry for use in split(name, result.diagnostics, entries).used}
            yield from (entry for entry in entries if entry not in taken)

    @property
    def claimed(self) -> set[Entry]:
        """The entries that silence something."""
        return {use.entry for parted in self.splits.values() for use in parted.used}

    def told(self, result: Checked) -> Checked:
        """What is to be said about a draft of this run, and what is silenced there."""
        parted = self.splits[self.sidecar.name(result.path)]
        return result._replace(diagnostics=parted.kept, silenced=[*result.silenced, *parted.silenced])

    def updated(self, dropped: Iterable[Entry], added: Iterable[Entry] = ()) -> list[Entry]:
        """The entries without `dropped`, each that is used with the draft where it is used now, and with `added`."""
        moved = {use.entry: use.name for parted in self.splits.values() for use in parted.used}
        gone = set(dropped)
        kept = [e._replace(path=moved.get(e, e.path)) for e in self.sidecar.entries if e not in gone]
        return [*kept, *added]


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

    def uses(self, path: str) -> list[Use]:
        """What entries silence in a draft, where it was settled."""
        found = [(account.sidecar.name(path), account) for account in self.accounts]
        return [use for name, account in found if name in account.splits for use in account.splits[name].used]

    def settle(self, results: Iterable[Checked]) -> Iterator[Checked]:
        """The results, in order, with what entries silence taken out of their findings.

        From the first finding on that another draft's entry could be meant for, results are held back until all are known.
        A draft whose sidecar is damaged is left out: what is to be said about it is not known.
        """
        held: list[tuple[Checked, Account | None]] = []
        for result, account in self._kept(results):
            if (account is not None and account.open(result)) or held:
                held.append((result, account))
            else:
                yield account.told(result) if account else result
        for account in self.accounts if held else ():
            account.close(self._runner)
        for result, account in held:
            yield account.told(result) if account else result

    def _kept(self, results: Iterable[Checked]) -> Iterator[tuple[Checked, Account | None]]:
        """The results, each with its account, without those whose sidecar is damaged."""
        for result in results:
            file = self._find(result.path)
            account = None if file is None else self.account(file)
            if file is None or account is not None:
                yield result, account
