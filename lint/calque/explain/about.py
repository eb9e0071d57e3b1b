"""What reports say of the rules in them: calque's own ones and LanguageTool's alike."""

from collections.abc import Mapping

from calque.explain import About, page
from calque.packs.index import load
from calque.packs.listing import Listing
from calque.packs.sources import docstring
from calque.select import is_guest


def about(code: str, listings: Mapping[str, Listing]) -> About | None:
    """The rule of a code; None for a notice of calque's own. Raises BadRule where it cannot be loaded."""
    if is_guest(code):
        from calque.explain.guest import about as guest

        return guest(code)
    if code not in listings:
        return None
    loaded = load(listings[code])
    rule = loaded.rule
    return About(
        code=code,
        name=loaded.name,
        family=loaded.family,
        severity=str(rule.severity),
        mqm=rule.mqm,
        summary=rule.summary,
        doc=docstring(loaded).strip(),
        page=page(loaded),
    )
