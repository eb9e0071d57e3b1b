"""Where a changed file goes: over the draft, or into a copy."""

import os
from pathlib import Path

from calque.atomic import put
from calque.errors import UnreadableFile
from calque.repair.fix import write


class Copies:
    """Where the changed files of one run go: `into` a file or an existing folder, or over the drafts."""

    def __init__(self, into: Path | None = None, *, in_place: bool = False) -> None:
        self._into, self._in_place = into, in_place
        self._taken: dict[Path, str] = {}

    @property
    def is_asked_for(self) -> bool:
        """Whether a copy is to be there even of a draft that nothing changes."""
        return self._into is not None

    def replaces(self, path: str) -> bool:
        """Whether what becomes of a draft goes over the draft itself."""
        return self._into is None or self._target(path).resolve() == Path(path).resolve()

    def _target(self, path: str) -> Path:
        into = self._into or Path(path)
        return into / Path(path).name if into.is_dir() else into

    def require(self, path: str, *, is_copied: bool) -> None:
        """Raises UnreadableFile where nobody said what to write; `is_copied` where a draft is only written over when asked for."""
        if is_copied and self._into is None and not self._in_place:
            raise UnreadableFile(
                f"{path}: repaired in a copy: name that with --into FILE, or ask for the draft itself with --in-place"
            )
        # Nobody shall decide about every finding first, and hear of this afterwards.
        if self._into is None and Path(path).exists() and not os.access(path, os.W_OK):
            raise UnreadableFile(f"{path}: is read-only: make it writable, or name a copy with --into FILE")
        if self._into is None and Path(path).exists() and not Path(path).is_file():
            raise UnreadableFile(
                f"{path}: is no file that can be written anew: repair standard input as -, or name a copy with --into FILE"
            )
        target = self._target(path)
        folder = target.resolve().parent
        if (target.is_file() or not target.exists()) and not os.access(folder, os.W_OK):
            raise UnreadableFile(
                f"{target}: cannot be written: {folder} is missing or read-only; name another place with --into FILE"
            )

    def put(self, path: str, before: bytes, after: bytes, *, is_copied: bool) -> None:
        """Write what became of a draft; `is_copied` where it is only written over when that was asked for.

        Raises UnreadableFile where that cannot be, and then nothing was changed.
        """
        self.require(path, is_copied=is_copied)
        if self._into is None:
            write(Path(path), before, after)
            return
        target = self._target(path)
        self._claim(path, target)
        try:
            put(target, after)
        except OSError as error:
            raise UnreadableFile(f"{target}: cannot be written: {error.strerror}") from error

    def _claim(self, path: str, target: Path) -> None:
        if not target.exists() and not target.suffix and Path(path).suffix:
            raise UnreadableFile(
                f"{path}: there is no folder {target}: make it, or name a {Path(path).suffix} file"
            )
        real = target.resolve()
        other = self._taken.setdefault(real, path)
        if other != path:
            remedy = f"name an existing folder instead of {target}"
            if target != self._into:
                remedy = "give each a run and a folder of its own"
            raise UnreadableFile(f"{path}: its copy would go where that of {other} went: {remedy}")
        if real == Path(path).resolve() and not self._in_place:
            raise UnreadableFile(
                f"{path}: its copy would go over the draft: name another file, or say --in-place"
            )
