"""A number in words and the same number in figures, as in "two 2 leaders".

An engine renders both scripts of the source.
The legal style with brackets, "two (2)", is left alone.
"""

from calque import Rule, Severity, Stage, pattern, unsafe

VALUES = {
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "twelve": 12,
    "twenty": 20,
}


RULE = Rule(
    code="NUM210",
    summary="number in words and in figures",
    message="delete '{figure}'",
    severity=Severity.WARNING,
    stage=Stage.PREVIEW,
    mqm="accuracy/addition",
    find=pattern(
        r"(?P<word>\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|twenty))(?P<figure>[ ]\d{1,2})(?![\w.,:/%-]*\d|[ ](?:million|billion|percent|per cent|years?|days?|meters?|metres?)\b)(?=[ ][a-z])",
        at="figure",
        fix=unsafe(""),
        when=lambda _, match: VALUES[match["word"]] == int(match["figure"]),
    ),
    wake=frozenset(f"{word} {number}" for word, number in VALUES.items()),
    bad={
        "The two⟦ 2⟧ leaders met in Baku.": "The two leaders met in Baku.",
        "It took all ten⟦ 10⟧ votes.": "It took all ten votes.",
    },
    good=(
        "The two (2) parties agree.",
        "All five 10 rupee notes are gone.",
        "The two leaders met.",
    ),
)
