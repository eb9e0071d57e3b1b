"""What LanguageTool said of paragraphs before, kept on disk: an unchanged draft needs no server."""

import json
from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing
from pathlib import Path
from time import time
from typing import TYPE_CHECKING

from calque.caches import cache_folder
from calque.languagetool.match import Match

if TYPE_CHECKING:
    import sqlite3

#: Raised when the layout of the file, or what is sent, changes.
FORMAT = 1
#: Paragraphs that are kept; past that the ones that were written first go.
MOST = 200_000
#: Keys in one question to the file.
ASK = 500

TABLE = "create table if not exists said (key blob primary key, at integer, matches text) without rowid"


def shelf() -> Path:
    """The file among calque's caches."""
    return cache_folder() / f"languagetool-{FORMAT}.sqlite3"


def key(text: str, signature: str) -> bytes:
    """The key of a paragraph; the signature names the version, the language and the rules."""
    from hashlib import blake2b

    return blake2b(f"{signature}\0{text}".encode("utf-8", "surrogatepass"), digest_size=16).digest()


class Shelf:
    """The kept answers. Whatever is wrong with the file costs time, never findings: `trouble` says what it was."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self.trouble = ""

    def get(self, keys: Sequence[bytes]) -> dict[bytes, tuple[Match, ...]]:
        """What is known of paragraphs."""
        if not self._file.exists():
            return {}
        import sqlite3

        found: dict[bytes, tuple[Match, ...]] = {}
        try:
            with closing(self._open()) as base:
                for n in range(0, len(keys), ASK):
                    some = keys[n : n + ASK]
                    marks = ",".join("?" * len(some))
                    rows = base.execute(f"select key, matches from said where key in ({marks})", some)
                    found.update((key, _matches(text)) for key, text in rows)
        except (sqlite3.Error, ValueError, TypeError) as error:
            self._lose(error)
            return {}
        return found

    def put(self, said: Mapping[bytes, Iterable[Match]]) -> None:
        """Keep answers for later runs."""
        if not said:
            return
        import sqlite3

        rows = [(key, int(time()), json.dumps([list(match) for match in of])) for key, of in said.items()]
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            # It holds words of drafts.
            self._file.touch(mode=0o600)
            with closing(self._open()) as base, base:
                base.execute(TABLE)
                base.executemany("insert or replace into said values (?, ?, ?)", rows)
                (count,) = base.execute("select count(*) from said").fetchone()
                if count > MOST:
                    base.execute(
                        "delete from said where key in (select key from said order by at limit ?)",
                        (count - MOST // 2,),
                    )
        except (sqlite3.Error, OSError) as error:
            self._lose(error)

    def _open(self) -> "sqlite3.Connection":
        import sqlite3

        return sqlite3.connect(self._file, timeout=10)

    def _lose(self, error: Exception) -> None:
        """Remember the trouble; a damaged file is put away so that the next run has a whole one."""
        import sqlite3

        self.trouble = (
            f"{self._file}: answers cannot be kept: {error}; free some space or set CALQUE_CACHE_DIR"
        )
        if isinstance(error, sqlite3.OperationalError | OSError):
            return
        self.trouble = ""
        try:
            self._file.unlink(missing_ok=True)
        except OSError:
            return


def _matches(text: str) -> tuple[Match, ...]:
    return tuple(
        Match(rule, start, end, said, tuple(others)) for rule, start, end, said, others in json.loads(text)
    )
