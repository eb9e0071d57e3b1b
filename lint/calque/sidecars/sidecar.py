"""The sidecar: one file beside the configuration that names findings which are not to be reported.

It is JSON Lines, an object a finding, in a fixed order, so that a change to it can be read as a difference:

    {"kind": "ignore", "path": "wire/dam.txt", "code": "CUR101", "fingerprint": "v1:…", "words": "cost $⟦ ⟧5 million", "reason": "…"}

`kind` is `ignore` for what somebody found to be right, and `baseline` for what was there when calque came.
`path` is relative to the file's folder, with `/`. The fingerprint decides what is meant; `words` are for people,
and tell apart what one rule found at several places of one sentence.
"""

import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from calque.atomic import put
from calque.errors import BadConfig
from calque.expressions import expression
from calque.seen import SEEN
from calque.suggest import suggest

#: The kinds of entries, in the order in which a finding looks for one.
KINDS = ("ignore", "baseline")
#: What every entry has; a `reason` may be left out.
NEEDED = ("kind", "path", "code", "fingerprint", "words")
FINGERPRINT = expression(r"v1:[0-9a-f]{24}")


class Entry(NamedTuple):
    """One finding that is not to be reported; `line` (1-based) is where it stands, 0 where it is new."""

    kind: str
    path: str
    code: str
    fingerprint: str
    words: str
    reason: str = ""
    line: int = 0

    @property
    def order(self) -> tuple[str, str, str, str, str, str]:
        """The order in the file: by draft, then by rule; never by place, which would change with every edit."""
        return self.path, self.code, self.words, self.fingerprint, self.kind, self.reason


class Sidecar(NamedTuple):
    """A sidecar as it was read: its bytes (None where there is no file) and its entries."""

    file: Path
    data: bytes | None
    entries: tuple[Entry, ...]

    def name(self, path: str) -> str:
        """How a draft (a path as given, relative to the working folder) is called in the entries."""
        try:
            relative = os.path.relpath(path, self.file.parent)
        except ValueError:
            # Another drive.
            relative = str(Path(path).absolute())
        return relative.replace(os.sep, "/")

    def place(self, name: str) -> Path:
        """The file that an entry's path names."""
        return self.file.parent / name


def read(file: Path) -> Sidecar:
    """The entries of a sidecar; none where there is no such file. Raises BadConfig, which names the line and the remedy."""
    try:
        data = file.read_bytes()
        lines = data.decode("utf-8-sig").split("\n")
    except FileNotFoundError:
        return Sidecar(file, None, ())
    except OSError as error:
        raise BadConfig(f"{file}: cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise BadConfig(
            f"{file}: is not UTF-8 at byte {error.start}; take it from version control again"
        ) from error
    SEEN.add(str(file))
    return Sidecar(file, data, tuple(_entries(file, lines)))


def _entries(file: Path, lines: Iterable[str]) -> Iterator[Entry]:
    import json

    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except (ValueError, RecursionError):
            wrong = (
                "a conflict was left in it"
                if line.startswith(("<<<<<<<", "=======", ">>>>>>>"))
                else "is no JSON"
            )
            raise _damaged(file, number, wrong) from None
        what = _wrong(row)
        if what:
            raise _damaged(file, number, what)
        yield Entry(**row, line=number)


def _damaged(file: Path, number: int, what: str) -> BadConfig:
    return BadConfig(f"{file}:{number}: {what}; mend or delete the line, then run calque again")


def _wrong(row: object) -> str:
    """What is wrong with an entry; empty where nothing is."""
    if not isinstance(row, dict):
        return "is no JSON object"
    for key, value in row.items():
        if key not in (*NEEDED, "reason"):
            return f"unknown key {key}{suggest(key, (*NEEDED, 'reason'))}"
        if not isinstance(value, str):
            return f"{key} has to be a text, not {value!r}"
    missing = [key for key in NEEDED if key not in row]
    if missing:
        return f"{', '.join(missing)} {'is' if len(missing) == 1 else 'are'} missing"
    if row["kind"] not in KINDS:
        return f"kind has to be {' or '.join(KINDS)}, not {row['kind']!r}"
    if not FINGERPRINT.fullmatch(row["fingerprint"]):
        return f"fingerprint has to be v1: and 24 hexadecimal digits, not {row['fingerprint']!r}"
    return ""


def write(sidecar: Sidecar, entries: Iterable[Entry]) -> None:
    """Make the sidecar hold these entries, in order, and nothing else; without any entry there is no file.

    Raises BadConfig where it is no longer what was read, or cannot be written; nothing was changed then.
    """
    file = sidecar.file
    data = "".join(f"{_line(entry)}\n" for entry in sorted(entries, key=lambda entry: entry.order)).encode()
    if data == (sidecar.data or b""):
        return
    try:
        if (file.read_bytes() if file.exists() else None) != sidecar.data:
            raise BadConfig(f"{file}: changed meanwhile; nothing was written, run calque again")
        if data:
            put(file, data)
        else:
            file.unlink()
    except OSError as error:
        raise BadConfig(f"{file}: cannot be written: {error.strerror}; nothing was changed") from error


def _line(entry: Entry) -> str:
    import json

    row: Mapping[str, str] = {key: getattr(entry, key) for key in NEEDED}
    if entry.reason:
        row = {**row, "reason": entry.reason}
    text = json.dumps(row, ensure_ascii=False)
    # What cannot be seen, or would look like a line end, is written as a number.
    return "".join(char if char.isprintable() else json.dumps(char)[1:-1] for char in text)
