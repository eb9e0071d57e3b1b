"""A paragraph that begins with a mark which can only follow a word.

Engines leave the comma or the full stop of a phrase that they dropped, or cut the text right before the mark.
The mark goes; where the next word is small, words are missing before it, and there is no repair.
An ellipsis, a decimal, a name such as `.NET` and smileys are left alone.
"""

from collections.abc import Iterator

from calque import PROSE, Document, Finding, Fix, Rule, Safety, Severity, Span, expression

MARKS = frozenset(",;.:?!")
STRAY = expression(r"(?P<mark>[,;]|[.:?!](?=[^\S\n]))(?P<gap>[^\S\n]*+)(?=[A-Za-z“\"‘'])")


def stray(document: Document) -> Iterator[Finding]:
    """The first mark of every paragraph that begins with one."""
    text = document.text
    for block in document.blocks:
        if text[block.span.start] not in MARKS or block.kind not in PROSE:
            continue
        match = STRAY.match(text, block.span.start)
        if match is not None:
            span = Span(*match.span("mark"))
            whole = not text[match.end()].islower()
            fix = Fix.of(Span(*match.span()), "", Safety.UNSAFE) if whole else None
            yield Finding(span, {"mark": match["mark"]}, fix)


RULE = Rule(
    code="PUN111",
    summary="punctuation mark at the start of a paragraph",
    message="delete '{mark}' at the start of the paragraph",
    severity=Severity.ERROR,
    mqm="linguistic-conventions/punctuation",
    find=stray,
    bad={
        "⟦,⟧ Governor Aho said so on Tuesday.": "Governor Aho said so on Tuesday.",
        "Talks go on.\n\n⟦.⟧ The two sides meet again in Minsk.": "Talks go on.\n\nThe two sides meet again in Minsk.",
        "⟦,⟧ which the governor denied on Tuesday.": None,
        "⟦;⟧ “Nobody was hurt,” the mayor said.": "“Nobody was hurt,” the mayor said.",
    },
    good=(
        ".NET was updated on Tuesday.",
        "... and then the lights went out, she said.",
        ".5 percent of the voters stayed away.",
        ":) was her only answer.",
        "The governor said so on Tuesday.",
    ),
)
