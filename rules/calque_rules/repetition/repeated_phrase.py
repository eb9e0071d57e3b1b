"""Two to six words that stand twice in a row.

A decoder that loses its place says the same phrase again: "on Saturday on Saturday", "the spirit of the spirit of the party".
Only spaces may part the copies: after a comma the second one is as often the start of a new clause.
Pairs with a linking word are left alone ("again and again and", "from time to time to"), so are set phrases of stress.
Left alone too are a clause that ends on the words with which the next begins ("when it passed the star the star vanished"),
and a second copy that alone has a capital, for there a heading runs into the text.
Three copies or more are another rule's.
"""

from collections.abc import Iterator, Sequence

from calque import Document, Finding, Fix, Rule, Safety, Severity, Span, expression
from calque_rules.repetition._doubles import CALLS, DOUBLED_NAMES, JOINTS, STRANDED, STRESSED
from calque_rules.repetition._runs import Run, between, phrase, runs, span_of

#: Words that link a word with itself: a pair with one of them may go on like this.
LINKS = frozenset("and or by to after upon than".split())
#: Words that begin a clause which another may follow at once ("the woman I know I know from school").
TURNS = frozenset("i you he she it we they who what that thank no".split())
#: Words in front of a clause that is a subject.
SUBJECTS = (["what"], ["whatever"], ["whoever"], ["he", "who"], ["she", "who"], ["those", "who"])
#: Words that a noun phrase begins with.
DETERMINERS = frozenset("the a an this that these those his her its their our my your".split())
#: A clause that another one follows, without its comma.
DEPENDENT = expression(
    r"\b(?:[Ww]hen(?:ever)?|[Ii]f|[Aa]s|[Aa]fter|[Bb]efore|[Oo]nce|[Ww]hile|[Ss]ince|[Uu]ntil|[Uu]nless|[Bb]ecause|[Aa]lthough|[Tt]hough)"
    r"[ ][^,;:]{2,120}+\Z"
)


def is_natural(phrase: tuple[str, ...]) -> bool:
    """Whether such words follow themselves in good English too."""
    if any(word.isdigit() or word == "\ufffc" for word in phrase):
        return True
    if len(phrase) == 2:
        return (
            phrase[0] in TURNS or phrase[1] in JOINTS or phrase[1] in STRANDED or not LINKS.isdisjoint(phrase)
        )
    return all(word in CALLS | DOUBLED_NAMES | STRESSED for word in phrase)


def begins_anew(document: Document, run: Run, first: str) -> bool:
    """Whether the second copy may begin a clause, or the text behind a heading; `first` is the phrase's first word."""
    if _has_subject(document.words.texts[max(0, run.first - 2) : run.first]):
        return True
    start, again = span_of(document, run, 0, 1).start, span_of(document, run, 1).start
    if document.text[start].islower() and document.text[again].isupper():
        return True
    sentence = document.sentence_at(start)
    if first not in DETERMINERS or sentence is None:
        return False
    return DEPENDENT.search(document.text, max(sentence.start, start - 130), start) is not None


def _has_subject(lead: Sequence[str]) -> bool:
    """Whether the words in front make the first copy the subject of the second ("he who laughs last laughs last")."""
    low = [word.lower() for word in lead]
    return low[-1:] in SUBJECTS or low in SUBJECTS


def repeated(document: Document) -> Iterator[Finding]:
    """The second copy of a phrase that follows itself."""
    for run in document.view(runs):
        words = phrase(document, run)
        if run.size == 1 or run.copies != 2 or is_natural(words):
            continue
        if not between(document, run).isspace() or begins_anew(document, run, words[0]):
            continue
        span = span_of(document, run, 1)
        gap = span_of(document, run, 0, 1).end
        yield Finding(span, {"phrase": document[span]}, Fix.of(Span(gap, span.end), "", Safety.UNSAFE))


RULE = Rule(
    code="REP103",
    summary="phrase that stands twice in a row",
    message="delete the second '{phrase}'",
    severity=Severity.ERROR,
    mqm="accuracy/addition",
    find=repeated,
    bad={
        "The race was won on Saturday ⟦on Saturday⟧ by an outsider.": "The race was won on Saturday by an outsider.",
        "They praised the spirit of ⟦the spirit of⟧ the pact.": "They praised the spirit of the pact.",
        "The pump is connected ⟦is connected⟧ to the main.": "The pump is connected to the main.",
    },
    good=(
        "She called again and again and got no answer.",
        "They meet from time to time to talk.",
        "They worked and worked and worked on it.",
        "The star moved in front of the sun, the sun vanished.",
        "When the moon moved in front of the sun the sun vanished.",
        "He runs the old market Old market stalls close at noon.",
        "He who finishes second finishes second, and what happens in Varna happens in Varna.",
        "The woman I know I know from school.",
        "The team they moved in moved in with others.",
    ),
)
