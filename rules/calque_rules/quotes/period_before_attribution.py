"""A full stop closes a quotation before the words that say who speaks.

In Chinese the quotation keeps its full stop, and the speaker follows as a sentence of his own: `“The road is open.” Wang said.`
English joins the two with a comma: `“The road is open,” Wang said.`
Where the speaker goes on to say something else (`Wang said that …`) two sentences stand there, and nothing is wrong.
"""

from collections.abc import Iterator

from calque import Document, Finding, Fix, Rule, Safety, Severity, Span, Stage, expression
from calque.views.quotes import Mark
from calque.views.sentences import ends_abbreviation
from calque_rules._quotation import DOUBLE
from calque_rules.quotes._attribution import INVERTED, SPEAKER

# At most when and where it was said: a clause of its own would have a verb or a pronoun.
_REST = expression(
    r"(?:\s(?!(?:that|it|he|she|they|we|there|is|was|are|were|had|has|have|would|will|could|can)\b)[\w’'-]{1,24}+){0,6}+\s?(?:\.|\Z|\n)"
)


def stopped(document: Document) -> Iterator[Finding]:
    """Every full stop inside a closing mark that its speaker follows."""
    text = document.text
    for mark in sorted(pair.close for pair in document.quotes.pairs if pair.close is not None):
        stop = mark.start - 1
        if mark.char not in DOUBLE or text[stop : stop + 1] != "." or text[stop - 1] in ".…":
            continue
        if _speaker_follows(text, mark) and not ends_abbreviation(text, stop):
            span = Span(stop, mark.start)
            yield Finding(span, {}, Fix.of(span, ",", Safety.UNSAFE))


def _speaker_follows(text: str, mark: Mark) -> bool:
    """Whether the next words name the speaker; those that begin with a capital must say nothing beyond that."""
    at = mark.end + 1
    if text[mark.end : at] not in {" ", "\u00a0"}:
        return False
    found = SPEAKER.match(text, at) or INVERTED.match(text, at)
    return found is not None and (text[at].islower() or _REST.match(text, found.end()) is not None)


RULE = Rule(
    code="QUO109",
    summary="full stop between a quotation and its speaker",
    message="write a comma instead of the full stop",
    severity=Severity.WARNING,
    stage=Stage.PREVIEW,
    mqm="linguistic-conventions/punctuation",
    find=stopped,
    wake=frozenset({".”", '."', ".“"}),
    bad={
        "“The road over the pass is open again⟦.⟧” Wang Lin said.": "“The road over the pass is open again,” Wang Lin said.",
        '"We have nothing to hide⟦.⟧" said the mayor of Graz.': '"We have nothing to hide," said the mayor of Graz.',
        "“It was a long night⟦.⟧” the nurse told reporters on Monday.": "“It was a long night,” the nurse told reporters on Monday.",
    },
    good=(
        "“The road over the pass is open again,” Wang Lin said.",
        "“The road is open.” Wang Lin said that the buses would run again on Monday.",
        "“We have nothing to hide …” she said, and fell silent.",
        "“It was soon.” The harbour office said on Friday it had no plans.",
        "“It was a long night.” The nurses went home at six.",
        "“She works for Holm & Sons Inc.” said the sign.",
    ),
)
