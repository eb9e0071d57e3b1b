"""An addition that is announced twice in one clause: "In addition, the plan also covers schools".

Chinese, Japanese and Russian sentences open with a connector and put a second one before the verb, and an engine keeps both.
One of them is enough; the repair strikes the second.
"Not only ... but also", an "also" of a later clause, and sentences that quote are left alone.
"""

import re

from calque import Document, Rule, Severity, Stage, expression, pattern, unsafe

_ALSO = expression("also ")
#: How far before "also" an opener can begin (code points).
_REACH = 420
#: The openers without the first letter, which may be a capital; "as well as" begins a sentence.
_OPENERS = (
    *("n addition", "oreover, ", "urthermore, ", "dditionally, ", "esides"),
    *("part from ", "side from ", "As well as "),
)


def _before(text: str, end: int) -> str:
    """What stands before a code point, back to a full stop or as far as an opener can be."""
    start = max(end - _REACH, 0)
    return text[max(text.rfind(".", start, end), start) : end]


def _opens(document: Document) -> bool:
    """Whether an opener stands before an "also": the expression is slow to search for."""
    text = document.text
    before = (_before(text, also.start()) for also in _ALSO.finditer(text))
    return any(opener in words for words in before for opener in _OPENERS)


RULE = Rule(
    code="CAL107",
    summary="connector that the clause says again",
    message="keep one of '{opener}' and 'also'",
    severity=Severity.NOTE,
    stage=Stage.OPTIONAL,
    mqm="style/awkward",
    find=pattern(
        r"""
        \b(?P<opener> (?: [Ii]n\ addition | [Mm]oreover | [Ff]urthermore | [Aa]dditionally | [Bb]esides ), [ ]
          | (?: [Ii]n\ addition\ to | [Bb]esides | [Aa](?:part|side)\ from | As\ well\ as ) [ ] )
        (?<= ,[ ] | (?P<more>[a-z][ ]) )
        (?(more) [^,.;:!?\n“”"()]{3,90}+ ,[ ] )
        (?P<clause> (?! (?:not|which|who|whose|where)\b ) (?: [^\s,.;:!?“”"()]{1,30}+ [ ] ){0,9}? )
        (?<! and[ ] ) (?<! but[ ] ) (?<! or[ ] )
        (?P<second> also[ ] ) (?! known | called | as\b )
        """,
        at="second",
        flags=re.VERBOSE,
        slots=lambda match: {"opener": match["opener"].strip(" ,").lower()},
        fix=unsafe(""),
    )
    .near("also ", reach=_REACH)
    .where(_opens),
    wake=frozenset(_OPENERS),
    bad={
        "In addition, the plan ⟦also ⟧covers schools.": "In addition, the plan covers schools.",
        "Besides the harbour, there is ⟦also ⟧an airport.": "Besides the harbour, there is an airport.",
        "The mayor said that, in addition to the bridge, two roads would ⟦also ⟧be built.": "The mayor said that, in addition to the bridge, two roads would be built.",
    },
    good=(
        "In addition, the plan covers not only schools but also clinics.",
        "In addition, the plan covers schools, and it also pays for roads.",
        "The plan also covers schools.",
        "The bakers, as well as the smiths, are also on strike.",
        "Besides, he was tired and also late.",
        "In addition to the bridge, also known as the Long One, two roads are planned.",
    ),
)
