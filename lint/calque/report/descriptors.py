"""The rules of a SARIF log: those that spoke, each described once."""

from collections.abc import Mapping, Sequence

from calque.diagnostic import Diagnostic
from calque.explain.about import about
from calque.packs.listing import Listing

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
        rule = about(diagnostic.code, self._listings)
        if rule is None:
            # A notice of calque's own: there is no page for it.
            summary = {"text": diagnostic.name.replace("-", " ")}
            return {"id": diagnostic.code, "name": diagnostic.name, "shortDescription": summary}
        return {
            "id": rule.code,
            "name": rule.name,
            "shortDescription": {"text": rule.summary},
            "fullDescription": {"text": rule.doc},
            "help": {"text": rule.page, "markdown": rule.page},
            "defaultConfiguration": {"level": rule.severity},
            "properties": {
                "tags": [rule.family, *([rule.mqm] if rule.mqm else [])],
                "problem.severity": PROBLEMS[rule.severity],
            },
        }
