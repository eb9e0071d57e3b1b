"""A word that stands at the end of one line and again at the start of the next.

The eye skips it there, which is why it survives into print.
The words that may rightly double are the same as inside a line.
"""

from collections.abc import Iterator

from calque import Document, Finding, Fix, Rule, Safety, Severity, Span
from calque_rules.repetition._doubles import may_double
from calque_rules.repetition._runs import between, double, runs, span_of


def repeated(document: Document) -> Iterator[Finding]:
    """The second of two like words with one line end between them."""
    for run in document.view(runs):
        if run.size != 1 or run.copies != 2:
            continue
        blank = between(document, run)
        if not blank.isspace() or blank.count("\n") != 1:
            continue
        pair = double(document, run)
        if pair.first[0].isupper() or may_double(pair):
            continue
        span = span_of(document, run, 1)
        # The space after it goes too, so that the line does not begin with one.
        end = span.end + (document.text[span.end : span.end + 1] == " ")
        yield Finding(span, {"word": pair.second}, Fix.of(Span(span.start, end), "", Safety.UNSAFE))


RULE = Rule(
    code="REP102",
    summary="word repeated across a line end",
    message="delete one '{word}' at the line end",
    severity=Severity.WARNING,
    mqm="accuracy/addition",
    find=repeated,
    bad={
        "The council will vote on the\n⟦the⟧ plan in May.": "The council will vote on the\nplan in May.",
        "Prices of bread\n⟦bread⟧ rose again.": "Prices of bread\nrose again.",
    },
    good=(
        "The council will vote on the\nplan in May.",
        "They knew what it is\nis a matter of taste.",
        "Han\nHan\nLin",
        "It was very\nvery late.",
    ),
)
