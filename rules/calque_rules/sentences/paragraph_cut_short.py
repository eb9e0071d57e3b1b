"""A paragraph ends on an article or a possessive, without any mark: "an e-mail about the order of the".

An engine stops when it has written enough, or takes a line of the source for all of it.
Only the source can tell what is missing.
A line that the next one carries on is no end, and neither is a letter ("vitamin a") or a heading of a few words.
"""

from collections.abc import Iterator

from calque import Document, Finding, Kind, Rule, Severity, Span

#: What follows these words is never left out.
OPEN = frozenset("the an its their my your our his whose every".split())
#: Shorter paragraphs (in words) may be headings or labels.
LEAST = 6


def cut_short(document: Document) -> Iterator[Finding]:
    """The last word of every paragraph that needs another one."""
    text = document.text
    for (begin, stop), kind in document.blocks:
        if text[stop - 1] in ".!?”" or kind is not Kind.BODY:
            continue
        start = max(begin, stop - 60)
        tail = text[start:stop].rstrip()
        if not tail[-1:].isalpha():
            continue
        words = tail.split()
        if len(words) >= LEAST and words[-1] in OPEN:
            end = start + len(tail)
            yield Finding(Span(end - len(words[-1]), end), {"word": words[-1]})


RULE = Rule(
    code="SEN110",
    summary="paragraph that ends on an article or a possessive",
    message="say what follows '{word}'",
    severity=Severity.ERROR,
    mqm="linguistic-conventions/grammar",
    explains=("PUN107",),
    find=cut_short,
    bad={
        "Yesterday I had a letter about the order of ⟦the⟧\n\nThe firm is in Graz.": None,
        "The club has for years been looking for a new home for ⟦its⟧": None,
    },
    good=(
        "Yesterday I had a letter about the order of the day",
        "She wrote to the firm about the\nferry that never came.",
        "The article the",
        "The band that played last in the hall was The The",
    ),
)
