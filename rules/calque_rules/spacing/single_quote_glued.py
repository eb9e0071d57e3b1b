"""A single quotation mark touches the small word before it: `the'cloud'`, `are'scouts of nature'`.

Engines that handle quotation marks as tokens take the mark for an apostrophe and close up.
Only small words count of which no such contraction exists ("the", "and", "are"), and only where another mark closes the quotation.
"""

import re

from calque import Document, Rule, Severity, pattern, unsafe

_SMALL = frozenset(
    """a about an and are as at by called calls for from had has have his in into is its named of on or our said that the
    their these this those to was were with""".split()
)


def behind_small(document: Document, match: re.Match[str]) -> bool:
    """Whether the word before the mark is one of the small ones."""
    # One code point more than the longest of the words, so that the end of another word is none of them.
    before = document.text[max(0, match.start() - 7) : match.start()].split()
    return before[-1] in _SMALL


RULE = Rule(
    code="SPC217",
    summary="no space before a single quotation mark",
    message="put a space before the opening {mark}",
    severity=Severity.WARNING,
    mqm="linguistic-conventions/punctuation",
    find=pattern(
        r"(?P<mark>['‘])(?<=[a-z].)(?=[^\W\d_]{3,24}+(?: [\w-]{1,24}+){0,5}['’](?![\w'’]))",
        fix=unsafe(" {mark}"),
        when=behind_small,
    ),
    wake=frozenset(word + mark for word in _SMALL for mark in "'‘"),
    bad={
        "The crew build the⟦'⟧floating bridge' of the port.": "The crew build the 'floating bridge' of the port.",
        "Small bees are⟦‘⟧scouts of nature’, she said.": "Small bees are ‘scouts of nature’, she said.",
    },
    good=(
        "The crew build the 'floating bridge' of the port.",
        "The play 'A doll's house' and the owners' own play ran.",
        "That's what the farmers' union and the O'Hara brothers' firm want.",
        "They that've seen it say that'll do for the boys' choir.",
    ),
)
