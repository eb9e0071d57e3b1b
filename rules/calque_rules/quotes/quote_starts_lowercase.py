"""A quotation of a whole sentence begins with a small letter: he said, “the road is open”.

Chinese, Arabic and other scripts have no capitals, and an engine that takes the quotation for a part of the sentence sets none.
Behind a verb of speech and a comma or colon a whole sentence begins with a capital.
Phrases, and words that a name begins in small letters, are left alone; the other half of a quotation (“Yes,” he said, “but ...”) is right as it stands.
"""

from collections.abc import Iterator

from calque import Document, Finding, Fix, Rule, Safety, Severity, Span, Stage, expression
from calque_rules._quotation import DOUBLE, DOUBLE_WAKE
from calque_rules.quotes._attribution import said

_LED = expression(
    r"\b(?:said|says|added|adds|replied|replies|asked|asks|answered|explained|stressed|emphasi[sz]ed|concluded|continued|stated"
    r"|noted|commented|insisted|remarked|told\s(?:reporters|journalists|him|her|them|me|us|[A-Z]\w++))(?P<mark>[,:])[^\S\n]\Z"
)
# A sentence has a subject and a verb near its beginning.
_CLAUSE = expression(
    r"(?:the|this|that|these|those|it|he|she|they|we|you|there|our|my|your|his|her|their|in|if|when|as)\b[^.!?]{8,}[.!?,]\Z"
)
#: How far before a quotation another may end that it goes on with (code points).
REACH = 60


def small(document: Document) -> Iterator[Finding]:
    """Every whole sentence in quotation marks that begins with a small letter behind a verb of speech."""
    text = document.text
    for quotation in document.quotes.pairs:
        start, words = quotation.open.start, said(document, quotation)
        led = _LED.search(text, max(0, start - 30), start)
        if quotation.open.char not in DOUBLE or led is None or not _CLAUSE.match(words):
            continue
        block = document.block_at(start)
        before = text[max(start - REACH, 0 if block is None else block.span.start) : led.start()]
        if led["mark"] == "," and not DOUBLE.isdisjoint(before):
            continue
        span = Span(quotation.open.end, quotation.open.end + len(words.split()[0]))
        right = words[0].upper() + words.split()[0][1:]
        yield Finding(span, {"right": right}, Fix.of(span, right, Safety.UNSAFE))


RULE = Rule(
    code="QUO111",
    summary="quotation of a whole sentence that begins in lower case",
    message="write '{right}' with a capital",
    severity=Severity.NOTE,
    stage=Stage.OPTIONAL,
    mqm="linguistic-conventions/spelling",
    find=small,
    wake=DOUBLE_WAKE,
    bad={
        "The mayor said, “⟦the⟧ road over the pass is open again.”": "The mayor said, “The road over the pass is open again.”",
        'She told reporters: "⟦we⟧ have nothing to hide."': 'She told reporters: "We have nothing to hide."',
    },
    good=(
        "The mayor said, “The road over the pass is open again.”",
        "“The road,” the mayor said, “the one over the pass is open again.”",
        "The mayor said the road was “the best of them all.”",
        "She told reporters: “iPads for all schools.”",
    ),
)
