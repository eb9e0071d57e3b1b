"""Marks of Markdown or of a wiki stand in a plain text.

Engines and chat models answer in Markdown, and pages of a wiki are copied with their brackets.
In a file of another format the marks show; the repair takes away a pair that sets words in bold.
A lone asterisk before a remark is left alone.
"""

import re

from calque import ANY, Rule, Severity, Stage, pattern, unsafe


def _plain(match: re.Match[str]) -> str | None:
    return match["bold"] or match["link"]


RULE = Rule(
    code="BOI108",
    summary="marks of Markdown or of a wiki",
    message="take out the marks '{mark}'",
    severity=Severity.WARNING,
    stage=Stage.PREVIEW,
    mqm="design-and-markup",
    explains=("PUN", "SPC"),
    find=pattern(
        r"""
        \*\*(?P<bold>[^\s*][^*\n]{0,120})\*\* | \[(?P<link>[^\]\[\n]{1,120})\]\(https?://[^)\s]{1,200}\)
        | \[\[(?:[^\]\[\n]{1,120})\]\] | '''[^'\n]{1,80}''' | ^\#{1,6}\ (?=\S) | ^={2,4}\ [^=\n]{1,80}\ ={2,4}$ | ^```\w{0,12}$
        """,
        fix=unsafe(_plain),
        flags=re.VERBOSE | re.MULTILINE,
        blocks=ANY,
        slots=lambda match: {"mark": match[0][:2]},
    ),
    wake=frozenset({"**", "](http", "[[", "'''", "# ", "== ", "```"}),
    bad={
        "The port ⟦**reopened**⟧ on Friday.": "The port reopened on Friday.",
        "The ⟦[[Port of Varna|port]]⟧ reopened on Friday.": None,
        "See ⟦[the report](https://example.org/r)⟧ for details.": "See the report for details.",
    },
    good=(
        "The port reopened on Friday.*",
        "“[The port] reopened,” he said.",
        "He scored 5*, the highest mark.",
    ),
)
