"""calque finds what machine translation leaves behind in English article drafts.

A rule file imports its words from here; so does a program that checks texts.
"""

from calque.document import ANY, PROSE, Block, Document, Facts, Kind
from calque.errors import BadConfig, BadRule, CalqueError, UnreadableFile
from calque.finders.pattern import pattern
from calque.finders.phrases import phrases
from calque.finders.repair import safe, shown, unsafe
from calque.finding import Edit, Finding, Fix, Safety, Severity
from calque.rule import Rule, Stage
from calque.span import Span

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
    "pattern",
    "phrases",
    "safe",
    "shown",
    "unsafe",
]
