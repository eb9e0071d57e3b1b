"""Where rules come from: installed packages by entry point, and folders that the configuration names.

There is one way in. The built-in pack takes it too.
"""

import importlib
import importlib.util
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import NamedTuple
from zlib import crc32

from calque.errors import BadRule
from calque.expressions import expression
from calque.finders.pattern import Pattern
from calque.rule import Finder, Rule

#: The entry point group that a package names its rules in.
GROUP = "calque.rules"
#: The name under which calque's own rules are installed.
BUILT_IN = "calque"
#: Seconds that one pattern of a foreign pack may spend on one text.
LIMIT = 1.0
#: Places that are tried for a match around a literal; searching the text is cheaper than trying more.
WIDE = 40

CODE = expression(r"[A-Z]{3}\d{3}|LT-[A-Z0-9_]+")


class Pack(NamedTuple):
    """A place with rules: `package` is empty for a folder that is not installed."""

    name: str
    package: str
    root: Path

    @property
    def foreign(self) -> bool:
        """Whether somebody else wrote it."""
        return not self.package or self.name != BUILT_IN


class LoadedRule(NamedTuple):
    """What the loader makes of a rule file: the rule, its name, its family and its explanation."""

    rule: Rule
    find: Finder
    name: str
    family: str
    pack: str
    doc: str
    file: Path

    @property
    def foreign(self) -> bool:
        """Whether the rule comes from a pack that is not calque's own."""
        return self.pack != BUILT_IN


def installed() -> list[Pack]:
    """The packs that installed packages announce, sorted by name.

    Raises BadRule where a package cannot be found or imported.
    """
    from importlib.metadata import entry_points

    return [
        _package(point.name, point.value) for point in sorted(entry_points(group=GROUP), key=lambda p: p.name)
    ]


def _package(name: str, package: str) -> Pack:
    try:
        spec = importlib.util.find_spec(package)
    except Exception as error:
        raise BadRule(f"pack {name}: cannot import {package}: {error}") from error
    if spec is None or not spec.submodule_search_locations:
        raise BadRule(
            f"pack {name}: there is no package {package}; reinstall or remove the distribution that names it"
        )
    return Pack(name, package, Path(next(iter(spec.submodule_search_locations))))


def folder(path: Path) -> Pack:
    """The pack in a folder of rule files. Raises BadRule where there is no such folder."""
    if not path.is_dir():
        raise BadRule(f"{path}: no such folder of rules; make it, or mend `packs` in the configuration")
    return Pack(path.resolve().name, "", path.resolve())


def files(pack: Pack) -> Iterator[Path]:
    """The rule files of a pack in a fixed order; what begins with an underscore or a dot is not a rule."""
    for path in sorted([*pack.root.glob("*.py"), *pack.root.glob("*/*.py"), *pack.root.glob("*/*.toml")]):
        if not any(part.startswith(("_", ".")) for part in path.relative_to(pack.root).parts):
            yield path


def has_rules(path: Path) -> bool:
    """Whether a folder is there and holds a file that may be a rule."""
    return path.is_dir() and next(files(folder(path)), None) is not None


def load(pack: Pack, path: Path) -> LoadedRule:
    """The rule in one file.

    Raises BadRule, which names the file, where the file does not import or does not hold a rule.
    """
    if path.suffix == ".toml":
        from calque.packs.tables import rule_from_toml

        rule, doc = rule_from_toml(path)
    else:
        rule, doc = _rule(_module(pack, path), path)
    if not CODE.fullmatch(rule.code):
        raise BadRule(f"{path}: {rule.code!r} is no code; write three capitals and three digits")
    family = path.parent.name if path.parent != pack.root else pack.name
    return LoadedRule(
        rule,
        _limited(rule.find) if pack.foreign else rule.find,
        path.stem.replace("_", "-"),
        family,
        pack.name,
        doc,
        path,
    )


def _module(pack: Pack, path: Path) -> ModuleType:
    # As words: taking paths apart costs as much as importing a small module.
    dotted = str(path)[len(str(pack.root)) + 1 :].rpartition(".")[0].replace(os.sep, ".")
    try:
        if pack.package:
            return importlib.import_module(f"{pack.package}.{dotted}")
        key = crc32(f"{pack.root}\0{dotted}".encode("utf-8", "surrogatepass"))
        return _loose(f"calque_pack_{key:08x}_{path.stem}", path)
    except BadRule:
        raise
    except (Exception, SystemExit) as error:
        raise BadRule(f"{path}: cannot be imported: {type(error).__name__}: {error}") from error


def _loose(name: str, path: Path) -> ModuleType:
    """Import a file that belongs to no package."""
    if name in sys.modules:
        return sys.modules[name]
    spec = importlib.util.spec_from_file_location(name, path)
    if spec is None or spec.loader is None:
        raise BadRule(f"{path}: cannot be imported")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    sys.modules[name] = module
    return module


def _rule(module: ModuleType, path: Path) -> tuple[Rule, str]:
    rule = getattr(module, "RULE", None)
    if not isinstance(rule, Rule):
        raise BadRule(
            f"{path}: holds no rule; set RULE = Rule(...), or begin the file's name with an underscore"
        )
    return rule, module.__doc__ or ""


def _limited(find: Finder) -> Finder:
    return find.limited(LIMIT) if isinstance(find, Pattern) else find


def docstring(loaded: LoadedRule) -> str:
    """The rule's explanation, read from its file where the interpreter dropped it (`python -OO`)."""
    if loaded.doc or loaded.file.suffix != ".py":
        return loaded.doc
    import ast

    return ast.get_docstring(ast.parse(loaded.file.read_text(encoding="utf-8"))) or ""


def wake(rule: Rule) -> frozenset[str] | None:
    """The literals of which one has to stand in a text for the rule to look at it; None: it always looks."""
    derived: frozenset[str] | None = getattr(rule.find, "wake", None)
    return rule.wake if rule.wake is not None else derived


def reach(rule: Rule, awaits: frozenset[str] | None) -> tuple[int, int] | None:
    """How far before one of the literals that the gate looks for every match begins; None where that is not sure, or wide.

    The gate does not tell where single characters stand.
    """
    found = rule.find.required if isinstance(rule.find, Pattern) and rule.wake is None else None
    if found is None or awaits is None or min(map(len, awaits)) == 1 or found.most - found.least > WIDE:
        return None
    return found.least, found.most
