"""A paragraph that was left in the spacing of a tokenizer.

Engines work on text whose marks stand apart like words: `He said , " We do n't know . "`.
Where the step that puts them back did not run, every mark of the paragraph has a space before it.
One such mark is a slip, reported as SPC201, SPC207 or SPC210;
a paragraph with three or more of them, and with hardly a mark in its right place, is reported once, with one repair for all of it.
"""

from collections.abc import Iterator, Sequence

from calque import Document, Edit, Finding, Fix, Rule, Safety, Severity, Span, expression
from calque_rules.spacing import space_around_apostrophe, space_before_punctuation, space_inside_brackets

SIGNS = (space_before_punctuation.RULE, space_inside_brackets.RULE, space_around_apostrophe.RULE)
#: A mark in its right place.
TIGHT = expression(r"[,.;:?!](?<=[\w)”\"].)(?=[\s”\"]|\Z)")
#: A straight quotation mark, or two marks that stand for one, with a blank on either side.
QUOTE = expression(r"""(?:"(?<!\S.)|(?:``|'')(?<!\S..))(?=\s|\Z)""")
LEAST = 3


def signs(document: Document) -> dict[Span, list[Finding]]:
    """What the rules for single slips find, by paragraph."""
    found: dict[Span, list[Finding]] = {}
    for rule in SIGNS:
        for finding in rule.find(document):
            prose = document.prose_at(finding.span.start)
            if prose is not None:
                found.setdefault(prose, []).append(finding)
    return found


def quote_edits(text: str, block: Span) -> Iterator[Edit]:
    """The repair of the quotation marks that stand apart: by turns they open and close; an odd one stops it all."""
    marks = [Span(*match.span()) for match in QUOTE.finditer(text, block.start, block.end)]
    if len(marks) % 2:
        return
    for number, mark in enumerate(marks):
        word = text[mark.start : mark.end]
        closes = number % 2
        start = mark.start - (closes and text[mark.start - 1] in " \t")
        end = mark.end + (not closes and text[mark.end : mark.end + 1] in (" ", "\t"))
        yield Edit(Span(start, end), word if word == '"' else "“”"[closes])


def merged(edits: Sequence[Edit]) -> tuple[Edit, ...]:
    """The edits in order, without those that touch what an earlier one has changed."""
    kept: list[Edit] = []
    for edit in sorted(edits):
        if not kept or edit.span.start >= kept[-1].span.end:
            kept.append(edit)
    return tuple(kept)


def tokenized(document: Document) -> Iterator[Finding]:
    """Every paragraph most of whose marks stand apart, from the first of them to the last."""
    text = document.text
    for prose, findings in sorted(signs(document).items()):
        tight = len(TIGHT.findall(text, prose.start, prose.end))
        if len(findings) < LEAST or len(findings) < 2 * tight:
            continue
        edits = [edit for finding in findings if finding.fix for edit in finding.fix.edits]
        edits += quote_edits(text, prose)
        spans = [finding.span for finding in findings]
        span = Span(min(s.start for s in spans), max(s.end for s in spans))
        yield Finding(span, {"count": str(len(findings))}, Fix(merged(edits), Safety.UNSAFE))


RULE = Rule(
    code="SPC212",
    summary="paragraph in the spacing of a tokenizer",
    message="close up the {count} marks and words that were taken apart",
    severity=Severity.ERROR,
    mqm="linguistic-conventions/punctuation",
    find=tokenized,
    wake=frozenset().union(*(rule.wake or () for rule in SIGNS)),
    explains=(
        "SPC201",
        "SPC203",
        "SPC204",
        "SPC205",
        "SPC206",
        "SPC207",
        "SPC209",
        "SPC210",
        "SPC218",
        "CUR101",
        "CUR108",
        "NUM201",
        "QUO113",
    ),
    bad={
        "The mayor⟦ , who leads the council , does n't vote ⟧.": "The mayor, who leads the council, doesn't vote.",
        '" It rains⟦ , " she said ; nobody answered ⟧.': '"It rains," she said; nobody answered.',
        "The bank⟦ 's profit ( up 4% ) pleased investors ⟧.": "The bank's profit (up 4%) pleased investors.",
    },
    good=(
        "The mayor, who leads the council, doesn't vote.",
        "The mayor, who leads the council, said: “The bank's profit pleased investors.”",
        "See you :) at the match ;) on Friday :)",
    ),
)
