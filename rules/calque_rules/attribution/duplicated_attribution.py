"""The same words are attributed twice in one sentence.

Engines translate an attribution where it stood in the source and once more where English wants it:
"Novak said: “The harbour will stay open,” he said." One of the two has to go.
The same is flagged without quotation marks ("She said that it was late, she said."), where one attribution follows the other
at once ("Novak said, she said"), and behind the name of the source ("According to Novak, he said that").
An attribution that interrupts a quotation, and a second speaker inside the quoted words, are left alone.
"""

import re
from collections.abc import Iterator

from calque import Document, Finding, Fix, Rule, Safety, Severity, Span, expression
from calque_rules._quotation import DOUBLE

_VERBS = """
    said says say stated stressed noted added explained told declared announced emphasized emphasised pointed wrote recalled
    reported assured admitted claimed confirmed warned commented
""".split()
_VERB = rf"(?:{'|'.join(_VERBS)})(?:(?<=\bpointed)\sout)?"
_PLURAL = "(?:analysts|authorities|doctors|economists|experts|observers|officials|police|researchers|scientists|sources)"
_NAME = r"[A-Z][\w’'-]{1,20}+"
# Behind a quotation.
_SECOND = expression(
    rf"""
    ,?\s (?P<second> (?: he | she | they | {_NAME} (?:\s{_NAME})? ) \s {_VERB} | {_VERB} \s (?: he | she | {_NAME} ) )
    (?= [.,;] | \s on \b )
    """,
    re.VERBOSE,
)
# In front of one.
_BEFORE = expression(rf"\b{_VERB}(?:\sthat)?[,:]?\s\Z")
# At the end of a sentence.
_AGAIN = expression(
    rf"""
    ,\s (?: (?P<who> he | she | they | {_PLURAL} | {_NAME} ) \s {_VERB}
      | {_VERB} \s (?P<whom> he | she | they | {_PLURAL} | {_NAME} ) )
    (?= [.;] (?: \s | \Z ) | \s on \s )
    """,
    re.VERBOSE,
)
# The attribution that the sentence begins with, and the one right in front of the second.
_FIRST = expression(rf"(?P<who>He|She|They|{_NAME})\s{_VERB}(?:\sthat|,)?\s")
_JUST = expression(
    rf"""
    (?: [”"] \s (?:{_NAME}\s)? | \b (?: he | she | they | the\s[a-z]{{3,15}} | {_NAME} (?:\s{_NAME})? ) \s ) {_VERB} \Z
    """,
    re.VERBOSE,
)
_SOURCE = expression(
    rf"""
    According\sto\s (?P<source> the\s[a-z]{{3,20}} | {_NAME} (?:\s{_NAME})? ) ,\s
    (?P<second> (?P<who> he | she | (?P=source) ) \s {_VERB} \s (?:that\s)? )
    """,
    re.VERBOSE,
)
# The last characters of an attribution that leads up to a quotation: most quotations have another one before them.
_LEADS = frozenset(",:") | {word[-1] for word in (*_VERBS, "out", "that")}
_STOPS = expression(r"[.!?\n]")
_PRONOUNS = frozenset(("he", "she", "they"))
_CAPITAL = frozenset(("He", "She", "They"))


def twice(document: Document) -> Iterator[Finding]:
    """The second of two attributions, in order."""
    found = {
        finding.span: finding for finding in (*_quoted(document), *_behind(document), *_sources(document))
    }
    yield from sorted(found.values(), key=lambda finding: finding.span)


def _quoted(document: Document) -> Iterator[Finding]:
    """Attributions behind a quotation of one sentence that has one in front as well."""
    text = document.text
    for opened, closed, _ in document.quotes.pairs:
        if (
            closed is None
            or opened.char not in DOUBLE
            or text[opened.start - 2 : opened.start - 1] not in _LEADS
        ):
            continue
        if not 8 < closed.start - opened.end < 300:
            continue
        second = _SECOND.match(text, closed.end)
        if second is None or not _BEFORE.search(text, max(0, opened.start - 24), opened.start):
            continue
        if not _STOPS.search(text, opened.end, closed.start - 1):
            yield Finding(Span(*second.span("second")))


def _behind(document: Document) -> Iterator[Finding]:
    """Attributions at the end of a sentence that begins with one, or right behind one."""
    text = document.text
    for again in _AGAIN.finditer(text):
        sentence = document.sentence_at(again.start())
        if sentence is None:
            continue
        first = _FIRST.match(text, sentence.start, again.start())
        plain = first and not any(mark in text[sentence.start : again.start()] for mark in '“”"')
        if (first and plain and _same(first["who"], again)) or _JUST.search(
            text, max(sentence.start, again.start() - 60), again.start()
        ):
            span = Span(*again.span())
            yield Finding(span, {}, Fix.of(span, "", Safety.UNSAFE, "delete the second attribution"))


def _same(first: str, again: re.Match[str]) -> bool:
    """Whether the same speaker comes again, by name or, behind a name, by a pronoun."""
    second = again["who"] or again["whom"]
    return second == first or second == first.lower() or (first not in _CAPITAL and second in _PRONOUNS)


def _sources(document: Document) -> Iterator[Finding]:
    """Attributions behind the name of the source."""
    for found in _SOURCE.finditer(document.text):
        if found["who"] == found["source"] or not found["source"].startswith("the "):
            span = Span(*found.span("second"))
            if document.prose_at(span.start) is not None:
                yield Finding(span, {}, Fix.of(span, "", Safety.UNSAFE, "delete the second attribution"))


RULE = Rule(
    code="ATT103",
    summary="two attributions for the same words",
    message="attribute these words once",
    severity=Severity.WARNING,
    mqm="linguistic-conventions/grammar",
    find=twice,
    wake=frozenset(_VERBS),
    bad={
        "Novak said: “The harbour will stay open all winter,” ⟦he said⟧.": None,
        'The mayor noted that "the bridge needs three more years," ⟦said Horvat⟧.': None,
        "Lin stressed, “Both sides have kept their word,” ⟦Lin said⟧ on Friday.": None,
        "She added that the fines are too low⟦, she added⟧.": "She added that the fines are too low.",
        "Horvat said the port was full⟦, said Horvat⟧.": "Horvat said the port was full.",
        "Experts say that language is the hurdle⟦, experts say⟧.": "Experts say that language is the hurdle.",
        "“They face eight years,” Horvat said⟦, she said⟧.": "“They face eight years,” Horvat said.",
        "It was no accident, he said⟦, he assured⟧.": "It was no accident, he said.",
        "According to Horvat, ⟦he said that ⟧the port is full.": "According to Horvat, the port is full.",
        "According to the ministry, ⟦the ministry said that ⟧ferries are late.": "According to the ministry, ferries are late.",
    },
    good=(
        "According to the report, he said that the port was full.",
        "Horvat said the port was full, Novak said.",
        "She said the port was full, he said.",
        "Horvat said the port was full, and then, she said, the ferry came.",
        "Novak wrote that Horvat was late, as he told me.",
        "Novak said: “The harbour will stay open all winter.”",
        "“The harbour will stay open,” Novak said. He added: “All winter.”",
        "Novak said the harbour “will stay open all winter”. Horvat said it would not.",
        "“The harbour,” he said, “will stay open all winter.”",
    ),
)
