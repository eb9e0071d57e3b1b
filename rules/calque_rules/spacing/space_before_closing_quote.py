"""A closing quotation mark stands apart from the words it closes.

Some engines put quotation marks back as tokens of their own, so `chaos,” Wang said` returns as `chaos, ”Wang said`:
the space that belongs behind the mark stands before it.
The repair moves it.
A curly mark shows by itself that it closes; a straight one after a blank is taken for a closing mark only where a
quotation is open and what follows is the end of the sentence, more punctuation, or somebody who speaks,
or where the mark that opened it stands apart as well, or no other such marks are near.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from calque import Document, Edit, Finding, Fix, Rule, Safety, Severity, Span, expression
from calque.views.quotes import Mark, Role
from calque_rules._quotation import STRAIGHT, WAKE, blank_after, blank_before, marks
from calque_rules._speech import speaks

#: What leads up to a quotation: `he said,`.
INTRODUCES = expression(
    r"\b(?<!was )(?<!were )(?<!been )(?:said|says|told|tells|added|adds|asked|asks|wrote|replied|explained|stated|announced|declared|noted)"
    r"(?:\s[^\s.!?\"“”]{1,20}){0,3},\Z"
)
#: How far around a mark others are looked for, in code points.
NEAR = 1000
#: Less than so many code points make a short quotation: a name, or a word that is not the author's.
SHORT = 30
ENDED = frozenset(".!?…")
#: What Russian and Polish set between a quotation and its speaker.
DASHES = frozenset(("- ", "– ", "— "))
ENDS = expression(r"[^\S\n]*+(?:[.,;:!?)\]—–-]|\Z|\n)")


def apart(document: Document) -> Iterator[Finding]:
    """Every closing mark with a blank before it."""
    text = document.text
    alone = set(document.quotes.unclosed)
    opened = {closed: opener for opener, closed, _ in document.quotes.pairs if closed is not None}
    for mark in marks(document):
        gap = blank_before(text, mark.start)
        before = mark.start - gap
        if not gap or not before or text[before - 1] == "\n" or mark.char == "“":
            continue
        opener = opened.get(mark)
        if opener is not None and opener.end == before:
            continue
        if (mark.role is Role.CLOSE and (_certain(text, mark, before) or _only(document, mark, opener))) or (
            mark in alone and text[before - 1] not in ENDED and _speaker(text, mark, before)
        ):
            yield _moved(text, mark, gap)


def _certain(text: str, mark: Mark, before: int) -> bool:
    if mark.char not in STRAIGHT:
        return speaks(text, mark.end) or not INTRODUCES.search(text, max(0, before - 40), before)
    return ENDS.match(text, mark.end) is not None or _speaker(text, mark, before)


def _only(document: Document, mark: Mark, opener: Mark | None) -> bool:
    """Whether the mark that opened the quotation stands apart from its words and from those before it, or no others are near."""
    text, block = document.text, document.block_at(mark.start)
    if opener is None or block is None or opener.start < block.span.start:
        return False
    start, end = max(block.span.start, mark.start - NEAR), min(block.span.end, mark.end + NEAR)
    if text[opener.start - 1 : opener.start].isalnum():
        return False
    lonely = text.count(mark.char, start, end) == 2 and not text[mark.end : mark.end + 1].strip()
    return lonely or blank_after(text, opener.end) > 0 or _displaced(document, mark, opener)


def _displaced(document: Document, mark: Mark, opener: Mark) -> bool:
    """Whether a new sentence, or the word behind a short quotation, touches the mark, and no mark of the paragraph lacks a partner."""
    text, block = document.text, document.block_at(mark.start)
    before, after = text[opener.end : mark.start].rstrip()[-1:], text[mark.end : mark.end + 1]
    short = mark.start - opener.end < SHORT and before.isalnum() and after.isalnum()
    if not short and not (before in ENDED and after.isupper()):
        return False
    quotes = document.quotes
    return (
        block is not None and not _has(quotes.unclosed, block.span) and not _has(quotes.unopened, block.span)
    )


def _has(lonely: Sequence[Mark], block: Span) -> bool:
    """Whether one of these marks, which are in order, stands in a block."""
    first = bisect_left(lonely, block.start, key=lambda mark: mark.start)
    return first < len(lonely) and lonely[first].start < block.end


def _speaker(text: str, mark: Mark, before: int) -> bool:
    """Whether the words that touch the mark say who speaks, and those before it do not lead up to a quotation."""
    return (
        text[before - 1] in ",.!?"
        and speaks(text, mark.end)
        and not INTRODUCES.search(text, max(0, before - 40), before)
    )


def _moved(text: str, mark: Mark, gap: int) -> Finding:
    """Delete the blank before the mark, and put it behind where a word touches the mark there; a dash before a speaker goes."""
    edits = [Edit(Span(mark.start - gap, mark.start), "")]
    dashed = text[mark.end : mark.end + 2] in DASHES
    if dashed and speaks(text, mark.end + 2):
        edits.append(Edit(Span(mark.end, mark.end + 2), " "))
    elif dashed or text[mark.end : mark.end + 1].isalnum():
        edits.append(Edit(Span(mark.end, mark.end), " "))
    curly = mark.char not in STRAIGHT
    fix = Fix(tuple(edits), Safety.SAFE if curly else Safety.UNSAFE)
    return Finding(
        Span(mark.start - gap, mark.end),
        {"mark": mark.char},
        fix,
        Severity.ERROR if curly else Severity.WARNING,
    )


RULE = Rule(
    code="SPC203",
    summary="space before a closing quotation mark",
    message="delete the space before the closing {mark}",
    severity=Severity.ERROR,
    mqm="linguistic-conventions/punctuation",
    find=apart,
    wake=WAKE,
    explains=("SPC204", "SPC218", "QUO101", "QUO113"),
    bad={
        "“We want peace, not chaos,⟦ ”⟧Wang said.": "“We want peace, not chaos,” Wang said.",
        "“The road is open again.⟦ ”⟧": "“The road is open again.”",
        "He called it “a first step⟦ ”⟧ and left.": "He called it “a first step” and left.",
        "‘The road is open,⟦ ’⟧ she said.": "‘The road is open,’ she said.",
        'They call it "the long road⟦ "⟧ in the north.': 'They call it "the long road" in the north.',
        '"It is still winter here,⟦ "⟧said Petr Novak.': '"It is still winter here," said Petr Novak.',
        '"The ice is safe now,⟦ "⟧- said Petr Novak.': '"The ice is safe now," said Petr Novak.',
        'Lin praised the "old lady⟦ "⟧of the valley.': 'Lin praised the "old lady" of the valley.',
        'She said, "The sea was calm that morning.⟦ "⟧The police are looking for the boat.': (
            'She said, "The sea was calm that morning." The police are looking for the boat.'
        ),
        '"We did all that was asked of us,⟦ "⟧Novak told reporters.': '"We did all that was asked of us," Novak told reporters.',
        '"Prices will rise again in spring,⟦ "⟧the minister told reporters.': '"Prices will rise again in spring," the minister told reporters.',
    },
    good=(
        "“We want peace, not chaos,” Wang said.",
        'He said, "We want peace."',
        "Rock ’n’ roll, the ’ 90s and the workers’ union were his themes.",
        'In a letter she asked, "He said yes, but who pays?"',
        'The paper asked, "Who pays?" and nobody answered.',
        'The fare will go up in May. "We had no choice, he said.',
        'In his speech, "peace" was the word he used most often.',
        "The plank was 6 feet long, 2 inches wide and cost $5.",
    ),
)
