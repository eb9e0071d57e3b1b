"""A run with sidecars: what is left to say, and a word on entries that are of no use."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from calque.ledger import Ledger
from calque.run import Checked, Runner, Trouble
from calque.stale import stale


def settled(
    runner: Runner,
    results: Iterable[Checked],
    trouble: Callable[[Trouble], None],
    walked: Sequence[str] | None,
) -> Iterator[Checked]:
    """The results, in order, without what entries silence; then, in folders that were `walked`, which entries silence nothing.

    None where only parts of the drafts are looked at, so that nothing can be said of entries.
    """
    ledger = Ledger(runner, trouble)
    yield from ledger.settle(results)
    for account in ledger.accounts if walked is not None else ():
        if (notice := stale(runner, account, walked or ())) is not None:
            yield notice
