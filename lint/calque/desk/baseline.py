"""`calque baseline`: what is found today goes into the sidecar, so that only what comes later is reported."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import partial

from calque.desk.choice import chosen, left_out, results
from calque.desk.wishes import STDIN
from calque.errors import BadConfig
from calque.runs.batch import Tally, account, check, tell
from calque.runs.runner import Runner
from calque.select import ENGINE
from calque.sidecars.claims import entry
from calque.sidecars.ledger import Account, Ledger
from calque.sidecars.sidecar import Entry, write
from calque.sidecars.stale import useless


def baseline(
    runner: Runner, paths: Sequence[str], complain: Callable[[str], None], *, prune: bool
) -> Iterator[str]:
    """Write baselines for the drafts below the paths, and say for each sidecar what became of it, line by line.

    With `prune` nothing is added: entries that silence nothing are deleted, those of moved findings follow them.
    Raises CalqueError where a sidecar cannot be written or a draft could not be checked, after all others were done.
    """
    if STDIN in paths:
        raise BadConfig("a baseline is for files; standard input has no name that lasts")
    tally = Tally()
    ledger = Ledger(runner, partial(tell, tally, complain), new=not prune)
    found = chosen(runner, paths)
    for _ in ledger.settle(check(results(runner, found.names), tally, complain)):
        pass
    left_out(found, complain)
    account(runner, tally, complain)
    for kept in ledger.accounts:
        yield _write(runner, kept, paths, prune=prune)
    if tally.trouble:
        raise BadConfig("not everything was looked at: the entries of the rest stay as they were")


def _write(runner: Runner, account: Account, paths: Sequence[str], *, prune: bool) -> str:
    stale = [e for e in useless(runner, account, paths) if prune or e.kind == "baseline"]
    added = [] if prune else list(_new(account))
    entries = [*account.updated(stale), *added]
    write(account.sidecar, entries)
    kinds = Counter(e.kind for e in entries)
    return (
        f"{account.sidecar.file}: {len(added)} added, {len(stale)} deleted;"
        f" {kinds['baseline']} in the baseline, {kinds['ignore']} ignored"
    )


def _new(account: Account) -> Iterator[Entry]:
    for name, parted in account.splits.items():
        yield from (entry("baseline", name, d) for d in parted.kept if d.code not in ENGINE)
