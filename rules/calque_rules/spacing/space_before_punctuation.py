"""A space before a comma, a full stop or another mark that closes a phrase.

Engines put the words of a sentence back together one by one, and the marks are among the words;
French sets a space before the high marks, and its texts bring the space along.
English sets these marks tight.
A mark that opens something (`.NET`, `.5`, `:)`), a mark behind a spaced ellipsis, a ratio or a score such as `3 : 1` are left alone.
"""

import re

from calque import Document, Rule, Severity, expression, pattern, safe
from calque.views.sentences import ends_abbreviation
from calque_rules.spacing._gaps import BLANKS, KINDS

BLANK = f"[{BLANKS}]"
LABEL = expression(r"[^\n:.]{0,40}\Z")


def closes(document: Document, match: re.Match[str]) -> bool:
    """Whether the mark belongs to the words before it; a colon after the first words of a line may be a form's."""
    text, last = document.text, match.start() - 1
    if text[last] == ".":
        return match["mark"] in ",;" and ends_abbreviation(text, last)
    if text[last] == "…" and last and text[last - 1].isspace():
        return False
    if match["mark"] != ":":
        return True
    start = text.rfind("\n", max(0, match.start() - 41), match.start()) + 1
    is_label = (start or match.start() < 41) and LABEL.match(text, start, match.start() + 1)
    return not is_label


RULE = Rule(
    code="SPC201",
    summary="space before a punctuation mark",
    message="delete the space before '{mark}'",
    severity=Severity.ERROR,
    mqm="linguistic-conventions/punctuation",
    find=pattern(
        rf"""
        (?P<gap> {BLANK} (?<=[\w)\]”’"'%$£€°+*….].) {BLANK}{{0,3}}+ )
        (?P<mark> [,.;:?!] )
        (?:
            (?<=,) (?: (?=[\s"”’'] | \Z) | (?P<glued>)(?=[A-Za-z]) )
          | (?<=\.)
            (?: (?P<split>[ ])
                (?: (?<=\d[ ]\.[ ])(?=\d) | (?<=[ ][ap][ ]\.[ ])(?=m\b) | (?<=[ ][A-Z][ ]\.[ ])(?=[A-Z][ ]?\.) )
              | (?! [^\S\n]?+\. ) (?=[\s"”’')\]] | \Z) )
          | (?<=;) (?=[\s"”’'] | \Z) (?! [^\S\n][)(] )
          | (?<=:) (?=[\s“"] | \Z) (?! [^\S\n][)(\d:] )
          | (?<=[?!]) (?=[\s"”’')\]!?] | \Z)
        )
        """,
        at="gap",
        fix=safe(gap="", glued=" ", split=""),
        flags=re.VERBOSE,
        blocks=KINDS,
        when=closes,
    ),
    wake=frozenset(blank + mark for blank in BLANKS for mark in ",.;:?!"),
    bad={
        "Judge Adeyemi⟦ ⟧, who heard the case, adjourned it.": "Judge Adeyemi, who heard the case, adjourned it.",
        "The ferry was late again⟦ ⟧.": "The ferry was late again.",
        "Why was nobody told⟦\u00a0⟧?": "Why was nobody told?",
        "Two things are certain⟦ ⟧; neither is new.": "Two things are certain; neither is new.",
        "The team (all of it)⟦ ⟧, flew home.": "The team (all of it), flew home.",
        "Prices rose by 3⟦ ⟧. 5 percent.": "Prices rose by 3.5 percent.",
        "He runs Holm & Sons Inc.⟦ ⟧, a printer.": "He runs Holm & Sons Inc., a printer.",
        "The vessel⟦ ⟧,which left Busan on Monday, is missing.": "The vessel, which left Busan on Monday, is missing.",
    },
    good=(
        "The tool runs on .NET and costs .5 percent of the budget.",
        "They settled on a split of 3 : 1 in the end.",
        "“We waited . . . and nothing came,” she said.",
        "“I thought … ,” she said, and fell silent.",
        "See you on Friday :)",
        "The suffix .org is older than the web.",
        "Editor : A. Person",
        "Prices rose, wages fell; what now?",
    ),
)
