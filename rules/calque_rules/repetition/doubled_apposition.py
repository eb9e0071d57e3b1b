"""A title with a name, and right after it the same title with the name again: "President Ana Duarte, President Duarte".

An engine renders a name and its short form that the source sets side by side, or says a subject again after a long clause.
"""

from calque import Rule, Severity, Stage, pattern

TITLES = frozenset(
    """
    President Premier Chairman Chairwoman Minister Secretary General Governor Mayor Senator Professor Doctor Dr Mr Mrs Ms
    Judge Captain Colonel Major Director Chancellor King Queen Prince Princess Pope Bishop Archbishop Sheikh Sultan
    Ambassador
    """.split()
)


RULE = Rule(
    code="REP303",
    summary="title and name said twice in a row",
    message="name {title} {name} once",
    severity=Severity.WARNING,
    stage=Stage.PREVIEW,
    mqm="accuracy/addition",
    find=pattern(
        r"(?P<title>[A-Z](?<!\w.)[a-z]{1,11}+)\.?[ ](?P<full>[A-Z][\w’'-]++(?:[ ][A-Z][\w’'-]++){0,3}),?[ ](?P<again>(?P=title)\.?[ ](?P<name>[A-Z][\w’'-]++))",
        at="again",
        when=lambda _, match: match["title"] in TITLES and match["name"] in match["full"].split(),
    ).where(lambda document: not TITLES.isdisjoint(document.forms)),
    wake=frozenset(f"{title.lower()}{dot} " for title in TITLES for dot in ("", ".")),
    bad={
        "On Monday President Ana Duarte, ⟦President Duarte⟧ met the press.": None,
        "He thanked Mr. Lee Kwang, ⟦Mr. Lee⟧ for his gifts.": None,
    },
    good=(
        "On Monday President Ana Duarte, Minister Costa and others met.",
        "He thanked Mr. Lee, Mr. Kwang and Mr. Roh.",
        "President Duarte spoke. President Duarte then left.",
    ),
)
