"""A tag of HTML stands in the text.

Text taken from a page's source, or from a system that stores HTML, keeps its tags, and engines move and break them (`< br / >`).
The repair takes the tag out; where it parted two words it leaves a space.
A sentence about a tag (`the <title> tag`) is left alone, and so are signs of comparison.
"""

import re

from calque import ANY, Rule, Severity, expression, pattern, unsafe

_PARTING = expression(r"<[ ]?/?[ ]?(?:br|p|div|li|td|tr|h\d)\b", re.IGNORECASE)


def _without(match: re.Match[str]) -> str:
    text, (start, end) = match.string, match.span()
    glued = text[start - 1 : start].strip() and text[end : end + 1].strip()
    return " " if glued and _PARTING.match(match[0]) else ""


RULE = Rule(
    code="BOI107",
    summary="tag of HTML in the text",
    message="take out the tag '{tag}'",
    severity=Severity.ERROR,
    mqm="design-and-markup",
    explains=("PUN", "QUO", "SPC", "SEN"),
    wake=frozenset({"<"}),
    find=pattern(
        r"""
        < [ ]? /? [ ]?
        (?P<element> (?i: p|br|hr|b|i|u|s|a|em|strong|span|div|font|img|center|small|big|sup|sub|strike|del|ins|mark|nobr|wbr
          | h[1-6]|ul|ol|li|dl|dt|dd|table|thead|tbody|tr|td|th|blockquote|q|cite|code|pre|script|style|iframe|embed|object|video|audio|source
          | figure|figcaption|picture|section|article|aside|header|footer|nav|main|form|input|button|label|meta|link|title|head|body|html ) )
        (?: \s [a-zA-Z][\w:-]{0,30} \s?=\s? [^<>]{0,400}+ )?+
        [ ]? /? [ ]? >
        (?! [ ]?(?:tag|element|attribute|field)s?\b)
        """,
        fix=unsafe(_without),
        flags=re.VERBOSE,
        blocks=ANY,
        slots=lambda match: {"tag": match[0] if len(match[0]) <= 24 else match[0][:23] + "…"},
    ),
    bad={
        "The port reopened.⟦<br/>⟧It had been shut since May.": "The port reopened. It had been shut since May.",
        "⟦<p>⟧The port reopened on Friday.": "The port reopened on Friday.",
        "The port ⟦< / b >⟧reopened on Friday.": "The port reopened on Friday.",
        'The ⟦<a href="http://example.com/port" target="_blank">⟧port reopened on Friday.': "The port reopened on Friday.",
    },
    good=(
        "The page lacked a <title> tag.",
        "The share of firms < 5 years old fell, that of firms > 20 rose.",
        "She signed the post <Lin>.",
        "If p < a and b > c, the test fails.",
    ),
)
