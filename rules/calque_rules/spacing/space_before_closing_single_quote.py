"""A space between a word and a single mark that closes a quotation before a comma or a full stop: `of a destiny ', he said`.

Tokenised text sets the mark apart, and engines keep the space.
A mark with a space on one side and a comma on the other can only close.
"""

from calque import Rule, Severity, pattern, unsafe

RULE = Rule(
    code="SPC218",
    summary="space before a closing single quotation mark",
    message="delete the space before the {mark}",
    severity=Severity.WARNING,
    mqm="linguistic-conventions/punctuation",
    explains=("PUN123",),
    find=pattern(
        r"(?P<mark>['’])(?<=[A-Za-z.!?](?P<gap>[ ]).)(?=[,.;:](?:\s|\Z))(?<!['’] .)",
        at="gap",
        fix=unsafe(gap=""),
    ),
    wake=frozenset((" '", " ’")),
    bad={
        "The life is told in 'Biography of a destiny⟦ ⟧', a novel.": "The life is told in 'Biography of a destiny', a novel.",
        "They spoke of ‘the long road⟦ ⟧’.": "They spoke of ‘the long road’.",
    },
    good=(
        "The life is told in 'Biography of a destiny', a novel.",
        "The farmers' union and the nurses' own agreed.",
        "The letters are 'a', 'b' and ' '.",
    ),
)
