"""The word for a suspect is set before a name as if it were a title: "police arrested Suspect Mori".

Japanese newspapers put such a word behind the name of everyone who is under arrest, Slavic ones before it, and an engine makes a title of it.
English writes "the suspect" in lower case, and the name.
At the start of a sentence the word may be a verb or a participle, so there a verb has to follow the name; behind a capital it belongs to a title.
"""

import re

from calque import Rule, Severity, pattern, unsafe


def _article(match: re.Match[str]) -> str:
    return f"{'The' if match['within'] is None else 'the'} {match['word'].lower()}"


RULE = Rule(
    code="TRM110",
    summary="suspect as a title before a name",
    message="write 'the {title} {name}'",
    severity=Severity.WARNING,
    mqm="linguistic-conventions/textual-conventions",
    find=pattern(
        r"""
        (?: (?P<within>(?<=[a-z,;]\ )) | (?<![^.!?\n”"]\ )(?<![^\s“"(]) )
        (?P<word>Suspect|Defendant|Accused|Convict|Detainee)
        \ (?P<name>(?!No\.)[A-Z][^\W\d_]{1,20}+ (?:\ [A-Z][^\W\d_]{1,20}+)?+) (?![\w-])
        (?(within) | (?=['’]s\b | \ (?:is|was|has|had|will|would|did|does|denie[sd]|said|says|told|admit(?:s|ted)|confess(?:es|ed)|received|plead(?:s|ed)|sold|drove|fled|also|allegedly|reportedly)\b))
        """,
        at="word",
        flags=re.VERBOSE,
        slots=lambda match: {"title": match["word"].lower()},
        fix=unsafe(_article),
    ),
    bad={
        "On Monday the police arrested ⟦Suspect⟧ Mori (54) in Kobe.": "On Monday the police arrested the suspect Mori (54) in Kobe.",
        "It is known that ⟦Suspect⟧ Aoki's car was found.": "It is known that the suspect Aoki's car was found.",
        "⟦Suspect⟧ Aoki's car was found in Kobe.": "The suspect Aoki's car was found in Kobe.",
        "The court met. ⟦Defendant⟧ Dubov will stay in custody.": "The court met. The defendant Dubov will stay in custody.",
        "⟦Accused⟧ Bohdan Tkach denies his guilt.": "The accused Bohdan Tkach denies his guilt.",
    },
    good=(
        "On Monday the police arrested the suspect Mori in Kobe.",
        "He is the man whom police call Suspect No. 1.",
        "The series Prime Suspect ran for years.",
        "Suspect Aoki of nothing, he said.",
        "Accused Bohdan Tkach of theft and sent him home.",
    ),
)
