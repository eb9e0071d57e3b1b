"""A bracket that says again the words in front of it, as in "industrial parks (industrial parks)".

Chinese, Japanese and Russian copy often gives a term in two scripts or a translation in brackets;
once both are translated they are the same.
The repair deletes the bracket.
A single word in other capitals is left alone, because it may be a ticker symbol: "Meta (META)"; so is a region that has
the name of its town in a list of both: "Hanami, Chiba (Chiba); Ota (Gunma)".
"""

from collections.abc import Iterator

from calque import Document, Finding, Fix, Rule, Safety, Severity, Span, expression

GLOSS = expression(r"[(](?P<inside>[^\W\d_][^()\n]{1,80})[)]")
WORD = expression(r"\w+(?:['’&.-]\w+)*")

#: A place and its region, one of several.
LISTED = expression(r"[A-Z]\w{1,30}[ ]\([A-Z][\w -]{1,30}\)[;,]")


def is_region(document: Document, start: int, inside: str) -> bool:
    """Whether a bracket at `start` (code points) tells the region of a town in a list of such."""
    block = document.block_at(start)
    if block is None or not inside.istitle():
        return False
    return sum(1 for _ in LISTED.finditer(document.text, block.span.start, block.span.end)) > 1


def repeats(document: Document) -> Iterator[Finding]:
    """Every bracket whose words stand right before it."""
    text = document.text
    for gloss in GLOSS.finditer(text):
        inside, start = gloss["inside"], gloss.start()
        before = text[max(start - len(inside) - 12, 0) : start].rstrip(" \"'”’“‘,")
        if not _ends_with(before, inside) or not _is_prose(document, Span(*gloss.span())):
            continue
        if len(WORD.findall(inside)) == 1 and (
            not before.endswith(inside) or is_region(document, start, inside)
        ):
            continue
        at = start - 1 if text[start - 1 : start] == " " else start
        fix = Fix.of(Span(at, gloss.end()), "", Safety.UNSAFE)
        yield Finding(Span(*gloss.span()), {"inside": inside}, fix)


def _ends_with(before: str, inside: str) -> bool:
    """Whether a text ends with the words of a bracket, in whatever case."""
    # The last letter of the text tells most brackets apart.
    if before[-1:].isalpha() and before[-1:].lower() not in inside[-8:].lower():
        return False
    said = WORD.findall(inside.lower())
    return bool(said) and WORD.findall(before.lower())[-len(said) :] == said


def _is_prose(document: Document, span: Span) -> bool:
    prose = document.prose_at(span.start)
    return prose is not None and span.end <= prose.end


RULE = Rule(
    code="REP109",
    summary="bracket that repeats the words before it",
    message="delete '({inside})': the text has just said it",
    severity=Severity.WARNING,
    mqm="accuracy/addition",
    find=repeats,
    wake=frozenset({"("}),
    bad={
        "Four new industrial parks ⟦(industrial parks)⟧ will open.": "Four new industrial parks will open.",
        "The “Forum for Rivers” ⟦(Forum for Rivers)⟧ met in Ulm.": "The “Forum for Rivers” met in Ulm.",
        "It is sold as olive oil ⟦(Olive Oil)⟧ only.": "It is sold as olive oil only.",
    },
    good=(
        "Shares of Meta (META) fell.",
        "The World Health Organization (WHO) agreed.",
        "The parks (industrial parks, that is) will open.",
        "He named the river (the Elbe) and the town.",
        "The union (the European Union) agreed.",
        "It shook in Hanami, Chiba (Chiba); Ota (Gunma); and Kiryu (Gunma), they said.",
    ),
)
