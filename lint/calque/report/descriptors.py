"""The rules of a SARIF log: those that spoke, each described once."""

from collections.abc import Mapping, Sequence

from calque.diagnostic import Diagnostic
from calque.explain import page
from calque.packs.index import load
from calque.packs.listing import Listing
from calque.packs.sources import docstring

#: The words that GitHub sorts by.
PROBLEMS: Mapping[str, str] = {"error": "error", "warning": "warning", "note": "recommendation"}


class Descriptors:
    """Numbers rules in the order in which they first spoke; `all` are their descriptions in that order."""

    def __init__(self, listings: Sequence[Listing]) -> None:
        self._listings = {listing.code: listing for listing in listings}
        self._numbers: dict[str, int] = {}
        self.all: list[dict[str, object]] = []

    def number(self, diagnostic: Diagnostic) -> int:
        """The number of the rule that a finding is of. Raises BadRule where a rule cannot be loaded."""
        code = diagnostic.code
        if code not in self._numbers:
            self._numbers[code] = len(self.all)
            self.all.append(self._descriptor(diagnostic))
        return self._numbers[code]

    def _descriptor(self, diagnostic: Diagnostic) -> dict[str, object]:
        listing = self._listings.get(diagnostic.code)
        if listing is None:
            # The engine's own, or another engine's: there is no page for it.
            summary = {"text": diagnostic.name.replace("-", " ")}
            return {"id": diagnostic.code, "name": diagnostic.name, "shortDescription": summary}
        loaded = load(listing)
        explained, severity = page(loaded), str(loaded.rule.severity)
        return {
            "id": listing.code,
            "name": listing.name,
            "shortDescription": {"text": loaded.rule.summary},
            "fullDescription": {"text": docstring(loaded).strip()},
            "help": {"text": explained, "markdown": explained},
            "defaultConfiguration": {"level": severity},
            "properties": {
                "tags": [listing.family, *([loaded.rule.mqm] if loaded.rule.mqm else [])],
                "problem.severity": PROBLEMS[severity],
            },
        }
