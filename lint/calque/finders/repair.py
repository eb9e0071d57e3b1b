"""How a finder that matches a pattern says what to write instead."""

import re
from collections.abc import Callable, Mapping
from typing import NamedTuple

from calque.finding import Edit, Fix, Safety
from calque.span import Span

#: A text with `{slot}` in it, or a function of the match that returns the text (None: no fix here).
Template = str | Callable[[re.Match[str]], str | None]


class Repair(NamedTuple):
    """What to put in the place of the flagged words, or of named groups of the match."""

    safety: Safety
    template: Template | None
    groups: Mapping[str, str]

    def fix(self, match: re.Match[str], flagged: Span, slots: Mapping[str, str]) -> Fix | None:
        """The fix for one match; None where the template's function declines."""
        if self.template is None:
            edits = [
                Edit(Span(*match.span(g)), t.format_map(slots))
                for g, t in self.groups.items()
                if match[g] is not None
            ]
            return Fix(tuple(sorted(edits)), self.safety)
        text = self.template.format_map(slots) if isinstance(self.template, str) else self.template(match)
        return None if text is None else Fix.of(flagged, text, self.safety)


def safe(template: Template | None = None, /, **groups: str) -> Repair:
    """A repair that cannot change the author's meaning, so a machine may apply it.

    `safe("{symbol}")` replaces the flagged words; `safe(gap="", mark="{mark} ")` replaces named groups of the match.
    """
    return Repair(Safety.SAFE, template, groups)


def unsafe(template: Template | None = None, /, **groups: str) -> Repair:
    """A repair that a person should read first; arguments as for `safe`."""
    return Repair(Safety.UNSAFE, template, groups)


def shown(template: Template | None = None, /, **groups: str) -> Repair:
    """A repair that is shown and never applied; arguments as for `safe`."""
    return Repair(Safety.SHOWN, template, groups)
