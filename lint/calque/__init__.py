"""calque finds what machine translation leaves behind in English article drafts.

A rule file imports its words from here; so does a program that checks texts.
"""

from typing import TYPE_CHECKING

from calque.document import ANY, PROSE, Block, Document, Facts, Kind
from calque.errors import BadConfig, BadRule, CalqueError, UnreadableFile
from calque.expressions import expression
from calque.finders.literals import literals
from calque.finders.pattern import pattern
from calque.finders.repair import safe, shown, unsafe
from calque.finding import Edit, Finding, Fix, Safety, Severity
from calque.rule import Rule, Stage
from calque.span import Span

if TYPE_CHECKING:
    from calque.api import check_file, check_text, fix_text
    from calque.finders.phrases import phrases

__version__ = "0.1.0"

__all__ = [
    "ANY",
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


def __getattr__(name: str) -> object:
    """Load on first use what most rule files do not need."""
    homes = dict.fromkeys(("check_file", "check_text", "fix_text"), "calque.api") | {
        "phrases": "calque.finders.phrases"
    }
    if name in homes:
        from importlib import import_module

        found: object = getattr(import_module(homes[name]), name)
        return found
    raise AttributeError(f"module 'calque' has no attribute {name!r}")
