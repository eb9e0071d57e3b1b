"""A sentence starts in lower case.

Engines translate in pieces, and a piece that an engine takes for the middle of a sentence comes back in lower case.
Either the full stop in front of it is false, or the word wants a capital; only a reader can tell.
A pronoun begins a sentence of its own nearly always, so there a capital is proposed.
A paragraph of whole sentences that starts in lower case is flagged too, and a capital is proposed where the one before is over.
Abbreviations, agencies and brands written small, and quotations that go on are left alone,
and so is a stop after one or two words, which is there for emphasis.
"""

from collections.abc import Iterator
from heapq import merge

from calque import Block, Document, Finding, Fix, Kind, Rule, Safety, Severity, Span, expression
from calque_rules._cuts import SMALL, TIES, Cut, cuts

#: Words that begin a clause of their own.
SUBJECTS = frozenset("i i'm i’m i've i’ve he she they we you it it's it’s there this these please".split())

_FIRST = expression(r"[a-zß-öø-ÿ][a-zß-öø-ÿ’']*+(?=,?\s)")
_WORDS = 5
#: What a paragraph ends with; "" where there is none before.
_OVER = ("", *".!?…”’\"'")


def lowercase_starts(document: Document) -> Iterator[Finding]:
    """Lower-case words that begin a sentence, apart from those that tie it to the one before."""
    yield from merge(_paragraphs(document), _behind_stops(document), key=lambda finding: finding.span)


def _behind_stops(document: Document) -> Iterator[Finding]:
    for cut in document.view(cuts):
        if cut.text not in TIES and _long_enough(document, cut):
            fix = _capital(cut.word, cut.text) if cut.text in SUBJECTS else None
            yield Finding(cut.span, {"word": cut.text}, fix)


def _long_enough(document: Document, cut: Cut) -> bool:
    before = document.sentence_at(cut.stop)
    return before is None or len(document.text[before.start : cut.stop].split(None, 2)) > 2


def _paragraphs(document: Document) -> Iterator[Finding]:
    """First words of paragraphs, where the one before is no introduction to a list."""
    before = ""
    for block in document.blocks:
        word = _FIRST.match(document.text, block.span.start, block.span.end)
        if word and before not in (":", ";", ",") and word[0] not in SMALL and _is_prose(document, block):
            span = Span(*word.span())
            yield Finding(span, {"word": word[0]}, _capital(span, word[0]) if before in _OVER else None)
        before = document.text[block.span.end - 1]


def _is_prose(document: Document, block: Block) -> bool:
    if block.kind is not Kind.BODY:
        return False
    text = document[block.span].rstrip("”’\"')]")
    return text.endswith((".", "!", "?")) and len(text.split(None, _WORDS)) > _WORDS


def _capital(span: Span, word: str) -> Fix:
    return Fix.of(span, word[0].upper() + word[1:], Safety.UNSAFE, "write a capital")


RULE = Rule(
    code="SEN102",
    summary="lower-case letter at the start of a sentence",
    message="start with a capital, or join '{word}' to the sentence",
    severity=Severity.WARNING,
    mqm="linguistic-conventions/grammar",
    explains=("LOC201", "LOC205"),
    find=lowercase_starts,
    wake=frozenset(".!?"),
    bad={
        "The council met twice in June⟦. they⟧ agreed on nothing.": "The council met twice in June. They agreed on nothing.",
        "Support for the clinic has ended⟦. the⟧ government, not the charity, paid for it.": None,
        "⟦the⟧ ferry to the islands was late again on Monday.": "The ferry to the islands was late again on Monday.",
        "Readers stay at home in the cold countries (Finland, Norway)\n\n⟦are⟧ more open than they seem to their guests.": None,
        "The fire spread over two thousand square metres⟦. metres⟧, and the wind was strong.": None,
    },
    good=(
        "The council met twice in June. They agreed on nothing.",
        "The phone sold well. iPhone sales doubled in May.",
        "The index closed at 9,120 points. dpa",
        "Send the form to the clerk. www.example.org has a copy.",
        "Damn. slow as ever, the ferry came.",
        "The vote is on Nov. 14 in Suva.",
        "The commission wants three things:\n\na common plan for the dams of the valley.",
        "von Trotha’s film of the ferry opens on Monday.",
        "He works for Acme Inc. as a driver.",
    ),
)
