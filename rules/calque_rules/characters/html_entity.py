"""A character reference of HTML shows in the text.

A page that was escaped twice, or never unescaped, leaves `&amp;` and `&#39;` behind, and engines even set spaces into them (`& quot ;`).
The repair writes the character that is meant; a space that may not break becomes a plain one, an invisible character goes.
One cause leaves the same reference in many places: each is reported once a text, where it first stands, and its repair mends them all.
Names that HTML does not know are left alone, and so is an ampersand with a letter after it (`R&D;`).
"""

import html
import re
from collections.abc import Iterator

from calque import ANY, Document, Finding, Fix, Rule, Safety, Severity, expression, pattern, safe

_INVISIBLE = expression("[\u00ad\u200b-\u200f\ufeff]")


def _meant(match: re.Match[str]) -> str | None:
    """The character meant, however often it was escaped; None for a name that HTML does not know."""
    reference = "&" + re.sub(r"\s|amp;", "", match[0][1:]).rstrip(";") + ";"
    text = "&" if reference == "&;" else html.unescape(reference)
    if text == reference:
        return None
    return _INVISIBLE.sub("", text).replace("\xa0", " ")


REFERENCES = pattern(
    r"""
    (?P<entity> &
        (?: (?:amp;){0,3} (?: \#\d{2,7} | \#[xX][0-9a-fA-F]{2,6} | [A-Za-z][A-Za-z0-9]{1,24} ) ;
        | [ ]?+ (?: amp | quot | lt | gt | nbsp | apos | \#[ ]?+\d{2,4} | [lr][sd]quo | [nm]dash ) [ ]?+ ;
        | (?: nbsp | quot | lt | gt | amp ) (?![\w;=]) )
    )
    """,
    fix=safe(_meant),
    flags=re.VERBOSE,
    blocks=ANY,
    when=lambda _, match: _meant(match) is not None,
)


def once_each(document: Document) -> Iterator[Finding]:
    """The first place of every reference; the repair is made in all its places."""
    places: dict[str, list[Finding]] = {}
    for found in REFERENCES(document):
        places.setdefault(found.slots["entity"], []).append(found)
    for entity, (first, *others) in places.items():
        edits = [edit for found in (first, *others) if found.fix for edit in found.fix.edits]
        more = f" in all {len(edits)} places" if others else ""
        yield Finding(first.span, {"entity": entity, "places": more}, Fix(tuple(edits), Safety.SAFE))


RULE = Rule(
    code="CHR112",
    summary="character reference of HTML",
    message="write '{entity}' as the character it stands for{places}",
    severity=Severity.ERROR,
    mqm="linguistic-conventions/character-encoding",
    explains=("PUN", "QUO", "SPC", "SEN"),
    find=once_each,
    wake=REFERENCES.wake,
    bad={
        "The firm Hale ⟦&amp;⟧ Sons closed.": "The firm Hale & Sons closed.",
        "The union didn⟦&#39;⟧t accept.": "The union didn't accept.",
        "The firm Hale ⟦&amp;amp;⟧ Sons closed.": "The firm Hale & Sons closed.",
        "It reached 41⟦&deg;⟧ at noon and 12&deg; at night.": "It reached 41° at noon and 12° at night.",
        "The mayor said ⟦& quot ;⟧no comment.": 'The mayor said "no comment.',
    },
    good=(
        "The firm Hale & Sons closed.",
        "It spent more on R&D; the rest was saved.",
        "Johnson &company; is not its name.",
        "AT&T cut its dividend.",
    ),
)
