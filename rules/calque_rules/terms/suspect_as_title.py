"""The word for a suspect is set before a name as if it were a title: "police arrested Suspect Mori".

Japanese newspapers put such a word behind the name of everyone who is under arrest, and an engine makes a title of it.
English writes "the suspect" in lower case, and the name.
At the start of a sentence the word may be a verb, and behind a capital it belongs to a title: both are left alone.
"""

from calque import Rule, Severity, pattern, unsafe

RULE = Rule(
    code="TRM110",
    summary="suspect as a title before a name",
    message="write 'the suspect {name}'",
    severity=Severity.WARNING,
    mqm="linguistic-conventions/textual-conventions",
    find=pattern(
        r"(?P<word>Suspect)(?<=[a-z,;] Suspect) (?P<name>[A-Z][a-z]{1,20})(?![\w-])",
        at="word",
        fix=unsafe("the suspect"),
    ),
    bad={
        "On Monday the police arrested ⟦Suspect⟧ Mori (54) in Kobe.": "On Monday the police arrested the suspect Mori (54) in Kobe.",
        "It is known that ⟦Suspect⟧ Aoki's car was found.": "It is known that the suspect Aoki's car was found.",
    },
    good=(
        "On Monday the police arrested the suspect Mori in Kobe.",
        "The series Prime Suspect ran for years.",
        "Suspect Aoki of nothing, he said.",
    ),
)
