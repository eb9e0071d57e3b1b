"""A sentence ends on a word that needs another one.

Where an engine loses the end of a long sentence, the full stop comes to stand behind an article, a conjunction or a possessive:
"relations with the." Only the source can tell what is missing.
Prepositions may end an English sentence ("the city he came from"), so only those that never do are flagged,
and what always wants more: "cooperation between", "with the help of", "under further", or a noun with its "of" ("by the keeper of").
Dots of omission, initials and words in quotation marks are left alone.
"""

import re

from calque import Document, Rule, Severity, pattern

_ALWAYS = """
    the an and or nor than because although whereas whether unless despite during among amid amongst its their my your our
    whose via
""".split()  # fmt: skip
_PHRASES = (
    "such as", "according to", "due to", "in order to", "as well as", "in spite of", "in accordance with", "on behalf of",
    "with the help of", "one of the most", "of a", "with a", "for a", "by a", "as a", "in a",
    "in line with", "in cooperation with", "in connection with", "with regard to", "in relation to", "in addition to",
    "compared to", "prior to", "because of", "instead of", "thanks to", "as part of", "on the basis of", "a number of",
    *(f"{word} further" for word in ("under", "for", "with", "of", "without")),
    *(f"{word} {many}" for word in ("of", "in", "with", "for", "from") for many in ("various", "certain", "every", "several")),
    *(f"on {day}day by" for day in ("Mon", "Tues", "Wednes", "Thurs", "Fri", "Satur", "Sun")),
    *(f"{noun} between" for noun in ("cooperation", "relations", "talks", "ties", "agreement", "dialogue", "trade")),
)  # fmt: skip
_WORD = "|".join((*_ALWAYS, *_PHRASES)).replace(" ", r"\s")

# `the owner of`, but not `I do not like the look of`.
_OF = r"""
    (?:the|an?|its|their) \s
    (?! (?:back|best|bit|end|hang|idea|kind|likes?|look|lot|most|sight|sort|sound|thought|worst) \s )
    [a-z-]{3,20} \s of
"""
_RELATIVE = frozenset("what which whom who whose that".split())


def cut_short(document: Document, found: re.Match[str]) -> bool:
    """Whether the word ends a sentence of some length and is no joke such as `just because.`."""
    before = document.text[max(0, found.start() - 40) : found.start()].split()
    if found["word"].startswith(("the ", "a ", "an ", "its ", "their ")) and not _RELATIVE.isdisjoint(before):
        return False
    return len(before) > 2 and before[-1].lower() not in {"just", "simply", "and/or", "only"}


RULE = Rule(
    code="SEN106",
    summary="sentence that ends on an article or a conjunction",
    message="say what follows '{word}'",
    severity=Severity.ERROR,
    mqm="linguistic-conventions/grammar",
    find=pattern(
        rf"[ \n] (?P<word> {_WORD} | {_OF} ) [ \n]?+ \. (?! [.\w’”'\"] | \s? \. )",
        at="word",
        flags=re.VERBOSE,
        when=cut_short,
    ),
    wake=frozenset(f" {word}{gap}." for word in (*_ALWAYS, *_PHRASES) for gap in ("", " "))
    | {" of.", " of ."},
    bad={
        "The island wants closer relations with ⟦the⟧.": None,
        "The minister spoke of roads, railways ⟦and⟧. The talks went on until night.": None,
        "The loan was smaller ⟦than⟧.": None,
        "The two ports agreed to deepen ⟦cooperation between⟧.": None,
        "The fair showed machines for small farms ⟦such as⟧. It closes on Sunday.": None,
        "Novak scored twice after a slip by ⟦the keeper of⟧.": None,
        "The new rate was announced ⟦on Friday by⟧. Shares rose.": None,
        "The case of the missing boat is still ⟦under further⟧.": None,
        "The towns have to bring their plans ⟦in line with⟧.": None,
    },
    good=(
        "It was a plan that he did not like the look of.",
        "She met the man whom the town had made the head of.",
        "The rise in fares was concerning.",
        "The city he came from is not the one he went to.",
        "The old tools show what it is for.",
        "He waited and... the ferry never came.",
        "She gave no reason; she left just because.",
        'The printer left out the word "the".',
        "The band was called The The.",
        "The bus leaves at 6 a.m. and again at noon.",
    ),
)
