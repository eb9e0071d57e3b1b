"""The shape of the code: floors, sizes, and words that must not occur."""

import ast
import re
import statistics
from graphlib import TopologicalSorter
from pathlib import Path

import pytest
from conftest import ROOT

ENGINE = ROOT / "lint" / "calque"
PACK = ROOT / "rules" / "calque_rules"
MODULES = sorted([*ENGINE.rglob("*.py"), *PACK.rglob("*.py")])

#: A module imports only from its own floor or a lower one. A folder's modules stand on the folder's floor.
FLOORS = [
    {"span", "errors", "caches", "atomic", "expressions", "seen", "suggest", "timer"},
    {"finding", "facts", "views", "origin", "document", "source"},
    {"rule", "finders", "readers"},
    {"packs", "testing", "select", "config"},
    {
        "gate",
        "silence",
        "diagnostic",
        "tell",
        "check",
        "suppress",
        "languagetool",
        "runs",
        "sidecars",
        "repair",
    },
    {"report", "explain", "why", "scaffold", "catalogue", "api", "desk", "serve", "page"},
    {"cli", "commands", "options", "__main__"},
]


def floor(module: str) -> int:
    return next(number for number, names in enumerate(FLOORS) if module in names)


def dotted(path: Path) -> str:
    return ".".join(path.relative_to(ENGINE).with_suffix("").parts)


def imports(path: Path) -> set[str]:
    """The engine's modules that a module imports by statement, at its top or inside a function."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.split(".")[0] == "calque":
            rest = node.module.split(".")[1:]
            found |= (
                {rest[0]}
                if rest
                else {
                    alias.name
                    for alias in node.names
                    if (ENGINE / f"{alias.name}.py").exists() or (ENGINE / alias.name).is_dir()
                }
            )
    return found


@pytest.mark.parametrize("path", sorted(ENGINE.rglob("*.py")), ids=dotted)
def test_a_module_imports_only_from_its_own_floor_or_a_lower_one(path):
    own = dotted(path).split(".")[0]
    if own == "__init__":
        return
    assert {name: floor(name) for name in imports(path) if floor(name) > floor(own)} == {}


def files_imported(path: Path) -> set[Path]:
    """The engine's files that a module imports, wherever in it, for types only as well."""
    found: set[Path] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.ImportFrom) or not node.module or node.module.split(".")[0] != "calque":
            continue
        place = ENGINE.joinpath(*node.module.split(".")[1:])
        for alias in node.names:
            asked = (place / f"{alias.name}.py", place / alias.name / "__init__.py")
            asked += () if place == ENGINE else (place / "__init__.py", place.with_suffix(".py"))
            found |= set([file for file in asked if file.exists()][:1])
    return found


def test_no_modules_import_each_other():
    graph = {path: files_imported(path) - {path} for path in ENGINE.rglob("*.py")}
    assert len(list(TopologicalSorter(graph).static_order())) == len(graph)


def test_the_engine_knows_no_rule():
    assert [
        str(path) for path in ENGINE.rglob("*.py") if "calque_rules" in path.read_text(encoding="utf-8")
    ] == []


def test_rules_import_only_what_calque_offers():
    wrong = []
    for path in PACK.rglob("*.py"):
        nodes = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        modules = [node.module or "" for node in nodes if isinstance(node, ast.ImportFrom)]
        wrong += [(path.name, module) for module in modules if module.startswith("calque.")]
    assert [(name, module) for name, module in wrong if not module.startswith("calque.views.")] == []


def functions() -> list[tuple[str, ast.FunctionDef, str]]:
    found = []
    for path in MODULES:
        text = path.read_text(encoding="utf-8")
        nodes = ast.walk(ast.parse(text))
        found += [
            (f"{path.name}:{node.name}", node, text) for node in nodes if isinstance(node, ast.FunctionDef)
        ]
    return found


def length(node: ast.FunctionDef) -> int:
    """Lines without decorators and docstring."""
    assert node.end_lineno is not None
    first = node.body[0]
    doc = (
        isinstance(first, ast.Expr)
        and isinstance(first.value, ast.Constant)
        and isinstance(first.value.value, str)
    )
    return node.end_lineno - node.lineno + 1 - ((first.end_lineno or 0) - first.lineno + 1 if doc else 0)


def branches(node: ast.FunctionDef) -> int:
    kinds = (ast.If, ast.For, ast.While, ast.ExceptHandler, ast.IfExp, ast.match_case)
    return sum(isinstance(inner, kinds) for inner in ast.walk(node))


def test_no_function_is_longer_than_forty_lines_and_few_longer_than_twenty():
    lengths = {name: length(node) for name, node, _ in functions()}
    assert {name: n for name, n in lengths.items() if n > 40} == {}
    assert statistics.quantiles(lengths.values(), n=20)[-1] <= 20


def test_no_function_has_more_than_eight_branches():
    assert {name: branches(node) for name, node, _ in functions() if branches(node) > 8} == {}


def size(path: Path) -> int:
    """Lines of a module without its literal tables."""
    text = path.read_text(encoding="utf-8")
    tables = 0
    for node in ast.parse(text).body:
        value = getattr(node, "value", None)
        if (
            isinstance(node, ast.Assign | ast.AnnAssign)
            and value is not None
            and not (isinstance(value, ast.Call) and getattr(value.func, "id", "") == "Rule")
        ):
            tables += (node.end_lineno or 0) - node.lineno
    return len(text.splitlines()) - tables


def test_no_module_is_longer_than_two_hundred_lines():
    assert {path.name: size(path) for path in MODULES if size(path) > 200} == {}


def test_words_that_hide_faults_do_not_occur():
    words = re.compile(
        r"type: ignore|noqa|\bTODO\b|\bFIXME\b|import [^\n]*\bAny\b|(?:: |\[|, |-> )Any\b|import \*"
    )
    allowed = {"placeholder_residue.py"}  # it looks for the word
    found = [
        (path.name, m.group())
        for path in MODULES
        if path.name not in allowed
        for m in words.finditer(path.read_text(encoding="utf-8"))
    ]
    assert found == []


def test_every_public_name_has_a_docstring():
    missing = []
    for path in sorted(ENGINE.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        nodes = [n for n in ast.walk(tree) if isinstance(n, ast.FunctionDef | ast.ClassDef)]
        outer = [tree, *(n for n in nodes if not n.name.startswith("_"))]
        missing += [f"{path.name}:{getattr(n, 'name', 'module')}" for n in outer if not ast.get_docstring(n)]
    inner = {"make", "excluded"}  # functions inside functions
    assert [m for m in missing if m.split(":")[1] not in inner] == []
