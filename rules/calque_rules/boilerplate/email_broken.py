"""A space stands inside a mail address.

Tokenizers part an address at the at sign and the dots, and engines put spaces there.
The address no longer works; the repair closes it up.
A price in the form `5 @ 10 dollars` is left alone.
"""

from collections.abc import Iterator

from calque import Document, Finding, Fix, Rule, Safety, Severity, Span, Stage, expression

_BEFORE = expression(r"(?<![\w.+-])[\w.+-]{1,40} ?\Z")
_AFTER = expression(
    r" ?[\w-]{1,40}(?: ?[.] ?[\w-]{1,20}){0,2}? ?[.] ?(?:com|org|net|gov|edu|cn|ru|de|uk|eu|info)\b"
)
_BLANKS = expression(r"\s+")
_REACH = 42


def parted(document: Document) -> Iterator[Finding]:
    """Every mail address with a space in it."""
    text = document.text
    at = text.find("@")
    while at >= 0:
        before, after = _BEFORE.search(text, max(0, at - _REACH), at), _AFTER.match(text, at + 1)
        if before and after and " " in text[before.start() : after.end()]:
            span = Span(before.start(), after.end())
            yield Finding(span, {}, Fix.of(span, _BLANKS.sub("", document[span]), Safety.SAFE))
        at = text.find("@", at + 1)


RULE = Rule(
    code="BOI115",
    summary="space inside a mail address",
    message="close up the mail address",
    severity=Severity.ERROR,
    stage=Stage.PREVIEW,
    mqm="design-and-markup",
    explains=("BOI114", "PUN", "SEN", "SPC"),
    wake=frozenset({"@"}),
    find=parted,
    bad={
        "Write to ⟦desk @ example. com⟧ by Friday.": "Write to desk@example.com by Friday.",
        "Write to ⟦desk@ example.org⟧ by Friday.": "Write to desk@example.org by Friday.",
    },
    good=(
        "Write to desk@example.com by Friday.",
        "He sold 5 @ 10 dollars each.",
        "The account @desk posted it. Common sense won.",
    ),
)
