"""Colours of a terminal, or none."""

from typing import NamedTuple

from calque.finding import Severity


class Style(NamedTuple):
    """What to print before words of each kind, and after them; all empty where there are no colours."""

    error: str = ""
    warning: str = ""
    note: str = ""
    strong: str = ""
    faint: str = ""
    end: str = ""

    def of(self, severity: Severity) -> str:
        """What to print before a severity and before the marks under the flagged words."""
        return (self.note, self.warning, self.error)[severity]


#: No colours.
PLAIN = Style()
#: The colours that compilers use.
COLOUR = Style("\x1b[1;31m", "\x1b[1;33m", "\x1b[1;36m", "\x1b[1m", "\x1b[2m", "\x1b[0m")
