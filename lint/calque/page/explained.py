"""Rules explained on a page: the Markdown of `calque explain` as HTML."""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import NamedTuple

from markupsafe import Markup

from calque.explain import About
from calque.explain.about import about
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
    """The rules of some codes, by code; a code that is no rule's (a notice of calque's own) is left out. Raises BadRule."""
    found = (about(code, listings) for code in sorted(set(codes)))
    return [_explained(rule) for rule in found if rule is not None]


@cache
def _explained(rule: About) -> Explained:
    _, _, text = rule.page.partition("\n\n")
    return Explained(rule.code, rule.name, rule.summary, as_html(text))


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
