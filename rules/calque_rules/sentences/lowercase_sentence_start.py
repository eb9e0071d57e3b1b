"""A sentence starts in lower case.

Engines translate in pieces, and a piece that an engine takes for the middle of a sentence comes back in lower case.
Either the full stop in front of it is false, or the word wants a capital; only a reader can tell.
A pronoun begins a sentence of its own nearly always, so there a capital is proposed.
Abbreviations, agencies and brands written small, and quotations that go on are left alone,
and so is a stop after one or two words, which is there for emphasis.
"""

from collections.abc import Iterator

from calque import Document, Finding, Fix, Rule, Safety, Severity
from calque_rules._cuts import TIES, WAKE, Cut, cuts

#: Words that begin a clause of their own.
SUBJECTS = frozenset("i i'm i’m i've i’ve he she they we you it it's it’s there this these please".split())


def lowercase_starts(document: Document) -> Iterator[Finding]:
    """Lower-case words behind a full stop, apart from those that tie."""
    for cut in document.view(cuts):
        if cut.text not in TIES and _long_enough(document, cut):
            yield Finding(cut.word, {"word": cut.text}, _capital(cut))


def _long_enough(document: Document, cut: Cut) -> bool:
    before = document.sentence_at(cut.stop)
    return before is None or len(document.text[before.start : cut.stop].split(None, 2)) > 2


def _capital(cut: Cut) -> Fix | None:
    if cut.text not in SUBJECTS:
        return None
    return Fix.of(cut.word, cut.text[0].upper() + cut.text[1:], Safety.UNSAFE, "write a capital")


RULE = Rule(
    code="SEN102",
    summary="lower-case letter at the start of a sentence",
    message="start with a capital, or join '{word}' to the sentence",
    severity=Severity.WARNING,
    mqm="linguistic-conventions/grammar",
    find=lowercase_starts,
    wake=WAKE,
    bad={
        "The council met twice in June. ⟦they⟧ agreed on nothing.": "The council met twice in June. They agreed on nothing.",
        "Support for the clinic has ended. ⟦the⟧ government, not the charity, paid for it.": None,
        "The fire spread over two thousand square metres. ⟦metres⟧, and the wind was strong.": None,
    },
    good=(
        "The council met twice in June. They agreed on nothing.",
        "The phone sold well. iPhone sales doubled in May.",
        "The index closed at 9,120 points. dpa",
        "Send the form to the clerk. www.example.org has a copy.",
        "Damn. slow as ever, the ferry came.",
        "The vote is on Nov. 14 in Suva.",
        "He works for Acme Inc. as a driver.",
    ),
)
