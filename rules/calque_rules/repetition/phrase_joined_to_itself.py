"""A phrase joined to itself by "and", "but" or "than", as in "around the world and around the world".

Two phrases of the source with nearly the same meaning fall together in English, and one of them is lost.
There is no repair, because only the source has the other phrase.
A phrase of four words or more may be repeated with a comma alone, where another comma follows: "oil for the hair, oil for the hair,".
What English repeats on purpose ("over and over", "for years and for years", "if it rains, if it rains,"), and a second phrase that goes on
("the mayor and the mayor of Graz") or begins a clause ("the firms and the firms said"), are left alone.
"""

from collections.abc import Iterable, Iterator, Sequence

from calque import Document, Finding, Rule, Severity, Span, expression
from calque_rules.repetition._runs import Run, phrase, runs, span_of

LINKS = (" and ", " but ", " than ")
WORDS = expression(r"[a-z][\w’'-]{0,23}(?:[ ][A-Za-z][\w’'-]{0,23}){1,11}+")
#: What follows where the second phrase is not told apart from the first.
ENDS = expression(r"[.,;:!?)”\"]|\Z|[ ](?:in|on|at|by|under|during|as)\b")
#: The verb behind two like subjects, and where a first subject stands: a sentence begins there.
VERB = expression(r"[ ](?:is|are|was|were|has|have|had|will|would|can|could|must|should)\b")
OPENING = expression(r"(?:\A|[.!?][”\"]?[ ]|\n)[“\"]?(?:The[ ])?\Z")
#: Words of short phrases that are repeated for stress, and those that begin a clause.
ON_PURPOSE = frozenset(
    "over again on more round to he she it they we you there years days hours miles time times".split()
)
#: Words that begin a clause: a speaker may say it again to hold on to it.
CLAUSES = frozenset(
    "if when even because as while since although that what where who how i you he she it they we there this".split()
)
#: From so many words on nothing is repeated for stress, and a comma alone may stand between.
LONG = 4
#: How far back the first phrase is looked for, in code points.
REACH = 160


def repeated(document: Document) -> Iterable[Finding]:
    """The second of two like phrases with a link between them, in order."""
    found = _linked(document)
    if told := document.view(runs):
        found += _listed(document, told)
    return sorted(found, key=lambda finding: finding.span) if len(found) > 1 else found


def _linked(document: Document) -> list[Finding]:
    found: list[Finding] = []
    for start, end in _joints(document.text):
        match = WORDS.match(document.text, end)
        twin = _twin(document.text[max(0, start - REACH) : start], match[0].split()) if match else ""
        span = Span(end, end + len(twin))
        if twin and _is_all(document.text, start, span, twin) and document.prose_at(start) is not None:
            found.append(Finding(span, {"phrase": twin}))
    return found


def _is_all(text: str, start: int, span: Span, twin: str) -> bool:
    """Whether nothing tells the second phrase, at `span`, apart from the first, which ends at `start`."""
    if ENDS.match(text, span.end) or (" and " in twin and text.startswith(" of ", span.end)):
        return True
    first = start - len(twin)
    return (
        VERB.match(text, span.end) is not None and OPENING.search(text, max(0, first - 8), first) is not None
    )


def _listed(document: Document, told: Sequence[Run]) -> Iterator[Finding]:
    """The second copy of a phrase of a list, where commas alone stand around it."""
    for run in told:
        if run.size < LONG or run.copies != 2 or phrase(document, run)[0] in CLAUSES:
            continue
        first, second = span_of(document, run, 0, 1), span_of(document, run, 1)
        text = document.text
        if (
            text[first.end : second.start] == ", "
            and text[second.end : second.end + 1] == ","
            and text[second.start].islower()
        ):
            yield Finding(second, {"phrase": document[second]})


def _joints(text: str) -> list[tuple[int, int]]:
    """Where a link begins and ends whose next letters are close before it: nearly all others end here."""
    found: list[tuple[int, int]] = []
    for link in LINKS:
        start = text.find(link)
        while start >= 0:
            end = start + len(link)
            # The first letter may be a capital there.
            if text.find(text[end + 1 : end + 6], start - REACH if start > REACH else 0, start) >= 0:
                found.append((start, end))
            start = text.find(link, end)
    return found


def _twin(before: str, words: list[str]) -> str:
    """The longest beginning of `words`, two words or more, with which `before` ends; or ""."""
    for count in range(len(words), 1, -1):
        phrase = " ".join(words[:count])
        if f" {before}".endswith((f" {phrase}", f" {phrase[0].upper()}{phrase[1:]}")) and (
            count > LONG or ON_PURPOSE.isdisjoint(words[:count])
        ):
            return phrase
    return ""


RULE = Rule(
    code="REP111",
    summary="phrase joined to itself",
    message="check the source: '{phrase}' is said twice",
    severity=Severity.WARNING,
    mqm="accuracy/mistranslation",
    find=repeated,
    wake=frozenset((*LINKS, ", ")),
    bad={
        "The torch is carried around the world and ⟦around the world⟧.": None,
        "It harms married people and ⟦married people⟧ in particular.": None,
        "These are not new rules of trade but ⟦new rules of trade⟧.": None,
        "It has oil for the hair, oil for the skin, ⟦oil for the skin⟧, and soap.": None,
        "The price of feed and ⟦the price of feed⟧ have risen.": None,
        "They aid research and training and ⟦research and training⟧ of staff.": None,
        "The house keeps culinary traditions and ⟦culinary traditions⟧, he said.": None,
    },
    good=(
        "They sang it over and over and over and over.",
        "She met the mayor and the mayor of Graz.",
        "He wrote to the firms and the firms said no.",
        "The firms and the firms of Graz have closed, and he wrote to the firms and the firms have said no.",
        "The torch is carried around the world and around the clock.",
        "They waited for years and for years.",
        "We shall not give up, and if the sea were empty, if the sea were empty, the port would close.",
    ),
)
