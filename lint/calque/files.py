"""Which files are drafts, and what is in them."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from calque.errors import UnreadableFile
from calque.readers import SUFFIXES


def from_disk(path: str) -> bytes:
    """A file's bytes. Raises UnreadableFile, which names the file and the remedy."""
    try:
        # For thousands of small files a Path costs more than what it reads.
        with open(path, "rb", buffering=0) as file:
            return file.read()
    except FileNotFoundError:
        raise UnreadableFile(f"{path}: no such file or folder") from None
    except PermissionError:
        raise UnreadableFile(f"{path}: permission denied; let the user who runs calque read it") from None
    except OSError as error:
        raise UnreadableFile(f"{path}: cannot be read: {error.strerror}") from None


def matches(path: Path, folder: Path, globs: tuple[str, ...]) -> bool:
    """Whether a path matches one of the globs, which are of the gitignore kind and relative to a folder."""
    from pathspec import PathSpec

    try:
        relative = path.relative_to(folder.absolute())
    except ValueError:
        return False
    return bool(globs) and PathSpec.from_lines("gitignore", globs).match_file(relative.as_posix())


def drafts(paths: Iterable[str], exclude: Callable[[Path], bool], *, force: bool) -> Iterator[str]:
    """The files to check: named ones as they are, folders walked in a fixed order.

    `exclude` leaves files out of folders, with `force` also named ones. A path that is missing is yielded: reading it says so.
    """
    for path in paths:
        if not Path(path).is_dir():
            if not (force and exclude(Path(path))):
                yield path
            continue
        yield from _walk(Path(path), exclude)


def _walk(folder: Path, exclude: Callable[[Path], bool]) -> Iterator[str]:
    try:
        entries = sorted(folder.iterdir())
    except PermissionError:
        # Reading a folder that is closed to us as a file says so, with its name.
        yield folder.as_posix()
        return
    for entry in entries:
        if entry.name.startswith(".") or exclude(entry):
            continue
        if entry.is_dir():
            if not entry.is_symlink():
                yield from _walk(entry, exclude)
        elif entry.suffix.lower().lstrip(".") in SUFFIXES:
            yield entry.as_posix()
