"""What a report says about entries of a sidecar that silence nothing."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from pathlib import Path

from calque.diagnostic import Diagnostic
from calque.finding import Severity
from calque.origin import Excerpt, Place
from calque.runs.checked import Checked
from calque.runs.runner import Runner
from calque.sidecars.ledger import Account
from calque.sidecars.sidecar import Entry
from calque.suppress import UNUSED

#: The code and name for entries of a baseline, which are there to become fewer.
STALE = "CLQ102"


def useless(runner: Runner, account: Account, walked: Sequence[str]) -> Iterator[Entry]:
    """The entries that silence nothing, as far as a run can tell, in the order of the file.

    Their draft was checked, or is gone and would lie in one of the folders that were `walked`; and their rule is on.
    """
    claimed = account.claimed
    folders = [Path(folder).absolute() for folder in walked]
    for entry in account.sidecar.entries:
        file = account.sidecar.place(entry.path)
        seen = entry.path in account.splits or (not file.exists() and _below(file, folders))
        if entry not in claimed and seen and entry.code in runner.plan(str(file)).codes:
            yield entry


def _below(file: Path, folders: Iterable[Path]) -> bool:
    return any(file.absolute().is_relative_to(folder) for folder in folders)


def stale(runner: Runner, account: Account, walked: Sequence[str]) -> Checked | None:
    """What is to be said about a sidecar after a run in the folders `walked`; None where there is nothing."""
    file = account.sidecar.file
    path = str(file.relative_to(Path.cwd()) if file.is_relative_to(Path.cwd()) else file)
    found = list(useless(runner, account, walked))
    data = account.sidecar.data or b""
    lines = data.decode().split("\n")
    asked = [
        entry
        for entry in found
        if _code(entry) not in runner.plan(str(account.sidecar.place(entry.path))).silent
    ]
    told = [_diagnostic(path, lines, UNUSED, [entry]) for entry in asked if entry.kind == "ignore"] + [
        _diagnostic(path, lines, STALE, group) for group in _by_draft(asked)
    ]
    return Checked(path, data, sorted(told, key=lambda one: one.order)) if told else None


def _code(entry: Entry) -> str:
    return UNUSED if entry.kind == "ignore" else STALE


def _by_draft(entries: Sequence[Entry]) -> Iterator[list[Entry]]:
    old = [entry for entry in entries if entry.kind == "baseline"]
    for _, group in groupby(
        sorted(old, key=lambda entry: (entry.path, entry.line)), lambda entry: entry.path
    ):
        yield list(group)


def _diagnostic(path: str, lines: Sequence[str], code: str, entries: Sequence[Entry]) -> Diagnostic:
    """One word about one entry or about those of a draft, at the first of them."""
    first = entries[0]
    what = f"the entry for {first.code}" if len(entries) == 1 else f"{len(entries)} entries"
    start = sum(len(line) + 1 for line in lines[: first.line - 1])
    useless = code == UNUSED
    return Diagnostic(
        path=path,
        code=code,
        name="unused-suppression" if useless else "stale-baseline-entry",
        severity=Severity.WARNING if useless else Severity.NOTE,
        message=f"delete {what} in {first.path}: {'it silences' if len(entries) == 1 else 'they silence'} nothing"
        " (calque baseline --prune)",
        place=Place(start, start, first.line, 1, first.line, 1),
        text="",
        excerpt=Excerpt("", 0, 0, left=False, right=False),
        fix=None,
        mqm="",
        context=" ".join([first.path, *(entry.fingerprint for entry in entries)]),
    )
