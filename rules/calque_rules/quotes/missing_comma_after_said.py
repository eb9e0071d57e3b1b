"""A quotation of a whole sentence follows a verb of speech without a comma.

Engines drop the comma or colon that leads up to a quotation, or take it for part of the quotation: `Wang said “The road is open.”`
English sets a comma (or a colon) there: `Wang said, “The road is open.”`
A quotation that is only part of the sentence (`said the road was “open again”`) needs none and is left alone.
"""

from collections.abc import Iterator

from calque import Document, Finding, Fix, Rule, Safety, Severity, Span, Stage, expression
from calque_rules._quotation import DOUBLE
from calque_rules.quotes._attribution import is_clause, said

_VERB = expression(
    r"\b(?P<verb>said|says|added|adds|replied|replies|asked|asks|answered|explained|stressed|emphasi[sz]ed|concluded|continued"
    r"|stated|noted|commented|insisted|remarked|exclaimed|joked|told\s(?:reporters|journalists|him|her|them|me|us))[^\S\n]\Z"
)


def unled(document: Document) -> Iterator[Finding]:
    """Every whole sentence in quotation marks right behind a verb of speech."""
    for quotation in document.quotes.pairs:
        mark, words = quotation.open, said(document, quotation)
        if (
            mark.char not in DOUBLE
            or not words[:1].isupper()
            or words[-1] not in ".!?,"
            or not is_clause(words)
        ):
            continue
        verb = _VERB.search(document.text, max(0, mark.start - 30), mark.start)
        if verb:
            span = Span(verb.start("verb"), verb.end("verb"))
            fix = Fix.of(span, f"{verb['verb']},", Safety.UNSAFE)
            yield Finding(span, {"verb": verb["verb"]}, fix)


RULE = Rule(
    code="QUO110",
    summary="no comma between a verb of speech and a quotation",
    message="set a comma after '{verb}'",
    severity=Severity.NOTE,
    stage=Stage.PREVIEW,
    mqm="linguistic-conventions/punctuation",
    find=unled,
    wake=frozenset({' "', " “", " ”", "\u00a0“", '\u00a0"', "\t"}),
    bad={
        "The mayor ⟦said⟧ “The road over the pass is open again.”": "The mayor said, “The road over the pass is open again.”",
        'She ⟦told reporters⟧ "We have nothing to hide."': 'She told reporters, "We have nothing to hide."',
        "He ⟦asked⟧ “Who will pay for all this?” and left.": "He asked, “Who will pay for all this?” and left.",
    },
    good=(
        "The mayor said, “The road over the pass is open again.”",
        "The mayor said the road over the pass was “open again.”",
        "The sign said “Road closed” in three languages.",
        "Nobody said “Thank you.”",
        "She added: “We have nothing to hide.”",
    ),
)
