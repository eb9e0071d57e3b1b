"""What a run says about one file."""

from collections.abc import Sequence
from typing import NamedTuple

from calque.diagnostic import Diagnostic, Silenced
from calque.runs.files import from_disk
from calque.select import FAILED


class Checked(NamedTuple):
    """A file that was checked: what is left to say about it, and what something keeps silent.

    `held` are its bytes where they were read; an earlier run may have checked them.
    A file that still has the `stamp` is the one that was checked; it is empty where nothing can tell.
    """

    path: str
    held: bytes | None
    diagnostics: list[Diagnostic]
    silenced: Sequence[Silenced] = ()
    stamp: tuple[int, ...] = ()

    @property
    def data(self) -> bytes:
        """The bytes of the file. Raises UnreadableFile where it is gone since it was checked."""
        return from_disk(self.path) if self.held is None else self.held

    @property
    def failed(self) -> bool:
        """Whether a rule failed on it."""
        return any(diagnostic.code == FAILED for diagnostic in self.diagnostics)


class Trouble(NamedTuple):
    """A file that could not be checked, and the line that says why."""

    path: str
    message: str
