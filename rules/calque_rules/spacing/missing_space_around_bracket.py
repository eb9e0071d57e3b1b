"""A word that is glued to a bracket.

Full-width brackets carry their own space, so texts from Chinese and Japanese lose it: `the index(CPI)rose`.
English sets a space before the opening and after the closing bracket.
Plurals such as `name(s)`, calls, formulas and parts of words are left alone.
"""

import re

from calque import Document, Rule, Severity, Stage, expression, pattern, unsafe

WORD = expression(r"\([a-z]{1,12}\)\Z")
CODE = expression(r"[=;{}]|\b(?:call|function|method)\b")


def parts(document: Document, match: re.Match[str]) -> bool:
    """Whether the bracket stands in prose, and its words are no part of the word that follows, as in `(pre)war`."""
    text, at = document.text, match.start()
    is_code = CODE.search(text[max(0, at - 40) : at + 41]) is not None
    return not is_code and WORD.search(text[max(0, at - 13) : at + 1]) is None


# One bracket each: to look for a single character takes next to no time.
_OPENING = expression(r"\((?<=[a-z]{3}\()(?=[A-Za-z]{2})")
_CLOSING = expression(r"\)(?<=[\w.%]{2}\))(?=[a-z]{2})")


def _may_match(document: Document) -> bool:
    """Whether a bracket stands between letters."""
    text = document.text
    return _OPENING.search(text) is not None or _CLOSING.search(text) is not None


RULE = Rule(
    code="SPC208",
    summary="no space beside a bracket",
    message="set a space beside the bracket",
    severity=Severity.NOTE,
    stage=Stage.PREVIEW,
    mqm="linguistic-conventions/punctuation",
    find=pattern(
        r"""
        \( (?<=[a-z]{3}\() (?=[A-Za-z]{2}[\w ,.-]{1,60}+\)) (?! (?:s|es|ies|en|er|ed|al|ing|ly|e|n|r|ren|man|men|wo)\) )
      | \) (?<=[\w.%]{2}\)) (?=[a-z]{2,20}+[ ,.])
        """,
        fix=unsafe(lambda match: " (" if match[0] == "(" else ") "),
        flags=re.VERBOSE,
        when=parts,
    ).where(_may_match),
    wake=frozenset("()"),
    bad={
        "The price index⟦(⟧CPI) fell.": "The price index (CPI) fell.",
        "The yard (Holm & Sons AG⟦)⟧called a strike.": "The yard (Holm & Sons AG) called a strike.",
        "The union (4,000 members⟦)⟧called a strike.": "The union (4,000 members) called a strike.",
    },
    good=(
        "Give the name(s) of the child(ren).",
        "The call print(name) writes a line; see open(path)!",
        "The price index (CPI) fell.",
        "He (re)opened the (pre)school shop.",
    ),
)
