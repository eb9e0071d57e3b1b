"""A control character stands in the text.

Bells, nulls and the like come out of feeds and word processors; no reader sees them, and programs break on them.
The codes 80 to 9F are punctuation of Windows that was read as Latin-1, so they become the mark that was meant.
Tabs, line ends and form feeds are left alone, and so is a code whose meaning cannot be told, though it is reported.
"""

import re

from calque import ANY, Rule, Severity, pattern, safe

# A vertical tab is a word processor's line break, so that deleting it would join two words.
_MEANT = {"\x0b": " "}
_UNCLEAR = frozenset("\x1c\x1d\x1e\x1f\x81\x85\x8d\x8f\x90\x9d")


def _meant(match: re.Match[str]) -> str | None:
    """The text that a run of control characters stands for; None where that cannot be told."""
    run = match[0]
    if not _UNCLEAR.isdisjoint(run):
        return None
    return "".join(
        _MEANT.get(char, "" if char < "\x80" else char.encode("latin-1").decode("cp1252")) for char in run
    )


RULE = Rule(
    code="CHR103",
    summary="control character",
    message="delete the control character {codes}",
    severity=Severity.ERROR,
    mqm="linguistic-conventions/character-encoding",
    # A mark for their page would wake this rule for every é.
    wake=frozenset(map(chr, (*range(9), 0x0B, *range(0x0E, 0x20), *range(0x7F, 0xA0)))),
    find=pattern(
        r"[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f]++",
        fix=safe(_meant),
        blocks=ANY,
        across=True,
        slots=lambda match: {"codes": " ".join(f"U+{ord(char):04X}" for char in match[0][:3])},
    ),
    bad={
        "The port re⟦\x07⟧opened on Friday.": "The port reopened on Friday.",
        "Exports fell⟦\x00⟧ by a tenth.": "Exports fell by a tenth.",
        "It was the region⟦\x92⟧s first harvest.": "It was the region’s first harvest.",
        "Prices rose⟦\x85⟧ and fell again.": None,
    },
    good=(
        "Exports fell\tby a tenth.",
        "The port reopened.\x0c\nPage two begins here.",
        "It was the region’s first harvest.",
    ),
)
