"""Configuration files: found, read, checked, and laid over one another.

Every value keeps the file it came from, so that an error and `calque config` can name it.
"""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from calque.config.keys import INNER, KEYS, TABLES, Kind, wrong
from calque.errors import BadConfig
from calque.seen import SEEN
from calque.suggest import suggest


class Setting(NamedTuple):
    """One checked value and the file that set it."""

    key: str
    value: object
    file: Path


def tool(file: Path) -> Mapping[str, object]:
    """The `[tool]` table of a `pyproject.toml`. Raises BadConfig."""
    tool = parse(file).get("tool", {})
    return tool if isinstance(tool, dict) else {}


def text(file: Path) -> str:
    """A UTF-8 file's text, without a byte-order mark. Raises BadConfig."""
    SEEN.add(str(file))
    try:
        return file.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise BadConfig(f"{file}: cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise BadConfig(f"{file}: is not UTF-8; save it as UTF-8") from error


def parse(file: Path) -> Mapping[str, object]:
    """A TOML file's table. Raises BadConfig."""
    import tomllib

    try:
        return tomllib.loads(text(file))
    except tomllib.TOMLDecodeError as error:
        raise BadConfig(f"{file}: is not valid TOML: {error}") from error


def read(file: Path) -> tuple[Setting, ...]:
    """The settings of a file laid over those of the files it extends, the farthest first.

    Raises BadConfig, which names the file and the key.
    """
    chain: list[Path] = []
    layers: list[Sequence[Setting]] = []
    step: Path | None = file
    while step is not None:
        if step in chain:
            raise BadConfig(f"{step}: extends itself through {chain[-1]}")
        chain.append(step)
        table = _own(step)
        layers.append(tuple(Setting(key, value, step) for key, value in table.items() if key != "extend"))
        above = table.get("extend")
        step = (step.parent / str(above)).resolve() if above is not None else None
        if step is not None and not step.is_file():
            raise BadConfig(f"{chain[-1]}: extend names {above}, and there is no such file")
    return tuple(setting for layer in reversed(layers) for setting in layer)


def _own(file: Path) -> Mapping[str, object]:
    """The checked table of one file."""
    table = tool(file).get("calque", {}) if file.name == "pyproject.toml" else parse(file)
    if not isinstance(table, dict):
        raise BadConfig(f"{file}: [tool.calque] has to be a table")
    _check(file, "", table, KEYS)
    for key, keys in INNER.items():
        for name, inner in table.get(key, {}).items():
            _check(file, f"{key}.{name}.", inner, keys)
    for key, keys in TABLES.items():
        _check(file, f"{key}.", table.get(key, {}), keys)
    _globs(file, [*table.get("exclude", ()), *table.get("per-file", ())])
    return table


def _globs(file: Path, globs: Sequence[str]) -> None:
    """Raise BadConfig for a glob that means nothing."""
    if not globs:
        return
    from pathspec import PathSpec

    for glob in globs:
        try:
            PathSpec.from_lines("gitignore", [glob])
        except ValueError as error:
            raise BadConfig(f"{file}: invalid glob {glob!r}: write it as in a .gitignore file") from error
        if glob.count("[") != glob.count("]"):
            raise BadConfig(f"{file}: invalid glob {glob!r}: a bracket is not closed")


def _check(file: Path, where: str, table: Mapping[str, object], keys: Mapping[str, Kind]) -> None:
    for key, value in table.items():
        if key not in keys:
            raise BadConfig(f"{file}: unknown key {where}{key}{suggest(key, keys)}")
        what = wrong(value, keys[key])
        if what:
            raise BadConfig(f"{file}: {where}{key} {what}")


def required(given: Iterable[Setting]) -> None:
    """Raise BadConfig where a configuration asks for another version of calque."""
    from calque import __version__

    for setting in given:
        if setting.key == "required-version" and not _satisfies(__version__, setting):
            raise BadConfig(
                f"{setting.file}: required-version is {setting.value}, and this is calque {__version__}"
            )


def _satisfies(version: str, setting: Setting) -> bool:
    from packaging.specifiers import InvalidSpecifier, SpecifierSet

    wanted = str(setting.value)
    try:
        return SpecifierSet(f"=={wanted}" if wanted[:1].isdigit() else wanted).contains(
            version, prereleases=True
        )
    except InvalidSpecifier:
        raise BadConfig(
            f'{setting.file}: required-version has to be a version such as ">=0.1", not {wanted!r}'
        ) from None
