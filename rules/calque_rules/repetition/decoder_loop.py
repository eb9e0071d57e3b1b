"""A word or a phrase that stands three times or more in a row.

A decoder that has fallen into a loop says the same thing until its length runs out.
What it says again is often all that is left of a sentence, so there is no repair: the source has to be read.
Only small words carry nothing, and go.
Words said thrice for stress or sound ("no no no", "blah blah blah", "on and on and on") are left alone,
and so are words parted by commas, unless there are five or more.
"""

from collections.abc import Iterator

from calque import Document, Finding, Fix, Rule, Safety, Severity, Span, expression
from calque_rules.repetition._doubles import CALLS, DOUBLED_NAMES, FUNCTION, STRESSED, may_double
from calque_rules.repetition._runs import Run, between, double, phrase, runs, span_of

#: Words that link a word with itself in good English ("over and over and over").
LINKS = frozenset("and or by to after upon".split())
#: From so many copies on, a list with commas is a loop too.
LISTED = 5
HABITUAL = CALLS | DOUBLED_NAMES | STRESSED
PARTED = expression(r"[\s,]+")


def is_natural(document: Document, run: Run) -> bool:
    """Whether such words are said three times in good English too."""
    if run.size == 1:
        pair = double(document, run)
        return (
            len(pair.first) == 1
            or pair.first.lower() in CALLS | DOUBLED_NAMES
            or (pair.first.lower() in STRESSED and run.copies == 3)
            or (pair.first[0].isdigit() and may_double(pair))
        )
    words = phrase(document, run)
    if any(not word[0].isalpha() for word in words):
        return True
    if len(words) == 2 and not LINKS.isdisjoint(words):
        return True
    return all(word in HABITUAL for word in words)


def looped(document: Document) -> Iterator[Finding]:
    """Every run of three copies or more, whole."""
    for run in document.view(runs):
        if run.copies < 3 or is_natural(document, run):
            continue
        gaps = between(document, run)
        if gaps.isspace() or (run.copies >= LISTED and PARTED.fullmatch(gaps)):
            first, whole = span_of(document, run, 0, 1), span_of(document, run)
            phrase = document[first]
            small = run.size == 1 and phrase.lower() in FUNCTION and gaps.isspace()
            fix = Fix.of(Span(first.end, whole.end), "", Safety.UNSAFE) if small else None
            yield Finding(whole, {"phrase": phrase, "copies": str(run.copies)}, fix)


RULE = Rule(
    code="REP106",
    summary="word or phrase that stands three times or more in a row",
    message="say it once: '{phrase}' stands {copies} times",
    severity=Severity.ERROR,
    mqm="accuracy/addition",
    find=looped,
    bad={
        "They hope for ⟦peace peace peace peace⟧ in the valley.": None,
        "The firm ⟦has has has⟧ closed.": "The firm has closed.",
        "He left ⟦for the coast for the coast for the coast⟧.": None,
        "Growth was ⟦strong, strong, strong, strong, strong⟧.": None,
    },
    good=(
        "They hope for peace, peace, peace in the valley.",
        "He said no no no and left.",
        "It went on and on and on.",
        "They walked for miles and miles and miles.",
        "A trillion trillion trillion watts were measured.",
    ),
)
