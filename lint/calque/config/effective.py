"""What is in force for a file: the settings of the nearest configuration, resolved."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from functools import cache
from os.path import dirname, isfile, join
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from calque.expressions import expression
from calque.facts import Facts
from calque.finding import Severity
from calque.select import Layer, Profile

if TYPE_CHECKING:
    from calque.config.settings import Setting


#: The names of a configuration file, in the order in which a folder is asked for them.
NAMES = ("calque.toml", ".calque.toml", "pyproject.toml")
#: The name of the file beside it that holds findings which are not to be reported.
SIDECAR = "calque.jsonl"
# What a `pyproject.toml` with a table for calque has in it; reading it as a configuration takes longer than looking for that.
_SPEAKS = expression(r"tool\s*\.\s*[\"']?calque|^\s*\[\s*tool\s*\]", re.MULTILINE)


class Override(NamedTuple):
    """What `[per-file]` changes for files that match a glob (of the gitignore kind, relative to `folder`)."""

    glob: str
    folder: Path
    layer: Layer
    facts: Mapping[str, object]


class Config(NamedTuple):
    """Everything that the configuration decides; `settings` keep the file each value came from."""

    file: Path | None = None
    settings: "tuple[Setting, ...]" = ()
    layers: tuple[Layer, ...] = ()
    profile: str = "default"
    calques_from: tuple[str, ...] = ()
    profiles: Mapping[str, Profile] = MappingProxyType({})
    preview: bool = False
    severity: Mapping[str, Severity] = MappingProxyType({})
    per_file: tuple[Override, ...] = ()
    packs: tuple[Path, ...] = ()
    fail_on: Severity = Severity.WARNING
    exclude: tuple[tuple[Path, str], ...] = ()
    encoding: str | None = None
    languagetool: Mapping[str, object] = MappingProxyType({})
    facts: Facts = Facts()


def find(folder: Path, known: dict[str, Path | None] | None = None) -> Path | None:
    """The nearest configuration file at or above a folder; a `pyproject.toml` counts only with a `[tool.calque]` table.

    `known` keeps what was found for folders, so that none is asked twice.
    """
    return _nearest(folder, _configuration, {} if known is None else known)


def _nearest(folder: Path, look: Callable[[str], Path | None], known: dict[str, Path | None]) -> Path | None:
    """What `look` finds in a folder or the nearest one above it."""
    place, above = str(folder), ""
    asked: list[str] = []
    found: Path | None = None
    while found is None and place != above:
        if place in known:
            found = known[place]
            break
        asked.append(place)
        found = look(place)
        place, above = dirname(place), place
    known.update(dict.fromkeys(asked, found))
    return found


def _configuration(place: str) -> Path | None:
    for name in NAMES:
        # Two thousand drafts may lie in a hundred folders, and making a Path takes longer than asking.
        file = join(place, name)
        if isfile(file) and (name != "pyproject.toml" or _speaks(Path(file))):
            return Path(file)
    return None


def sidecar(file: Path | None, folder: Path, known: dict[str, Path | None] | None = None) -> Path:
    """Where the findings of a folder's drafts are kept that are not to be reported, whether it is there or not.

    That is beside the configuration file. Without one it is the nearest that there is at or above the folder, or else
    in the working folder, where that lies above the drafts. `known` is of the kind that `find` takes.
    """
    if file is not None:
        return file.parent / SIDECAR
    there = _nearest(folder, _sidecar, {} if known is None else known)
    if there is not None:
        return there
    home = Path.cwd()
    return (home if home in (folder, *folder.parents) else folder) / SIDECAR


def _sidecar(place: str) -> Path | None:
    file = join(place, SIDECAR)
    return Path(file) if isfile(file) else None


def _speaks(file: Path) -> bool:
    """Whether a `pyproject.toml` has a table for calque. Raises BadConfig."""
    with suppress(OSError):
        if not _SPEAKS.search(file.read_bytes().decode("latin-1")):
            return False
    from calque.config.settings import tool

    return "calque" in tool(file)


@cache
def load(file: Path | None) -> Config:
    """The configuration in a file; the defaults where there is none. Raises BadConfig."""
    if file is None:
        return Config()
    from calque.config import settings
    from calque.config.facts import resolve

    given = settings.read(file)
    settings.required(given)
    last = {setting.key: setting for setting in given}
    return Config(
        file=file,
        settings=given,
        layers=tuple(_layers(given)),
        profile=_word(last, "profile") or "default",
        calques_from=strings(last["calques-from"].value) if "calques-from" in last else (),
        profiles={name: _profile(entry, where) for name, entry, where in _entries(given, "profiles")},
        preview=bool(last["preview"].value) if "preview" in last else False,
        severity={code: Severity[str(word).upper()] for code, word, _ in _entries(given, "severity")},
        per_file=tuple(_override(glob, entry, where) for glob, entry, where in _entries(given, "per-file")),
        packs=tuple(
            (s.file.parent / word).resolve() for s in given if s.key == "packs" for word in strings(s.value)
        ),
        fail_on=Severity[(_word(last, "fail-on") or "warning").upper()],
        exclude=tuple(
            (s.file.parent, word) for s in given if s.key == "exclude" for word in strings(s.value)
        ),
        encoding=_word(last, "encoding"),
        languagetool={key: value for key, value, _ in _entries(given, "languagetool")},
        facts=resolve(last, file),
    )


def strings(value: object) -> tuple[str, ...]:
    """A checked list of words as a tuple."""
    return tuple(str(word) for word in value) if isinstance(value, list) else ()


def _word(last: "Mapping[str, Setting]", key: str) -> str | None:
    return str(last[key].value) if key in last else None


def _entries(given: "Iterable[Setting]", key: str) -> Iterable[tuple[str, object, Path]]:
    """The entries of all tables under one key, the farthest file first."""
    for setting in given:
        if setting.key == key and isinstance(setting.value, dict):
            for name, entry in setting.value.items():
                yield str(name), entry, setting.file


def _layers(given: "Sequence[Setting]") -> Iterable[Layer]:
    """One layer a file, the farthest first."""
    for file in dict.fromkeys(setting.file for setting in given):
        yield _layer({s.key: s.value for s in given if s.file == file}, str(file))


def _layer(table: Mapping[str, object], source: str) -> Layer:
    select = strings(table["select"]) if "select" in table else None
    return Layer(select, strings(table.get("extend-select")), strings(table.get("ignore")), source)


def _profile(entry: object, file: Path) -> Profile:
    table = entry if isinstance(entry, dict) else {}
    return Profile(_layer(table, str(file)), str(table.get("extend", "default")))


def _override(glob: str, entry: object, file: Path) -> Override:
    from calque.config.keys import FACT_KEYS

    table = entry if isinstance(entry, dict) else {}
    facts = {key: value for key, value in table.items() if key in FACT_KEYS}
    return Override(glob, file.parent, _layer(table, str(file)), facts)
