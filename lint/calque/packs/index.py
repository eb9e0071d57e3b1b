"""What is known of every rule without importing it, kept on disk between runs.

A run imports only the rules that can match; the index says which file holds them.
It is rebuilt in silence when a pack's files, the installed packages or calque's version have changed, or when it is damaged.
"""

import marshal
import os
import sys
import time
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from calque.caches import cache_folder, store
from calque.packs.listing import Index, Listing, PackProfile

if TYPE_CHECKING:
    from calque.packs.sources import LoadedRule, Pack

#: Raised whenever the index's layout or the derivation of wake literals changes.
FORMAT = 7


def index(folders: Sequence[Path] = ()) -> Index:
    """The rules of the installed packs and of the named folders.

    Raises BadRule where a pack or a rule cannot be loaded, where two rules claim one code, or where there is no rule at all.
    """
    environment = _environment(folders)
    file = _file(folders)
    kept = _kept(file, environment)
    if kept is None:
        from calque.packs.survey import survey

        kept = survey(folders)._replace(token=f"{time.time_ns():x}-{os.getpid():x}")
        _keep(file, environment, kept)
    return kept


def _environment(folders: Sequence[Path]) -> list[object]:
    """What the index depends on besides the packs' own files."""
    from calque import __version__

    return [
        FORMAT,
        __version__,
        sys.version,
        [str(folder) for folder in folders],
        [(place, time) for place in places() if (time := _changed(place))],
    ]


def places() -> list[str]:
    """The folders where distributions may be installed."""
    # The folder of the script, or the working folder, comes first on the path; no distribution is installed there.
    own = {str(Path.cwd()), *(str(Path(name).absolute().parent) for name in sys.argv[:1])}
    return [place for place in sys.path if place and place not in own]


def _changed(place: str) -> int:
    try:
        return Path(place).stat().st_mtime_ns
    except OSError:
        return 0


def _file(folders: Sequence[Path]) -> Path:
    from zlib import crc32

    key = crc32("\0".join([sys.prefix, *map(str, folders)]).encode("utf-8", "surrogateescape"))
    return cache_folder() / f"rules-{key:08x}.bin"


def stamps(root: str) -> list[list[object]]:
    """Path, size and time of every file of a pack, in a fixed order."""
    files = (entry for entry in below(root) if entry.name.endswith((".py", ".toml")) and entry.is_file())
    return sorted([entry.path, (status := entry.stat()).st_size, status.st_mtime_ns] for entry in files)


def below(root: str) -> Iterator["os.DirEntry[str]"]:
    """Every file and folder below a folder of code, but for what Python and others write there meanwhile."""
    with os.scandir(root) as entries:
        for entry in entries:
            if entry.name.startswith((".", "__pycache__")):
                continue
            yield entry
            if entry.is_dir():
                yield from below(entry.path)


def _kept(file: Path, environment: list[object]) -> Index | None:
    """The index on disk, if it is there, whole, and still true."""
    try:
        table = marshal.loads(file.read_bytes())
        if table["environment"] != environment or any(
            stamps(root) != files for root, files in table["packs"].items()
        ):
            return None
        profiles = tuple(
            PackProfile(name, pack, base, tuple(more), tuple(less))
            for name, pack, base, more, less in table["profiles"]
        )
        return Index(
            tuple(_listing(row) for row in table["rules"]), profiles, tuple(table["packs"]), table["token"]
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError, EOFError):
        return None


class _Row(NamedTuple):
    """A listing as the file has it."""

    plain: tuple[str, str, str, str, str, str, str, str, int]
    wake: tuple[str, ...] | None
    reach: tuple[int, int] | None
    explains: tuple[str, ...]


def _listing(row: _Row) -> Listing:
    plain, wake, reach, explains = row
    return Listing(*plain, wake, reach, explains)


def _keep(file: Path, environment: list[object], index: Index) -> None:
    """Write the index so that a run beside this one sees the old file or the new one, never half of it."""
    rows = [[tuple(row[:-3]), row.wake, row.reach, row.explains] for row in index.listings]
    packs = {root: stamps(root) for root in index.roots}
    table = {
        "environment": environment,
        "packs": packs,
        "token": index.token,
        "rules": rows,
        "profiles": [tuple(profile) for profile in index.profiles],
    }
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        store(file, marshal.dumps(table))
    except OSError:
        # A machine without a place for caches pays for loading at every start; that is all.
        return


def load(listing: Listing) -> "LoadedRule":
    """Import the rule that a listing describes. Raises BadRule."""
    from calque.packs import sources as packs

    return packs.load(_pack(listing.pack, listing.package, listing.root), Path(listing.file))


@cache
def _pack(name: str, package: str, root: str) -> "Pack":
    from calque.packs.sources import Pack

    return Pack(name, package, Path(root))
