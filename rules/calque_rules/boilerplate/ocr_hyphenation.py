"""A word was cut at the end of a printed line, and the hyphen stayed.

Text that was scanned or copied from a PDF keeps the hyphens of its lines: `develop- ment`.
The repair closes up the word.
Only pieces that are no words of their own count, so that `pre- and post-war` is left alone.
"""

import re
from collections.abc import Iterator

from calque import Document, Finding, Fix, Rule, Safety, Severity, Span, Stage, expression

_CUT = expression(
    r"""
    - (?<=[a-z]{2}-) \s (?P<tail>
        (?: t?ions? | ments? | sions? | ings? | ness | [aeui]?t?ity | ities | tional | tives? | ances? | ences? | tainly | cially | tically | tured
          | turing | tures? | ously | fully | ically | ated | ating | ization | isation | nomic | nomy | lution | mental | ernment | opment | cation
          | ration | nation | tration | pany | panies | dents? | ficials? | national | eration | operation | licly | lic | lation | gether | tary
          | tory | tories | bers? | ple | mier | cial | sident | istry | ister )\b
    )
    """,
    re.VERBOSE,
)
_HEAD = expression(r"(?<![\w-])[A-Za-z]{2,14}\Z")
_PREFIXES = frozenset({"pre", "post", "mid", "non", "short", "long", "self", "multi"})
_REACH = 16


def cut(document: Document) -> Iterator[Finding]:
    """Every word with a hyphen and a space before an ending that is no word."""
    text = document.text
    for found in _CUT.finditer(text):
        head = _HEAD.search(text, max(0, found.start() - _REACH), found.start())
        if head is None or head[0].lower() in _PREFIXES or document.block_at(found.start()) is None:
            continue
        span = Span(head.start(), found.end())
        whole = head[0] + found["tail"]
        yield Finding(span, {"whole": whole}, Fix.of(span, whole, Safety.UNSAFE))


RULE = Rule(
    code="BOI112",
    summary="word cut by the hyphen of a printed line",
    message="close up '{whole}'",
    severity=Severity.WARNING,
    stage=Stage.PREVIEW,
    mqm="linguistic-conventions/spelling",
    explains=("SPC", "PUN"),
    wake=frozenset({"- ", "-\n"}),
    find=cut,
    bad={
        "The ⟦develop- ment⟧ of the port goes on.": "The development of the port goes on.",
        "Their ⟦co- operation⟧ began in May.": "Their cooperation began in May.",
    },
    good=(
        "Both pre- and post-war houses were hit.",
        "Medium- to long-term plans were shelved.",
        "Their co-operation began in May.",
    ),
)
