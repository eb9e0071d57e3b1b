"""A space stands inside a web address.

Tokenizers part an address at its marks and engines put a space there: `http: //www. example .com`.
The address no longer works; the repair closes it up.
A full stop between two sentences is left alone, for only an ending that is no English word counts after it.
"""

import re

from calque import ANY, Rule, Severity, expression, pattern, safe

_BLANKS = expression(r"\s+")


def _closed(match: re.Match[str]) -> str:
    return _BLANKS.sub("", match[0])


RULE = Rule(
    code="BOI114",
    summary="space inside a web address",
    message="close up the address '{closed}'",
    severity=Severity.ERROR,
    mqm="design-and-markup",
    explains=("PUN", "SEN", "SPC", "NUM"),
    find=pattern(
        r"""
        (?: \b(?i:https?) (?: \ ?:\ ?/\ ?/\ ?+ (?<=\s)(?<!\w:/\s) | \ ?:\ ?/\ ?/ (?<=\ ://|:\ //|/\ /.|:/\ /) ) (?=[\w])
            (?: (?:[Ww]{3}\ ?[.]\ ?+)?+ (?:[\w-]{1,40}\ ?[.]\ ?(?=[a-z])){0,4}+ (?:com|org|net|gov|edu|cn|ru|de|uk|int|info|tv|io|eu)\b (?:\ ?/\ ?(?=[\w-])[\w-]{1,40}){0,8}+ )?+
          | \b(?i:www) (?: \ [.]\ ?+ | [.]\ ) [\w-]{1,40} (?: \ ?[.]\ ?[\w-]{1,40} ){0,4}? \ ?[.]\ ?+ (?:com|org|net|gov|edu|cn|ru|de|uk|int|info|tv|io|eu)\b
          | \b[\w-]{2,40} (?: \ [.]\ ?+ | [.]\ ) (?:com|gov|edu) (?: \ ?[.]\ ?(?:cn|uk|au|hk|sg|tw|br|tr|ua) )?+ (?![\w'’-]) (?!\ ?[(=])
        )
        """,
        fix=safe(_closed),
        flags=re.VERBOSE,
        blocks=ANY,
        slots=lambda match: {"closed": _closed(match)[:40]},
    ),
    bad={
        "Tickets are at ⟦www. example .com⟧ from Monday.": "Tickets are at www.example.com from Monday.",
        "The portal ⟦Example. com⟧ reported the deal first.": "The portal Example.com reported the deal first.",
        "See ⟦http: //www.example.org⟧ for details.": "See http://www.example.org for details.",
        "See ⟦https:// example.org⟧ for details.": "See https://example.org for details.",
    },
    good=(
        "Tickets are at www.example.com from Monday.",
        "See http://www.example.org for details.",
        "They sold the shares. Com Hem rose, too.",
        "The dot com boom ended in 2001.",
        "It fell below net. Commerce went on.",
    ),
)
