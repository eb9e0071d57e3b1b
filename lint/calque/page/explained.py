"""Rules explained on a page: the Markdown of `calque explain` as HTML."""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import NamedTuple

from markupsafe import Markup

from calque.explain import page
from calque.packs.index import load
from calque.packs.listing import Listing

#: The headings of a rule's page stand below those of the page that holds it.
HEADING = re.compile(r"(?<=<)(/?)h2(?=>)")
#: How a column is set is for the page's own style, which allows no other.
ALIGNED = re.compile(r'(?<=<t[hd]) style="[^"]*+"(?=>)')


class Explained(NamedTuple):
    """A rule for readers of a page; `html` holds no tag that the rule's author wrote."""

    code: str
    name: str
    summary: str
    html: Markup


def explained(codes: Iterable[str], listings: Mapping[str, Listing]) -> list[Explained]:
    """The rules of some codes, by code; a code that is no rule's (one of the engine's own) is left out. Raises BadRule."""
    return [_explained(listings[code]) for code in sorted(set(codes)) if code in listings]


@cache
def _explained(listing: Listing) -> Explained:
    loaded = load(listing)
    _, _, text = page(loaded).partition("\n\n")
    return Explained(listing.code, listing.name, loaded.rule.summary, as_html(text))


def as_html(markdown: str) -> Markup:
    """Markdown as HTML: tags that stand in it become text, headings of the second level such of the third."""
    import pyromark

    options = pyromark.Options.ENABLE_TABLES
    data = bytearray(markdown.encode())
    for event, place in reversed(list(pyromark.events_with_range(markdown, options=options))):
        if isinstance(event, dict) and not event.keys().isdisjoint({"Html", "InlineHtml"}):
            tag = slice(place["start"], place["end"])
            data[tag] = data[tag].replace(b"<", b"&lt;")
    html = pyromark.html(data.decode(), options=options)
    return Markup(ALIGNED.sub("", HEADING.sub(r"\1h3", html)))
