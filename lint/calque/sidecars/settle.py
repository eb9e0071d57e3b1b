"""A run with sidecars: what is left to say, and a word on entries that are of no use."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from calque.errors import BadConfig
from calque.runs.checked import Checked, Trouble
from calque.runs.runner import Runner
from calque.sidecars.claims import Use
from calque.sidecars.ledger import Ledger
from calque.sidecars.stale import stale


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


def alone(runner: Runner, path: str, load: Callable[[], bytes] | None = None) -> list[Use]:
    """What entries silence in one draft; `load` gives its bytes where they do not come from the disk.

    Nothing where the draft cannot be checked. Raises BadConfig for a damaged sidecar.
    """
    ledger = Ledger(runner, _refuse)
    result = runner.check(path, load)
    if isinstance(result, Trouble):
        return []
    list(ledger.settle([result]))
    return ledger.uses(path)


def _refuse(trouble: Trouble) -> None:
    raise BadConfig(trouble.message)
