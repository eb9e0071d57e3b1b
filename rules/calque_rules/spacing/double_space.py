"""Two spaces or more between the words of one sentence.

Engines leave a second space where they drop a word, a foreign character or a mark of layout.
One space stands between words; but no reader sees the second one, and people leave it as often as machines do.
Two spaces after a full stop, a colon or a question mark are an old typist's habit and are left alone,
as are runs of more than eight spaces, and texts whose columns are set with spaces.
"""

import re

from calque import Document, Rule, Severity, Stage, pattern, safe
from calque_rules.spacing._gaps import KINDS


def in_a_sentence(document: Document, match: re.Match[str]) -> bool:
    """Whether the line has few such gaps: three or more in a short line are columns."""
    text = document.text
    start = text.rfind("\n", max(0, match.start() - 200), match.start()) + 1
    end = text.find("\n", match.end(), match.end() + 200)
    line = text[start : end if end >= 0 else match.end() + 200]
    return sum(map(bool, line.split("  "))) < 4


RULE = Rule(
    code="SPC102",
    summary="several spaces between two words",
    message="use one space",
    severity=Severity.NOTE,
    stage=Stage.OPTIONAL,
    mqm="linguistic-conventions/punctuation",
    find=pattern(
        r"""
        (?P<gap> [ ][ ] (?<=[\w,;)\]”’'"%–—]..) [ ]{0,6}+ )
        (?=[\w($£€“‘"'–—-])
        """,
        at="gap",
        fix=safe(" "),
        flags=re.VERBOSE,
        blocks=KINDS,
        when=in_a_sentence,
    ),
    wake=frozenset({"  "}),
    bad={
        "Output at the smelter⟦  ⟧fell by a third.": "Output at the smelter fell by a third.",
        "The envoy met Kang,⟦   ⟧who chairs the panel, on Friday.": "The envoy met Kang, who chairs the panel, on Friday.",
        "Turnout was 61%⟦  ⟧in the capital.": "Turnout was 61% in the capital.",
    },
    good=(
        "The vote was close.  Both sides claimed victory.",
        "She read out the result: a draw.",
        "The ministers met in Oslo, and the talks went on.",
        "Brazil  2  1  0  7\nNorway  1  1  1  4",
    ),
)
