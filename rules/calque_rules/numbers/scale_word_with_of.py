"""A figure and its scale word with a needless "of", as in "5 million of people".

Slavic, Baltic and Romance languages put the counted thing in the genitive after a million.
English counts directly: "5 million people".
An amount of money may take the word ("$5 million of debt"), and so may a part of a known whole ("5 million of them").
"""

from calque import Rule, Severity, Stage, pattern, unsafe

RULE = Rule(
    code="NUM108",
    summary='needless "of" after a number and its scale word',
    message="delete 'of'",
    severity=Severity.WARNING,
    stage=Stage.PREVIEW,
    mqm="locale-conventions/number-format",
    find=pattern(
        r"\d(?<![$£€¥\w.,].)[\d.,]*[ ](?:million|billion|trillion|thousand|hundred)(?P<of>[ ]of)(?=[ ](?:people|residents|citizens|users|tourists|visitors|voters|refugees|dollars|euros|rubles|roubles|yuan|yen|pounds|hryvnias?|crowns|tons|tonnes|barrels|hectares|children|women|men|copies|cubic|square|soldiers|workers|years)\b)",
        at="of",
        fix=unsafe(""),
    ),
    bad={
        "Some 12 million⟦ of⟧ people live there.": "Some 12 million people live there.",
        "It lost 3.5 billion⟦ of⟧ rubles.": "It lost 3.5 billion rubles.",
    },
    good=(
        "Some 12 million of them live there.",
        "It sold $5 million of bonds.",
        "Of 12 million people, some left.",
    ),
)
