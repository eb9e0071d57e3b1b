"""A word that begins sentences stands capitalised in the middle of one.

An engine that glues a heading, a caption or the pieces of a long sentence together drops the full stop:
"the collapse of the talks The chances of a vote are small".
Put the full stop back, or write the word small where the pieces are one sentence; only a reader can tell, so there is no repair.
A title ("the song The Ferry") has another capital behind it, and a preposition or article in front shows that no sentence ends there:
both are left alone.
"""

import re

from calque import Document, Rule, Severity, expression, pattern

# The look behind comes after the first letter: a search that begins with it would look at every place.
_LOW = r"(?<=[a-z’'-][ \n].)"
STARTERS = (
    rf"T{_LOW}(?:he(?:re|se|y)?+|his|hose)|W{_LOW}(?:e|hen|hile)|H{_LOW}(?:e|er|is|owever)|S{_LOW}(?:he|o)"
    rf"|A{_LOW}(?:ccording|fter|lthough|nd|s|t)|B{_LOW}(?:ecause|efore|ut)|I{_LOW}(?:f|n|s|t(?:['’]s)?+)"
    rf"|F{_LOW}(?:or|rom)|M{_LOW}y|O{_LOW}ur|P{_LOW}lease|Y{_LOW}our?+"
)

# No sentence ends on these, nor on a word that announces a title or a name.
_OPEN = frozenset("""
    the a an of in on at to for from by with and or as but that than into about like is are was were be called named titled
    entitled dubbed song film movie novel book album show series magazine newspaper paper band play game programme
    program word title says said reads read asked wrote website blog podcast column site chain brand group pub restaurant
    store hotel story tale fable poem single hit ballad musical opera comedy drama sitcom documentary painting exhibition
    movement party campaign initiative association project club known if when because while although headline slogan motto sign
""".split())  # fmt: skip


_BEFORE = expression(r"(?<![\w’'.@/-])[a-z’'-]{3,24}[ \n]\Z")


def ends(document: Document, found: re.Match[str]) -> bool:
    """Whether a sentence may end on the word in front, which is no name."""
    before = _BEFORE.search(document.text, max(0, found.start() - 25), found.start())
    return before is not None and before[0].rstrip() not in _OPEN


RULE = Rule(
    code="SEN107",
    summary="no full stop between two sentences",
    message="end the sentence before '{word}', or write it small",
    severity=Severity.WARNING,
    mqm="linguistic-conventions/punctuation",
    explains=("LOC207",),
    find=pattern(
        rf"(?P<word>{STARTERS})[ \n](?=[a-z])",
        at="word",
        when=ends,
    ),
    bad={
        "The vote was put off after the collapse of the talks ⟦The⟧ chances of a new date are small.": None,
        "The mill has been closed for repairs since spring ⟦We⟧ are waiting for news of it.": None,
    },
    good=(
        "She is sure that at the moment I'm not needed.",
        "The crew of The ferry was the first to see it.",
        "They sang the old song The river runs at the fair.",
        "The old Christmas story It is a good year was filmed in Riga, and the movement We go on paid.",
        "She read The Ferryman in a night and liked it.",
        "The talks failed. The chances of a new date are small.",
        "Admiral Zheng He sailed west in 1405.",
    ),
)
