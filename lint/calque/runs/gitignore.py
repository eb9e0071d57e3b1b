"""What git ignores: the `.gitignore` files around a folder, and the list that a repository keeps for itself."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from calque.seen import SEEN

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec, Pattern
    from pathspec.pattern import RegexMatchResult


class Ignores(NamedTuple):
    """The `.gitignore` files of a folder and of those above it, the nearest last; each speaks of what lies below its folder."""

    specs: "tuple[tuple[str, GitIgnoreSpec], ...]" = ()

    def covers(self, path: str, *, folder: bool) -> bool:
        """Whether git ignores an absolute path by its own name; the nearest file that speaks of it decides."""
        for place, spec in reversed(self.specs):
            if path == place:
                continue
            relative = os.path.relpath(path, place).replace(os.sep, "/") + "/" * folder
            for pattern in reversed(spec.patterns):
                if pattern.include is not None and _names(pattern, relative):
                    return pattern.include
        return False

    def below(self, folder: str) -> "Ignores":
        """These, and what the `.gitignore` file of an absolute folder adds to them."""
        return Ignores((*self.specs, *_specs(folder, ".gitignore")))


def _names(pattern: "Pattern", path: str) -> bool:
    """Whether a pattern means this very path; what it says of a folder above does not count, since that was asked about before."""
    found: RegexMatchResult | None = pattern.match_file(path)
    if found is None:
        return False
    above = found.match.groupdict().get("ps_d")
    if above is not None:
        return found.match.end("ps_d") == len(path)
    # `a/**` is about what is in the folder, not about the folder.
    return not (path.endswith("/") and found.match.end() == len(path))


def above(folder: str) -> Ignores:
    """What the files of git say above a folder, as far as its repository goes; nothing where they ignore the folder itself.

    Who names a folder wants it checked.
    """
    own = Path(folder).absolute()
    root = next((place for place in (own, *own.parents) if os.access(place / ".git", os.F_OK)), None)
    if root is None:
        return Ignores()
    SEEN.add(str(root / ".git"))
    between = [place for place in reversed(own.parents) if place.is_relative_to(root)]
    said = [*_specs(str(root), ".git/info/exclude")]
    for place in between:
        said += _specs(str(place), ".gitignore")
    ignores = Ignores(tuple(said))
    asked = [*(place for place in between if place != root), *([own] if own != root else [])]
    return Ignores() if any(ignores.covers(str(place), folder=True) for place in asked) else ignores


def _specs(folder: str, name: str) -> Iterator[tuple[str, "GitIgnoreSpec"]]:
    try:
        lines = Path(folder, name).read_text(encoding="utf-8", errors="surrogateescape").splitlines()
    except OSError:
        # A list that is not there, or closed to us, can ignore nothing.
        return
    SEEN.add(os.path.join(folder, name))
    from pathspec import GitIgnoreSpec

    yield folder, GitIgnoreSpec.from_lines(lines)
