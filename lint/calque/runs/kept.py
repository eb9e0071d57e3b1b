"""What earlier runs said about files, so that a file that has not changed need not be checked again.

One file on disk for each folder with drafts and each way of checking them. It is put in place whole; where two processes
write it at once the later one wins, and what the other one found is found again when it is needed.
"""

import marshal
import os
from pathlib import Path
from typing import NamedTuple
from zlib import adler32, crc32

from calque.errors import CalqueError
from calque.packs.index import stamps
from calque.runs import storage
from calque.runs.checked import Checked
from calque.runs.files import folder_of, from_disk
from calque.runs.plain import diagnostics, fixed, plain, silenced
from calque.runs.plan import Plan
from calque.runs.runner import Runner
from calque.runs.stamp import settled, stamp


class Entry(NamedTuple):
    """What was said about a file; `stamp` is empty where it cannot tell whether the file has changed, `digest` always can."""

    stamp: tuple[int, ...]
    digest: bytes
    diagnostics: tuple[object, ...]
    silenced: tuple[object, ...]


class Shelf:
    """The entries of one folder and one way of checking, by the path that a file was named with."""

    def __init__(self, file: Path, title: str) -> None:
        self.file, self.title = file, title
        self._rows: dict[str, tuple[object, ...]] = {}
        self.changed = False
        try:
            table = marshal.loads(from_disk(str(file)))
            if table["title"] == title:
                self._rows = dict(table["entries"])
        except (CalqueError, ValueError, KeyError, TypeError, EOFError, AttributeError):
            # Not there, or damaged: everything is checked.
            self._rows = {}

    def get(self, path: str) -> Entry | None:
        """The entry of a path; None where there is none that can be read."""
        row = self._rows.get(path)
        try:
            return None if row is None else Entry._make(row)
        except TypeError:
            return None

    def put(self, path: str, entry: Entry) -> None:
        """Change the entry of a path."""
        self._rows[path] = tuple(entry)
        self.changed = True

    @property
    def data(self) -> bytes:
        """The file's content. Raises ValueError for what cannot be kept."""
        return marshal.dumps({"title": self.title, "entries": self._rows})


class Kept:
    """Results of earlier runs under the options of a runner."""

    def __init__(self, runner: Runner) -> None:
        self._runner = runner
        self._folder = storage.folder()
        self._engine = repr(stamps(str(Path(__file__).parent.parent)))
        self._titles: dict[int, tuple[Plan, str]] = {}
        self._shelves: dict[tuple[int, str], Shelf] = {}

    def unread(self, plan: Plan, path: str, status: os.stat_result) -> Checked | None:
        """What was said about a file that by size, times and number on disk is the one that was checked."""
        entry = self._shelf(plan, path).get(path)
        if entry is None or not entry.stamp or entry.stamp != stamp(status):
            return None
        return Checked(path, None, diagnostics(entry.diagnostics), silenced(entry.silenced), entry.stamp)

    def same(self, plan: Plan, path: str, data: bytes, status: os.stat_result, now: int) -> Checked | None:
        """What was said about a file with this content; `now` is a time (nanoseconds) before it was read."""
        shelf = self._shelf(plan, path)
        entry = shelf.get(path)
        if entry is None or entry.digest != digest(data):
            return None
        known = stamp(status) if settled(status, now) else ()
        if known:
            shelf.put(path, entry._replace(stamp=known))
        return Checked(path, data, diagnostics(entry.diagnostics), silenced(entry.silenced), known)

    def keep(self, plan: Plan, checked: Checked, status: os.stat_result, now: int) -> Checked:
        """Keep what was said about a file, unless a rule failed on it; the same with the file's stamp."""
        if checked.failed:
            return checked
        shelf = self._shelf(plan, checked.path)
        known = stamp(status) if settled(status, now) else ()
        said, silent = plain(checked.diagnostics), plain(checked.silenced)
        shelf.put(checked.path, Entry(known, digest(checked.data), said, silent))
        return checked._replace(stamp=known)

    def write(self) -> None:
        """Put everything new on disk."""
        changed = [shelf for shelf in self._shelves.values() if shelf.changed]
        if changed:
            storage.shelve((shelf.file, shelf.data) for shelf in changed)

    def _shelf(self, plan: Plan, path: str) -> Shelf:
        key = id(plan), folder_of(path)
        if key not in self._shelves:
            title = f"{self._title(plan)}\n{os.path.abspath(key[1])}"
            number = crc32(title.encode("utf-8", "surrogatepass"))
            self._shelves[key] = Shelf(self._folder / f"{number:08x}.bin", title)
        return self._shelves[key]

    def _title(self, plan: Plan) -> str:
        """All that decides what is said about a text, but for the text."""
        if id(plan) not in self._titles:
            decides = [
                self._engine,
                self._runner.index.token,
                *sorted(plan.codes),
                f"without {' '.join(sorted(plan.silent))}",
                fixed(plan.config.severity),
                fixed(plan.facts),
                str(self._runner.encoding(plan)),
                self._runner.engine.version if self._runner.engine is not None else "",
            ]
            words = "\n".join(decides).encode("utf-8", "surrogatepass")
            self._titles[id(plan)] = plan, f"{len(words)} {crc32(words):08x} {adler32(words):08x}"
        return self._titles[id(plan)][1]


def digest(data: bytes) -> bytes:
    """A hash of 16 bytes: different contents never meet in it."""
    from hashlib import blake2b

    return blake2b(data, digest_size=16).digest()
