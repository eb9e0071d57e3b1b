"""A character reference of HTML shows in the text.

A page that was escaped twice, or never unescaped, leaves `&amp;` and `&#39;` behind, and engines even set spaces into them (`& quot ;`).
The repair writes the character that is meant; a space that may not break becomes a plain one, an invisible character goes.
Names that HTML does not know are left alone, and so is an ampersand with a letter after it (`R&D;`).
"""

import html
import re

from calque import ANY, Rule, Severity, expression, pattern, safe

_INVISIBLE = expression("[\u00ad\u200b-\u200f\ufeff]")


def _meant(match: re.Match[str]) -> str | None:
    """The character meant, however often it was escaped; None for a name that HTML does not know."""
    reference = "&" + re.sub(r"\s|amp;", "", match[0][1:]).rstrip(";") + ";"
    text = "&" if reference == "&;" else html.unescape(reference)
    if text == reference:
        return None
    return _INVISIBLE.sub("", text).replace("\xa0", " ")


RULE = Rule(
    code="CHR112",
    summary="character reference of HTML",
    message="write '{entity}' as the character it stands for",
    severity=Severity.ERROR,
    mqm="linguistic-conventions/character-encoding",
    explains=("PUN", "QUO", "SPC", "SEN"),
    find=pattern(
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
    ),
    bad={
        "The firm Hale ⟦&amp;⟧ Sons closed.": "The firm Hale & Sons closed.",
        "The union didn⟦&#39;⟧t accept.": "The union didn't accept.",
        "The firm Hale ⟦&amp;amp;⟧ Sons closed.": "The firm Hale & Sons closed.",
        "It reached 41⟦&deg;⟧ at noon.": "It reached 41° at noon.",
        "The mayor said ⟦& quot ;⟧no comment.": 'The mayor said "no comment.',
    },
    good=(
        "The firm Hale & Sons closed.",
        "It spent more on R&D; the rest was saved.",
        "Johnson &company; is not its name.",
        "AT&T cut its dividend.",
    ),
)
