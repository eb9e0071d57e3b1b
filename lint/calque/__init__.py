"""calque finds what machine translation leaves behind in English article drafts.

A rule file imports its words from here; so does a program that checks texts.
"""

#: What type checkers take for true; to import the same name from `typing` is half of a short run.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from calque.api import check_file, check_text, fix_text
    from calque.document import ANY, PROSE, Block, Document, Kind
    from calque.errors import BadConfig, BadRule, CalqueError, UnreadableFile
    from calque.expressions import expression
    from calque.facts import Facts
    from calque.finders.literals import literals
    from calque.finders.pattern import pattern
    from calque.finders.phrases import phrases
    from calque.finders.repair import safe, shown, unsafe
    from calque.finders.traces import BEYOND_ASCII
    from calque.finding import Edit, Finding, Fix, Safety, Severity
    from calque.rule import Rule, Stage
    from calque.span import Span

__version__ = "0.1.0"

__all__ = [
    "ANY",
    "BEYOND_ASCII",
    "PROSE",
    "BadConfig",
    "BadRule",
    "Block",
    "CalqueError",
    "Document",
    "Edit",
    "Facts",
    "Finding",
    "Fix",
    "Kind",
    "Rule",
    "Safety",
    "Severity",
    "Span",
    "Stage",
    "UnreadableFile",
    "check_file",
    "check_text",
    "expression",
    "fix_text",
    "literals",
    "pattern",
    "phrases",
    "safe",
    "shown",
    "unsafe",
]


#: The modules behind the names, loaded when a name is first used: a run over unchanged drafts needs few of them.
_HOMES = {
    "api": ("check_file", "check_text", "fix_text"),
    "document": ("ANY", "PROSE", "Block", "Document", "Kind"),
    "errors": ("BadConfig", "BadRule", "CalqueError", "UnreadableFile"),
    "expressions": ("expression",),
    "facts": ("Facts",),
    "finders.literals": ("literals",),
    "finders.pattern": ("pattern",),
    "finders.phrases": ("phrases",),
    "finders.traces": ("BEYOND_ASCII",),
    "finders.repair": ("safe", "shown", "unsafe"),
    "finding": ("Edit", "Finding", "Fix", "Safety", "Severity"),
    "rule": ("Rule", "Stage"),
    "span": ("Span",),
}


def __getattr__(name: str) -> object:
    """Load a name on first use, and all others of its module with it."""
    for home, names in _HOMES.items():
        if name not in names:
            continue
        from importlib import import_module

        module = import_module(f"calque.{home}")
        globals().update({each: getattr(module, each) for each in names})
        return globals()[name]
    raise AttributeError(f"module 'calque' has no attribute {name!r}")
