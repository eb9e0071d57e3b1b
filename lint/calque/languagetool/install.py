"""The jars that English needs, from Maven Central or a folder: pinned, checked, resumable, there whole or not at all."""

import os
from collections.abc import Callable, Iterator
from hashlib import sha256
from http.client import HTTPException
from pathlib import Path
from shutil import copyfile
from ssl import SSLError
from typing import NamedTuple
from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen

from calque.errors import Unavailable
from calque.languagetool.java import own_folder
from calque.languagetool.turns import alone

CENTRAL = "https://repo1.maven.org/maven2"
#: Seconds without a byte after which a download is given up.
PATIENCE = 60
#: Times that one jar is tried; each continues where the last one broke off.
TRIES = 3
CHUNK = 1 << 18
#: Seconds that one installation waits for another.
TURN = 600.0


class Jar(NamedTuple):
    """A pinned file: SHA-256 in hexadecimal, size in bytes, path below the root of a Maven repository."""

    sha256: str
    size: int
    path: str

    @property
    def name(self) -> str:
        """The file's name."""
        return self.path.rpartition("/")[2]


def jars() -> Iterator[Jar]:
    """The pinned files, from `jars.txt` beside this module."""
    for line in Path(__file__).with_name("jars.txt").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            digest, size, path = line.split()
            yield Jar(digest, int(size), path)


def install(tell: Callable[[int, int], None], *, source: Path | None = None, mirror: str = CENTRAL) -> Path:
    """Put all jars into calque's folder and return it; `tell` hears how many bytes of how many are there.

    They come from a folder (flat, or laid out as a Maven repository), else from a Maven repository.
    What is there and whole is kept, so that a run that was broken off goes on. Raises Unavailable.
    """
    home = own_folder()
    with alone(home.with_name(f"{home.name}.lock"), TURN):
        work = home if home.is_dir() else home.with_name(f"{home.name}.part")
        try:
            work.mkdir(exist_ok=True)
            _fill(work, tell, source, mirror)
            if work != home:
                work.replace(home)
        except OSError as error:
            raise Unavailable(f"{work}: cannot be written: {error.strerror or error}") from None
    return home


def _fill(work: Path, tell: Callable[[int, int], None], source: Path | None, mirror: str) -> None:
    """Put into a folder what it lacks. Raises Unavailable and OSError."""
    wanted = list(jars())
    total, done = sum(jar.size for jar in wanted), 0
    for jar in wanted:
        if not whole(work / jar.name, jar):
            _fetch(jar, work, source, mirror)
        done += jar.size
        tell(done, total)


def whole(file: Path, jar: Jar) -> bool:
    """Whether a file is the pinned one."""
    if not file.is_file() or file.stat().st_size != jar.size:
        return False
    with file.open("rb") as data:
        digest = sha256()
        while piece := data.read(CHUNK):
            digest.update(piece)
    return digest.hexdigest() == jar.sha256


def _fetch(jar: Jar, work: Path, source: Path | None, mirror: str) -> None:
    """Put one jar into the folder under its name once it is whole. Raises Unavailable and OSError."""
    part = work / f"{jar.name}.part"
    if source is None:
        _download(f"{mirror.rstrip('/')}/{jar.path}", part, jar.size)
    else:
        given = next((file for file in (source / jar.name, source / jar.path) if file.is_file()), None)
        if given is None:
            raise Unavailable(
                f"{source}: holds no {jar.name}; `jars.txt` beside calque.languagetool names all"
            )
        copyfile(given, part)
    if not whole(part, jar):
        part.unlink()
        place = source or mirror
        raise Unavailable(
            f"{jar.name} from {place} is not the file that was pinned (SHA-256); nothing was installed"
        )
    part.replace(work / jar.name)


def _download(url: str, part: Path, size: int) -> None:
    """Fetch a file, beginning where an earlier try ended. Raises Unavailable, and OSError where it cannot be written."""
    trouble = "it ends too early"
    for _ in range(TRIES):
        try:
            _continue(url, part, size)
        except HTTPError as error:
            raise Unavailable(f"{url}: status {error.code}; name another repository with --mirror") from None
        except (URLError, HTTPException, SSLError, TimeoutError, ConnectionError) as error:
            trouble = str(getattr(error, "reason", error))
        if part.exists() and part.stat().st_size >= size:
            return
    raise Unavailable(
        f"{url}: cannot be fetched: {trouble}; run the command again to go on, or give the jars with --from"
    )


def _continue(url: str, part: Path, size: int) -> None:
    have = part.stat().st_size if part.exists() else 0
    if have >= size:
        os.truncate(part, 0)
        have = 0
    request = Request(url, headers={"Range": f"bytes={have}-", "User-Agent": "calque"})
    # A server that does not know ranges sends all of it again.
    with (
        urlopen(request, timeout=PATIENCE) as answer,
        part.open("ab" if answer.status == 206 else "wb") as out,
    ):
        while piece := answer.read(CHUNK):
            out.write(piece)
