"""A phrase joined to itself by "and", as in "around the world and around the world".

Two phrases of the source with nearly the same meaning fall together in English, and one of them is lost.
There is no repair, because only the source has the other phrase.
What English repeats on purpose ("over and over", "for years and for years"), and a second phrase that goes on
("the mayor and the mayor of Graz") or begins a clause ("the firms and the firms said"), are left alone.
"""

from collections.abc import Iterator

from calque import PROSE, Document, Finding, Rule, Severity, Span, expression

AND = " and "
JOINED = expression(r"[ ]and[ ](?P<words>[a-z]{2,24}(?:[ ][a-z]{2,24}){1,3}+)")
#: What follows where the second phrase is not told apart from the first.
ENDS = expression(r"[.,;:!?)”\"]|\Z|[ ](?:in|on|at|by|under|during|as)\b")
#: Words of the phrases that are repeated for stress, and those that begin a clause.
ON_PURPOSE = frozenset(
    "over again on more round to he she it they we you there years days hours miles time times".split()
)


def repeated(document: Document) -> Iterator[Finding]:
    """The second of two like phrases of two to four words with "and" between them."""
    text = document.text
    for start in _joints(text):
        match = JOINED.match(text, start)
        phrase = _twin(text[max(0, start - 100) : start], match["words"].split()) if match else ""
        span = Span(start + len(AND), start + len(AND) + len(phrase))
        block = document.block_at(start)
        if not phrase or ENDS.match(text, span.end) is None or block is None or block.kind not in PROSE:
            continue
        yield Finding(span, {"phrase": phrase})


def _joints(text: str) -> Iterator[int]:
    """Where an "and" stands whose next letters are close before it: nearly all others end here."""
    start = text.find(AND)
    while start >= 0:
        behind = start + len(AND)
        if text[behind : behind + 6] in text[max(0, start - 100) : start]:
            yield start
        start = text.find(AND, behind)


def _twin(before: str, words: list[str]) -> str:
    """The longest beginning of `words`, two words or more, with which `before` ends; or ""."""
    for count in range(len(words), 1, -1):
        phrase = " ".join(words[:count])
        if f" {before}".endswith(f" {phrase}") and ON_PURPOSE.isdisjoint(words[:count]):
            return phrase
    return ""


RULE = Rule(
    code="REP111",
    summary="phrase joined to itself by and",
    message="check the source: '{phrase}' is said twice",
    severity=Severity.WARNING,
    mqm="accuracy/mistranslation",
    find=repeated,
    wake=frozenset({AND}),
    bad={
        "The torch is carried around the world and ⟦around the world⟧.": None,
        "It harms married people and ⟦married people⟧ in particular.": None,
        "The house keeps culinary traditions and ⟦culinary traditions⟧, he said.": None,
    },
    good=(
        "They sang it over and over and over and over.",
        "She met the mayor and the mayor of Graz.",
        "He wrote to the firms and the firms said no.",
        "The torch is carried around the world and around the clock.",
        "They waited for years and for years.",
    ),
)
