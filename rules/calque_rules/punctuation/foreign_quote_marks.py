"""Quotation marks of another language.

French and Russian texts have `«»`, German and Polish ones `„“` and `„”`, Chinese and Japanese ones `「」` and `『』`, and engines copy them.
English has “ ” or, inside them, ‘ ’; the repair sets the double marks that the draft has elsewhere.
Pairs around words in another script, and arrows of a menu, are left alone.
"""

from collections.abc import Iterator

from calque import PROSE, Document, Edit, Finding, Fix, Kind, Rule, Safety, Severity, Span, expression

FOREIGN = expression(
    r"(?P<open>[«»「『„])[^\S\n]?+(?P<words>[^«»「」『』„“”|\n]{1,300}?)[^\S\n]?(?P<close>[»«」』“”]|(?<=[\w.,!?…])\"(?!\w))"
)
PAIRS = {"«": '»”"', "»": "«", "「": "」", "『": "』", "„": '“”"'}
ASIAN = expression(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0400-\u04ff]")
KINDS = PROSE | {Kind.HEADING}


def foreign(document: Document) -> Iterator[Finding]:
    """Every pair of such marks around English words."""
    text = document.text
    marks = [mark.char for mark in document.quotes.marks]
    opening, closing = '""' if marks.count('"') > marks.count("“") + marks.count("”") else "“”"
    for match in FOREIGN.finditer(text):
        block = document.block_at(match.start())
        if block is None or block.kind not in KINDS or match["close"] not in PAIRS[match["open"]]:
            continue
        if not ASIAN.search(match["words"]):
            # The words keep whatever markup is in them.
            edits = (
                Edit(Span(match.start(), match.start("words")), opening),
                Edit(Span(match.end("words"), match.end()), closing),
            )
            slots = {"marks": f"{opening} {closing}"}
            yield Finding(Span(*match.span()), slots, Fix(edits, Safety.UNSAFE))


RULE = Rule(
    code="PUN102",
    summary="quotation marks of another language",
    message="set {marks} around the quotation",
    severity=Severity.WARNING,
    mqm="linguistic-conventions/punctuation",
    explains=("PUN101", "CHR110"),
    find=foreign,
    wake=frozenset("«»「『„"),
    bad={
        "The daily ⟦«Le Matin de Lille»⟧ broke the story.": "The daily “Le Matin de Lille” broke the story.",
        "⟦« The road is open, »⟧ said the mayor.": "“The road is open,” said the mayor.",
        "She called it ⟦„a farce“⟧ and left.": "She called it “a farce” and left.",
        'The "reform" was ⟦„a farce"⟧ to her.': 'The "reform" was "a farce" to her.',
        "She feared ⟦«a march for nothing”⟧ in May.": "She feared “a march for nothing” in May.",
        "The film ⟦「Long Tide」⟧ won.": "The film “Long Tide” won.",
    },
    good=(
        "The daily “Le Matin de Lille” broke the story.",
        "The shirt is a size 40» on the French scale.",
        "« Back to the list | Next story »",
        "The banner read «Нет войне» in red letters.",
    ),
)
