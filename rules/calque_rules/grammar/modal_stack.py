"""Two modal verbs stand together, or one of them has "to" behind it.

"Will can", "may should" and "must to go" keep the verbs of another language, where modals can be put together.
Which of two modals is meant only the source can tell; a "to" behind "must" or "should" can go.
The nouns "the will" and "a must", the month, and "do what you can to help" are left alone.
"""

import re

from calque import Document, Rule, Severity, expression, pattern, unsafe

MODALS = ("can", "could", "will", "would", "shall", "should", "may", "might", "must")
_MODAL = "|".join(MODALS)
_TO = ("must", "should", "shall", "can", "could")

_NOUN = expression(
    r"(?:[’']s?|\b(?:an?|the|his|her|its|their|our|my|your|own|good|ill|free|political|public|real|no|of|this))\s\Z",
    re.IGNORECASE,
)
#: A clause that begins with its subject is not "all they can".
_SUBJECT = expression(r"(?:\A|[.!?;:]\s|[“\"]|\bbut\s)(?:He|She|It|They|We|You|I|he|she|it|they|we|you)\s\Z")
_CLAUSE = expression(
    r"\b(?:all|what\w*|everything|anything|as|who\w*|that|which|those|if|how)\s(?:[\w’'-]+\s){0,4}\Z",
    re.IGNORECASE,
)


def verbs(document: Document, found: re.Match[str]) -> bool:
    """Whether the first word is a verb whose clause does not end with it."""
    before = document.text[max(0, found.start() - 60) : found.start()]
    if not before[-1:].isspace():
        return False
    if found["second"] == "to" and found["first"] in {"can", "could"}:
        return _SUBJECT.search(before) is not None
    ends = found["first"] in {"can", "could"} and _CLAUSE.search(before)
    return not ends and not _NOUN.search(before) and found["first"] != found["second"]


def advice(found: re.Match[str]) -> dict[str, str]:
    """What to do about the two words."""
    first, second = found["first"], found["second"]
    return {
        "advice": f"delete 'to' after '{first}'"
        if second == "to"
        else f"keep one of '{first}' and '{second}'"
    }


def without(found: re.Match[str]) -> str | None:
    """The modal alone where only `to` is too much."""
    return found["first"] if found["second"] == "to" else None


RULE = Rule(
    code="GRA105",
    summary="modal verbs in a row",
    message="{advice}",
    severity=Severity.ERROR,
    mqm="linguistic-conventions/grammar",
    find=pattern(
        rf"""
        (?P<first> {_MODAL} ) [ \n]
        (?P<second> {_MODAL} | (?<=must[ \n]) to | (?<=should[ \n]) to | (?<=shall[ \n]) to | (?<=can[ \n]) to | (?<=could[ \n]) to )
        (?= [ \n] (?!be\shonest|(?:the|an?|this|some|any|no|date)\b) [a-z]+ (?!’) )
        """,
        flags=re.VERBOSE,
        when=verbs,
        fix=unsafe(without),
        slots=advice,
    ),
    wake=frozenset((*(f"{a} {b} " for a in MODALS for b in MODALS), *(f"{a} to " for a in _TO))),
    bad={
        "The new bridge ⟦will can⟧ carry trains from May.": None,
        "Farmers ⟦must to⟧ register their wells before June.": "Farmers must register their wells before June.",
        "The court ⟦may should⟧ hear the case in autumn.": None,
        "The mayor is glad. He ⟦can to⟧ open the bridge in May.": "The mayor is glad. He can open the bridge in May.",
    },
    good=(
        "The council does all it can to keep the ferry.",
        "It is old. It can to this day be seen, and it can to some extent be used.",
        "They did the best that they could to keep the ferry.",
        "The people’s will must be heard in the valley.",
        "My will may be read in May.",
        "What the clubs can will be done, she said.",
        "The old harbour is a must to see for visitors.",
        "They can, must and will finish the bridge.",
        "The farmers must, to be honest, share the blame.",
    ),
)
