"""Two determiners stand in front of one noun.

Languages without articles, or with other ones, leave an engine to choose a determiner, and sometimes it keeps two:
"the his proposal", "a the former minister".
Keep one: where the second says whose or which, it is proposed.
The same word twice is `repeated-word`; "is this the end", "gave her the prize" and names such as "The A Team" are left alone.
"""

import re

from calque import Document, Rule, Severity, pattern, unsafe

FIRST = ("the", "a", "an", "my", "your", "our", "their")
SECOND = (*FIRST, "his", "her", "its", "this", "these", "those", "another")


def differ(_: Document, found: re.Match[str]) -> bool:
    """Whether the two words are not one word twice, and no title between quotation marks begins with them."""
    if found.string[found.start() - 1 : found.start()] in ("“", '"') and second(found) is None:
        return False
    return found["first"].lower() != found["second"]


def second(found: re.Match[str]) -> str | None:
    """The second word where it says more than an article, with a capital where the first has one."""
    word = found["second"]
    if word in {"the", "a", "an"}:
        return None
    return word.capitalize() if found["first"][0].isupper() else word


RULE = Rule(
    code="GRA104",
    summary="two determiners in front of one noun",
    message="keep one of '{first}' and '{second}'",
    severity=Severity.ERROR,
    mqm="linguistic-conventions/grammar",
    explains=("GRA106", "SEN107"),
    find=pattern(
        rf"""
        (?<![\w’'-] ) (?P<first> {"|".join(FIRST)} | The | Their ) [ \n]
        (?P<second> {"|".join(SECOND)} )
        (?= [ \n] \w ) (?! [ \n] (?: at | and | or | is | de | la | cappella | capella | priori | posteriori ) \b )
        """,
        flags=re.VERBOSE,
        fix=unsafe(second),
        when=differ,
    ),
    bad={
        "The council rejected ⟦the his⟧ plan for the harbour.": "The council rejected his plan for the harbour.",
        "He is ⟦a the⟧ former captain of the ferry.": None,
        "The museum opened with ⟦the an⟧ exhibition of old maps.": None,
        "They wrote to ⟦the their⟧ members in May.": "They wrote to their members in May.",
        "“⟦The our⟧ crew is safe,” he said.": "“Our crew is safe,” he said.",
        "⟦The their⟧ members were told in May.": "Their members were told in May.",
        "She has ⟦an another⟧ plan.": "She has another plan.",
        "They met at ⟦the a⟧ airport near Turku.": None,
    },
    good=(
        "Is this the end of the road for the ferry?",
        "The jury gave her the first prize.",
        "The A Team was shown every Sunday.",
        "She sang “The a Minor” and “a the” twice.",
        "The a cappella choir sang.",
        "All the more reason to be proud of a big fleet.",
        "The crew knew it was theirs, the captain said.",
        "Vitamin A the body makes from carrots.",
        "He gave them all the tools that a carpenter needs.",
    ),
)
