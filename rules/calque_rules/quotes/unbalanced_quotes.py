"""A quotation mark has no partner.

Translation engines drop one mark of a pair, or carry it into another sentence, and the reader no longer knows who speaks.
Quotations are judged over the whole draft: one that runs over paragraphs opens again at each of them and closes once.
Apostrophes, feet and inches, decades ('90s) and possessives are no quotation marks.
A draft may be a passage of a longer text: a straight mark that opens the last quotation of the last paragraph, or closes
one that the first paragraph begins with, is left alone, unless it stands in the middle of a phrase.
A curly mark without a partner is an error; a straight one, which may be an inch mark that nobody knows, is a warning;
a single mark counts only where it is curly and opens.
"""

from collections.abc import Iterator

from calque import Document, Finding, Rule, Severity, Span, expression
from calque.views.quotes import Mark
from calque_rules._quotation import CURLY, DOUBLE_WAKE, STRAIGHT

#: What stands before a mark that closes a quotation from before the draft's first words, and what right behind it.
CLOSING, CLOSED = ".,!?…)]’'", ",."
#: A mark in the middle of a phrase, where no speech begins that a passage of several paragraphs might break off in.
MIDDLE = expression(r"""[a-z](?<!said|says|that|adds|asks)\s["]\w""")


def alone(document: Document) -> Iterator[Finding]:
    """Every mark that nothing closes or nothing opened."""
    quotes = document.quotes
    outside = _outside(document)
    for mark in sorted((*quotes.unclosed, *quotes.unopened)):
        opens = mark in quotes.unclosed
        if mark.char in STRAIGHT and mark not in outside:
            severity = Severity.WARNING
        elif mark.char in CURLY or (mark.char == "‘" and opens):
            severity = Severity.ERROR
        else:
            continue
        slots = {"mark": mark.char, "missing": "closing" if opens else "opening"}
        yield Finding(Span(mark.start, mark.end), slots, None, severity)


def _outside(document: Document) -> set[Mark]:
    """The marks whose partner may lie before the first or behind the last words of the draft."""
    quotes, paragraphs = document.quotes, document.paragraphs
    if not paragraphs:
        return set()
    text = document.text
    first = {
        mark
        for mark in quotes.unopened[:1]
        if mark == quotes.marks[0]
        and mark.start < paragraphs[0].end
        and (text[mark.start - 1] in CLOSING or text[mark.end : mark.end + 1] in CLOSED)
    }
    last = {
        mark
        for mark in quotes.unclosed[-1:]
        if mark == quotes.marks[-1]
        and mark.start >= paragraphs[-1].start
        and not text[mark.start - 1 : mark.start].isalnum()
        and (len(paragraphs) < 2 or not MIDDLE.match(text, max(0, mark.start - 2)))
    }
    return first | last


RULE = Rule(
    code="QUO101",
    summary="quotation mark without a partner",
    message="find the {missing} mark that belongs to this {mark}",
    severity=Severity.ERROR,
    mqm="linguistic-conventions/punctuation",
    find=alone,
    wake=DOUBLE_WAKE | {"‘"},
    bad={
        "The minister said: ⟦“⟧The meeting will be held in May. Nobody objected.": None,
        "The meeting will be held in May,⟦”⟧ the minister said on Monday.": None,
        'The firm will also⟦"⟧ take over the port of Rhos.': None,
        'She called it ⟦"⟧a matter of weeks and left.\n\nThe "talks" go on.': None,
        'The bill passed.\n\nCritics saw in it ⟦"⟧a gift to the rich, and left.': None,
        'Rhos opened the ⟦"⟧Long Tide museum. It cost a lot.\n\n"It is a dream," the mayor said.': None,
    },
    good=(
        'He called it "a dark day. Nobody slept.\n\n"We wept," he said.',
        "“The meeting will be held in May,” the minister said.",
        "“It was a long night.\n\n“Nobody slept,” she said.",
        'Nobody will be left out", the mayor told the paper.',
        'He was pleased.\n\n"It is a good year for wool in the south.',
        "The ’90s were good to the players’ union.",
        'He is 6\' 2" tall and owns a 19" screen.',
        "“She told me ‘never again’ and hung up,” he said.",
    ),
)
