"""A place that was to be filled is still empty.

Templates leave `%s`, `{name}` or `[insert date]`, and writers leave `TK` or `TODO` for what they will look up.
Machine translation carries them along, sometimes with a space inside.
What belongs there is not in the text, so there is no repair.
A percentage, a set of braces with prose in it, and the roman thirty (`Super Bowl XXX`) are left alone.
"""

import re

from calque import ANY, Rule, Severity, pattern

RULE = Rule(
    code="BOI110",
    summary="placeholder that was never filled",
    message="fill in '{place}'",
    severity=Severity.ERROR,
    mqm="design-and-markup",
    explains=("PUN", "SPC", "NUM"),
    wake=frozenset(
        {
            "%s",
            "%d",
            "$s",
            "$d",
            "%(",
            "% s",
            "% d",
            "$ s",
            "$ d",
            "e%",
            "r%",
            "y%",
            "t%",
            "k%",
            "l%",
            "{",
            "[",
            "<",
            "tktk",
            "tk ",
            "(tk)",
            "$tk",
            "£tk",
            "€tk",
            "todo",
            "fixme",
        }
    )
    | {"xx ", "$x", "£x", "€x"},
    find=pattern(
        r"""
        (?P<place>
            %(?<![\w%]%)[A-Z]{3,20}(?:_[A-Z]{2,20}){0,3}%(?!\w)
          | %(?<=[a-z][ ]%)[ ](?:\d[ ]?\$[ ]?)?[sd](?=[ ,.;:)])
          | %(?<![\w%]%)(?:(?:\d\$)?[sd]|\([a-z_]{1,30}\)[sd])(?![\w%])
          | \{\{?[ ]?(?:\d|[A-Za-z_]{1,30}(?:[._][A-Za-z0-9_]{1,30}){0,4})?[ ]?\}\}?
          | \[(?i:insert|add|enter|your|fill[ ]in|placeholder|tbc|tktk|tk|todo|company[ ]name|first[ ]name|last[ ]name)(?:[ ][^\[\]\n]{1,40}+)?\]
          | \[(?:NAME|DATE|CITY|LINK|URL|PHONE|EMAIL|TITLE|NUMBER|AMOUNT|COMPANY|QUOTE|SOURCE|TEXT|X{2,8}|[A-Z]{2,20}(?:_[A-Z]{2,20}){1,4})\]
          | <(?:insert|add|enter|your|fill[ ]in)[ ][a-z]{2,20}(?:[ ][a-z]{1,20}){0,4}>
          | <(?:NAME|DATE|CITY|LINK|URL|PHONE|EMAIL|TITLE|NUMBER|AMOUNT|[A-Z]{2,20}(?:_[A-Z]{2,20}){1,4})>
          | T(?<!\w.)KTK\b | T(?<=[$£€].)K\b | T(?<!\w.)K[ ](?=percent|million|billion|people|years) | \(TK\)
          | T(?<!\w.)ODO\b(?=[ ]?:) | F(?<!\w.)IXME\b(?=[ ]?:)
          | X(?<!\w.)X{1,7}\b(?=[ ](?:percent|per[ ]cent|million|billion|trillion|yuan|dollars|people|years|days|months)\b)
          | X(?<=[$£€].)X{0,8}\b(?![\w-])
        )
        """,
        flags=re.VERBOSE,
        blocks=ANY,
    ),
    bad={
        "The port handled ⟦%s⟧ tonnes in March.": None,
        "Dear ⟦{{ name }}⟧, the port has reopened.": None,
        "The port reopened on ⟦[insert date]⟧ after repairs.": None,
        "The grant of ⟦% s⟧ yen is paid in May.": None,
        "The port reopened on ⟦%DATE%⟧ after repairs.": None,
        "The port reopened on ⟦<insert date>⟧ after repairs.": None,
        "Exports rose by ⟦XX⟧ percent in March.": None,
        "The repairs cost $⟦TK⟧ million.": None,
    },
    good=(
        "Exports rose by 100% since March, a record.",
        "The team won Super Bowl XXX that year.",
        "“[The company] did not comment,” he said.",
        "T.K. Lin and the TK Group own the yard.",
        "The todo list was long.",
        "The set {red, blue} was drawn.",
    ),
)
