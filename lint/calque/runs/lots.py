"""Drafts in lots: many small ones are read, looked at and let go together, rule by rule, which is faster than one by one."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple, Protocol, TypeVar

from calque.errors import CalqueError
from calque.runs.checked import Checked, Trouble
from calque.runs.plan import Choice, Plan
from calque.runs.runner import Runner

if TYPE_CHECKING:
    from calque.diagnostic import Diagnostic
    from calque.document import Document

#: Bytes of drafts in a lot: enough that taking up a rule, or handing the lot to another process, costs little beside checking.
LOT = 100_000


class HasData(Protocol):
    """What has the bytes of a file."""

    @property
    def data(self) -> bytes:
        """The bytes of the file."""


T = TypeVar("T", bound=HasData)


class Draft(NamedTuple):
    """A file that has been read: its number in the lot, and how it is to be checked."""

    number: int
    path: str
    data: bytes
    plan: Plan
    document: "Document"


def lots(files: Iterable[T]) -> Iterator[list[T]]:
    """The files in lots, of which only the last may be smaller than `LOT`."""
    lot: list[T] = []
    size = 0
    for file in files:
        lot.append(file)
        size += len(file.data)
        if size >= LOT:
            yield lot
            lot, size = [], 0
    if lot:
        yield lot


def examine(runner: Runner, files: Sequence[tuple[str, bytes]]) -> list[Checked | Trouble]:
    """What is to be said about each file of a lot, given its path and its bytes."""
    results: dict[int, Checked | Trouble] = {}
    drafts: dict[Choice, list[Draft]] = {}
    for number, (path, data) in enumerate(files):
        try:
            plan = runner.plan(path)
            draft = Draft(number, path, data, plan, runner.document(plan, path, data))
            drafts.setdefault(plan.choice, []).append(draft)
        except CalqueError as error:
            results[number] = Trouble(path, str(error))
    for choice, some in drafts.items():
        found = choice.checker.diagnose([(draft.document, draft.path) for draft in some])
        for draft, diagnostics in zip(some, found, strict=True):
            results[draft.number] = _judged(runner, draft, diagnostics)
    return [results[number] for number in range(len(files))]


def _judged(runner: Runner, draft: Draft, found: "list[Diagnostic]") -> Checked | Trouble:
    try:
        judged = runner.judged(draft.plan, draft.document, draft.path, found)
    except CalqueError as error:
        return Trouble(draft.path, str(error))
    return Checked(draft.path, draft.data, *judged)
