"""Folders walked for drafts: what is found there, and what is left out and why."""

import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from calque.readers import SUFFIXES
from calque.runs.gitignore import Ignores, above

#: How many endings of files of other kinds are named; the others are only counted.
NAMED = 3
#: Files and folders of git and of calque, where nobody looks for drafts.
OWN = frozenset(
    {".git", ".gitattributes", ".gitignore", ".gitmodules", "calque.toml", ".calque.toml", "calque.jsonl"}
)


class Reason(StrEnum):
    """Why a file or a folder that was met is not looked at."""

    EXCLUDED = "excluded"
    IGNORED = "ignored by git"
    HIDDEN = "hidden"
    LINK = "links to folders"
    KIND = "of other kinds"


class Found(NamedTuple):
    """The drafts in the order in which they are checked, how much was left out for each reason, and the endings of other kinds.

    `places` are the folders that were walked and the links that were met there: what is found depends on them.
    """

    names: list[str]
    left: Counter[Reason]
    kinds: Counter[str]
    places: list[str]

    @property
    def summary(self) -> str:
        """What was left out, in words; empty where nothing was. A folder that was not entered counts as one."""
        return ", ".join(
            f"{self.left[reason]} {reason}{self._endings() if reason is Reason.KIND else ''}"
            for reason in Reason
            if self.left[reason]
        )

    def _endings(self) -> str:
        most = sorted(self.kinds.items(), key=lambda item: (-item[1], item[0]))
        named = [f"{number} {ending or 'without an ending'}" for ending, number in most[:NAMED]]
        return f" ({', '.join([*named, *(['...'] if len(most) > NAMED else [])])})"


def find(paths: Iterable[str], excluded: Callable[[str], bool], *, force: bool) -> Found:
    """The files to check: named ones as they are, folders walked in a fixed order; none twice.

    `excluded` is asked about every path (a folder's ends with `/`) and leaves files out of folders, with `force` also named ones.
    In folders, what git ignores, what is hidden and what is no draft is left out too (and not even counted where it is git's or calque's own), and links to folders are not followed.
    A path that is missing stays in the list: reading it says so.
    """
    found = Found([], Counter(), Counter(), [])
    given = list(paths)
    for path in given:
        if os.path.isdir(path):
            found.names.extend(_walk(Path(path).as_posix(), above(path), excluded, found))
        elif force and excluded(path):
            found.left[Reason.EXCLUDED] += 1
        else:
            found.names.append(path)
    # One folder holds nothing twice, and to look for it takes as long as the walk.
    return found._replace(names=_once(found.names)) if len(given) > 1 else found


def _once(names: list[str]) -> list[str]:
    """Each file as it was named first, however else it was named."""
    first: dict[str, str] = {}
    for name in names:
        first.setdefault(os.path.abspath(name) if name != "-" else name, name)
    return list(first.values())


def _walk(folder: str, ignores: Ignores, excluded: Callable[[str], bool], found: Found) -> Iterator[str]:
    # A pile of folders instead of calls: folders may lie deeper in each other than calls may.
    open_folders = [_look(folder, ignores, excluded, found)]
    while open_folders:
        for path, below in open_folders[-1]:
            if below is not None:
                open_folders.append(_look(path, below, excluded, found))
                break
            yield path
        else:
            open_folders.pop()


def _look(
    folder: str, ignores: Ignores, excluded: Callable[[str], bool], found: Found
) -> Iterator[tuple[str, Ignores | None]]:
    """The drafts in one folder, and the folders with what git ignores below them, in order."""
    try:
        with os.scandir(folder) as met:
            entries = sorted(met, key=lambda entry: entry.name)
    except OSError:
        # Reading a folder that is closed to us, or lies too deep, as a file says so, with its name.
        yield Path(folder).as_posix(), None
        return
    start = "" if folder == "." else f"{folder.rstrip('/')}/".replace(os.sep, "/")
    found.places.append(folder)
    found.places.extend(start + entry.name for entry in entries if entry.is_symlink())
    if any(entry.name == ".gitignore" for entry in entries):
        ignores = ignores.below(str(Path(folder).absolute()))
    for entry in entries:
        if entry.name in OWN:
            continue
        path, inside = start + entry.name, _is_folder(entry)
        reason = _reason(entry, path + "/" * inside, ignores, excluded)
        if reason is not None:
            found.left[reason] += 1
        elif inside:
            yield path, ignores
        elif _ending(entry.name) in SUFFIXES and (entry.is_symlink() or entry.is_file()):
            # A link that leads nowhere says so when it is read; to read a pipe would be to wait for it.
            yield path, None
        else:
            found.left[Reason.KIND] += 1
            found.kinds[Path(entry.name).suffix.lower()] += 1


def _reason(
    entry: "os.DirEntry[str]", path: str, ignores: Ignores, excluded: Callable[[str], bool]
) -> Reason | None:
    """Why a file is left out, or a folder, whose path ends with `/`."""
    # While a draft is open, Word keeps a file beside it that says who has it.
    if entry.name.startswith((".", "~$")):
        return Reason.HIDDEN
    if excluded(path):
        return Reason.EXCLUDED
    inside = path.endswith("/")
    if ignores.specs and ignores.covers(str(Path(path).absolute()), folder=inside):
        return Reason.IGNORED
    return Reason.LINK if inside and entry.is_symlink() else None


def _is_folder(entry: "os.DirEntry[str]") -> bool:
    try:
        return entry.is_dir()
    except OSError:
        # A link to itself is nothing at all.
        return False


def _ending(name: str) -> str:
    return name.rpartition(".")[2].lower() if "." in name else ""
