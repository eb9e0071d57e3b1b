"""What can be asked of one run of `calque check` besides the rules."""

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from calque.finding import Safety

if TYPE_CHECKING:
    from calque.repair.mend import Repairs

#: The path that stands for standard input.
STDIN = "-"


class Wishes(NamedTuple):
    """What was asked for besides the rules."""

    paths: tuple[str, ...] = (".",)
    form: str = "full"
    fail_on: str | None = None
    statistics: bool = False
    exit_zero: bool = False
    color: str = "auto"
    fix: bool = False
    unsafe_fixes: bool = False
    diff: bool = False
    stdin_filename: str | None = None
    force_exclude: bool = False
    output: Path | None = None
    diff_base: str | None = None
    interactive: bool = False
    show_suppressed: bool | None = None
    add_ignores: bool = False
    reason: str = ""
    annotate: Path | None = None
    into: Path | None = None
    in_place: bool = False
    jobs: int = 0
    no_cache: bool = False

    @property
    def repairs(self) -> "Repairs | None":
        """Which fixes to apply; None where none were asked for."""
        if not (self.fix or self.diff):
            return None
        from calque.repair.copies import Copies
        from calque.repair.mend import Repairs

        least = Safety.UNSAFE if self.unsafe_fixes else Safety.SAFE
        return Repairs(least, self.diff, Copies(self.into or self.annotate, in_place=self.in_place))
