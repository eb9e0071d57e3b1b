"""Files repaired one after the other."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import NamedTuple

from calque.diagnostic import Diagnostic
from calque.errors import CalqueError
from calque.finding import Safety
from calque.repair.copies import Copies
from calque.repair.fix import Repaired, difference, repair
from calque.runs.batch import Tally, tell
from calque.runs.checked import Checked, Trouble
from calque.runs.files import from_disk
from calque.runs.runner import Runner
from calque.sidecars.spared import Spared


class Repairs(NamedTuple):
    """Which fixes to apply, whether only to show what they would change, and else where the repaired files go."""

    least: Safety
    dry: bool = False
    copies: Copies = Copies()  # over the drafts


def mend(
    runner: Runner,
    path: str,
    repairs: Repairs,
    load: Callable[[], bytes] | None = None,
    spared: Sequence[Diagnostic] = (),
) -> tuple[bytes, Repaired]:
    """The bytes of a file and what the repairs make of it, but for findings that are `spared`. Raises CalqueError."""
    plan = runner.plan(path)
    data = load() if load is not None else from_disk(path)
    return data, repair(
        data,
        lambda new: runner.document(plan, path, new),
        lambda document: runner.judge(plan, document, path)[0],
        repairs.least,
        spared,
    )


def mend_all(
    runner: Runner,
    paths: Iterable[str],
    repairs: Repairs,
    tally: Tally,
    complain: Callable[[str], None],
    show: Callable[[str], None],
) -> Iterator[Checked]:
    """Repair every path in turn and yield what remains to be said; with `repairs.dry` only show the differences."""
    spared = Spared(runner, partial(tell, tally, complain))
    try:
        for path in paths:
            try:
                found = _repaired(runner, path, repairs, spared, show)
            except CalqueError as error:
                tell(tally, complain, Trouble(path, str(error)))
                continue
            if found is None:
                continue
            before, repaired = found
            tally.fixed += repaired.applied
            tally.changed += repaired.data != before
            tally.count(repaired.diagnostics)
            yield Checked(path, repaired.data, repaired.diagnostics)
    finally:
        if not repairs.dry:
            spared.write()


def _repaired(
    runner: Runner, path: str, repairs: Repairs, spared: Spared, show: Callable[[str], None]
) -> tuple[bytes, Repaired] | None:
    """Repair one draft; None where it is not known what is silenced in it. Raises CalqueError."""
    known = spared.of(path)
    if known is None:
        return None
    before, repaired = mend(runner, path, repairs, spared=known)
    if repaired.data != before or repairs.copies.is_asked_for:
        _settle(runner, path, before, repaired.data, repairs, show)
    if repairs.copies.replaces(path):
        spared.follow(path, repaired.spared)
    return before, repaired


def texts(runner: Runner, path: str, *versions: bytes) -> list[str]:
    """The text of several versions of one file, as a difference shows it. Raises CalqueError."""
    plan = runner.plan(path)
    return [runner.document(plan, path, data).origin.text for data in versions]


def _settle(
    runner: Runner, path: str, before: bytes, after: bytes, repairs: Repairs, show: Callable[[str], None]
) -> None:
    if not repairs.dry:
        origin = runner.document(runner.plan(path), path, before).origin
        repairs.copies.put(path, before, after, is_copied=origin.is_copied)
        return
    for line in difference(path, *texts(runner, path, before, after)):
        show(line)
