"""The same run again: as long as nothing that it looked at has changed, it prints what it printed before.

This is asked before anything else, so it loads next to nothing. What a run looks at, `calque.desk.lasting` knows.
"""

import io
import marshal
import os
import sys
import time
from zlib import crc32

from calque.caches import cache_place
from calque.runs.stamp import settled, stamp
from calque.runs.storage import RUN, shelve

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from calque.runs.checked import Checked

    Stamps = dict[str, tuple[int, ...] | None]
    #: The key, what must not have changed, what must exist; and the status, the encoding, the lines of trouble, the output.
    Record = tuple[str, Stamps, list[str], tuple[int, str, str, str]]

#: The characters of a report beyond which it is not kept, and the bytes that tell whether a file is whole.
MOST, CHECK = 10_000_000, 4


class Again:
    """One command line in one place; what it prints is taken down, and kept where printing is all that the run does."""

    def __init__(self, words: "Sequence[str]") -> None:
        self._started = self._began = time.time_ns()
        # A record that another version of this module has written is never read.
        own = stamp(os.stat(__file__))
        self._key = repr([own, words, os.getcwd(), os.geteuid(), sys.version, sys.path, *_console()])
        self._file = os.path.join(cache_place(), "results", f"{RUN}{crc32(self._key.encode()):08x}.bin")
        self._drafts: dict[str, tuple[int, ...]] = {}
        self._lines: list[str] = []
        self._out: list[str] = []

    @classmethod
    def of(cls, words: "Sequence[str]") -> "Again | None":
        """The run of a command line; None for other commands, and where the system keeps no time of change."""
        if words[:1] != ["check"] or os.name != "posix":
            return None
        try:
            return cls(words)
        except (OSError, RuntimeError):
            # No working folder, or no place for caches, or a program that lies in an archive.
            return None

    def answer(self) -> int | None:
        """Print what the run printed before, and return its exit status; None where it may be another one now."""
        kept = _load(self._file)
        if kept is None:
            return None
        key, stamps, there, (status, encoding, lines, out) = kept
        if key != self._key or not all(map(os.path.exists, there)) or not _unchanged(stamps):
            return None
        if isinstance(sys.stdout, io.TextIOWrapper):
            sys.stdout.reconfigure(encoding=encoding, errors="backslashreplace")
        sys.stdout.write(out)
        sys.stdout.flush()
        sys.stderr.write(lines)
        return status

    def begin(self) -> None:
        """Say that the program is loaded, and that files are looked at from now on."""
        self._began = time.time_ns()

    def checked(self, results: "Iterable[Checked]") -> "Iterator[Checked]":
        """The results as they come; which files they are about is taken down."""
        for result in results:
            self._drafts[result.path] = result.stamp
            yield result

    def written(self, text: str) -> None:
        """Take down what goes to standard output."""
        self._out.append(text)

    def overheard(self, complain: "Callable[[str], None]", line: str) -> None:
        """Take down a line of trouble, and tell it."""
        self._lines.append(line)
        complain(line)

    def keep(
        self,
        status: int,
        drafts: "Iterable[str]",
        program: "Sequence[str]",
        needed: "Sequence[str]",
        possible: "Sequence[str]",
        there: "Sequence[str]",
    ) -> None:
        """Keep what was printed for as long as all that the run looked at stays as it is.

        `needed` was there when it was looked at, `possible` may have been; of what was `there` it only counts that it exists.
        """
        stamps: Stamps = {path: self._drafts.get(path, ()) for path in drafts}
        found = {path: _status(path) for path in (*program, *needed, *there, *possible)}
        if not all(stamps.values()) or any(found[path] is None for path in (*program, *needed, *there)):
            return
        # What changed as the program was loaded, or as the run began, or later, may not be what the run saw.
        since = dict.fromkeys(program, self._started)
        if not all(one is None or settled(one, since.get(path, self._began)) for path, one in found.items()):
            return
        stamps |= {path: None if one is None else stamp(one) for path, one in found.items()}
        for path in there:
            del stamps[path]
        out = "".join(self._out)
        lines = "".join(f"calque: {line}\n" for line in self._lines)
        if len(out) <= MOST and all(map(str.isprintable, self._lines)):
            _keep(self._file, (self._key, stamps, list(there), (status, sys.stdout.encoding, lines, out)))


def _keep(file: str, record: "Record") -> None:
    from pathlib import Path

    data = marshal.dumps(record)
    shelve([(Path(file), crc32(data).to_bytes(CHECK) + data)])


def _load(file: str) -> "Record | None":
    """What lies in a file, if it is there and whole."""
    try:
        with open(file, "rb", buffering=0) as there:
            data = there.read()
    except OSError:
        return None
    if len(data) <= CHECK or crc32(data[CHECK:]) != int.from_bytes(data[:CHECK]):
        return None
    record: Record = marshal.loads(data[CHECK:])
    return record


def _console() -> list[object]:
    """What a report depends on besides files: the terminal, if there is one, and what it can show."""
    try:
        columns = os.get_terminal_size(sys.stdout.fileno()).columns
    except (OSError, ValueError):
        columns = 0
    colourless = os.environ.get("NO_COLOR")
    return [columns, sys.stdout.isatty(), sys.stdout.encoding, sys.stderr.isatty(), colourless]


def _status(path: str) -> os.stat_result | None:
    try:
        return os.stat(path)
    except OSError:
        return None


def _unchanged(stamps: "Stamps") -> bool:
    for path, was in stamps.items():
        try:
            now = stamp(os.stat(path))
        except OSError:
            if was is None:
                continue
            return False
        if now != was:
            return False
    return True
