"""When a rule's numbers are out of date: a hash of what the rule does.

Comments, docstrings, examples and messages do not change what is found, so they do not count; the helper modules of the rule's pack do.
The tree is written out by hand because `ast.dump` differs between versions of Python.
"""

import ast
import tomllib
from collections.abc import Iterator
from functools import cache
from hashlib import sha1
from pathlib import Path

from calque.packs.listing import Listing

#: Parts of a rule that change neither what it finds by itself nor where.
TELLING = frozenset(
    {"bad", "good", "summary", "message", "mqm", "severity", "stage", "explains", "given", "doc"}
)


def ruleprint(listing: Listing, evidence: int) -> str:
    """Twelve hexadecimal digits that change when what the rule finds may have changed; `evidence` is the engine's number."""
    file, root = Path(listing.file), Path(listing.root)
    modules = sorted(_modules(file, root, listing.package))
    parts = [str(evidence), listing.code, *(shape(module) for module in (file, *modules))]
    return sha1("\0".join(parts).encode(), usedforsecurity=False).hexdigest()[:12]


def _modules(file: Path, root: Path, package: str) -> set[Path]:
    """The modules of its own pack that a rule imports, directly and through others."""
    reached: set[Path] = set()
    todo = [file]
    while todo:
        for other in _imports(todo.pop(), root, package):
            if other not in reached and other != file:
                reached.add(other)
                todo.append(other)
    return reached


def _imports(file: Path, root: Path, package: str) -> Iterator[Path]:
    if file.suffix != ".py":
        return
    for node in ast.walk(_tree(file)):
        if not isinstance(node, ast.ImportFrom) or (node.module or "").partition(".")[0] != package:
            continue
        parts = (node.module or "").split(".")[1:]
        for names in (parts, *([*parts, alias.name] for alias in node.names)):
            module = root.joinpath(*names).with_suffix(".py")
            if names and module.is_file():
                yield module


@cache
def _tree(file: Path) -> ast.Module:
    return ast.parse(file.read_text(encoding="utf-8"))


@cache
def shape(file: Path) -> str:
    """What a module or a phrase table does, as text."""
    if file.suffix == ".toml":
        table = tomllib.loads(file.read_text(encoding="utf-8"))
        return repr(sorted((key, value) for key, value in table.items() if key not in TELLING))
    return _shape(_tree(file))


def _shape(node: object) -> str:
    if isinstance(node, list):
        return f"[{','.join(map(_shape, node))}]"
    if not isinstance(node, ast.AST):
        return repr(node)
    fields = {name: value for name, value in ast.iter_fields(node) if value not in (None, [])}
    match node:
        case ast.Module() | ast.FunctionDef() | ast.ClassDef() if (
            ast.get_docstring(node, clean=False) is not None
        ):
            fields["body"] = node.body[1:]
        case ast.Call(func=ast.Name(id="Rule")):
            fields["keywords"] = [word for word in node.keywords if word.arg not in TELLING]
    inside = ",".join(f"{name}={_shape(value)}" for name, value in fields.items())
    return f"{type(node).__name__}({inside})"
