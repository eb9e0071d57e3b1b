"""A letter that stands four times or more in a row, as in "soooo".

Chat and reviews stretch words like that, and engines copy the letters; news copy writes the word.
"""

from calque import Rule, Severity, Stage, pattern, unsafe

RULE = Rule(
    code="REP107",
    summary="letter that is stretched",
    message="write one '{letter}'",
    severity=Severity.NOTE,
    stage=Stage.PREVIEW,
    mqm="linguistic-conventions/spelling",
    find=pattern(r"(?P<letter>[a-vyz])(?P=letter){3,}+(?![\w./])", fix=unsafe("{letter}")),
    wake=frozenset(letter * 4 for letter in "abcdefghijklmnopqrstuvyz"),
    bad={
        "The queue was s⟦oooo⟧ long.": "The queue was so long.",
        "He shouted n⟦ooooo⟧ at the screen.": "He shouted no at the screen.",
    },
    good=("The queue was so long.", "See www.example.org for more.", "He said brrr and left."),
)
