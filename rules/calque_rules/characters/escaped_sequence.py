r"""An escape of a programming language stands in the text.

Drafts that pass through JSON or a database come back with `\n`, `\"` or `\u2019` where a line end, a quotation mark or an apostrophe was.
Engines treat them as words, or drop half of them.
A backslash in a file path is left alone.
"""

import re

from calque import Rule, Severity, Stage, pattern, unsafe

_PLAIN = {"n": "\n", "r": "", "t": " ", "/": "/"}


def _meant(match: re.Match[str]) -> str:
    if match["code"]:
        return chr(int(match["code"], 16))
    return _PLAIN.get(match["sign"], match["sign"])


RULE = Rule(
    code="CHR111",
    summary="escape of a programming language",
    message="write the character that '{escape}' stands for",
    severity=Severity.WARNING,
    stage=Stage.PREVIEW,
    mqm="linguistic-conventions/character-encoding",
    find=pattern(
        r"""
        (?P<escape> \\ (?:
            u(?P<code>[0-9a-fA-F]{4}) (?<!u[dD][89a-fA-F]..)
          | (?P<sign> ["'/] | (?<=[.!?”"’\s]\\)[nrt](?=\s|[A-Z“"\\]|\Z) | (?<=[.!?a-z]\\)[nr](?=[A-Z“"\\]) )
        ) )
        """,
        fix=unsafe(_meant),
        flags=re.VERBOSE,
    ),
    bad={
        r"The firm⟦\u2019⟧s chairman resigned.": "The firm’s chairman resigned.",
        r"Police closed the road.⟦\n⟧Traffic was diverted.": "Police closed the road.\nTraffic was diverted.",
        r"He called it ⟦\"⟧a draw.": 'He called it "a draw.',
    },
    good=(
        "The firm’s chairman resigned.",
        r"The file lay in C:\news\drafts on a server.",
        r"The shares of A\B Holdings rose.",
    ),
)
