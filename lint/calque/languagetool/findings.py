"""What LanguageTool says, as findings: what is noise in a draft, and what one of calque's own rules knows better, left out."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from calque.diagnostic import Diagnostic
from calque.document import PLACEHOLDER, Document
from calque.expressions import expression
from calque.finding import Finding, Fix, Safety, Severity
from calque.languagetool.lists import PREFIX, SPELLER, measured
from calque.languagetool.match import Match
from calque.languagetool.measured import MEASURED
from calque.languagetool.pieces import Piece
from calque.span import Span
from calque.tell import reportable, tell

#: Code points on either side of a match that decide whether it is one.
AROUND = 16
#: By rule: what shows that a match says nothing, in its words between the marks ⟦ and ⟧ and what stands around them.
NOISE = {
    name: expression(pattern)
    for name, pattern in {
        # "side-effect" is good British English.
        "AFFECT_EFFECT": "⟦side-",
        # A name has been struck out before the apostrophe, and a wide blank left.
        "APOS_SPACE_CONTRACTION": "⟦[^⟧]*\u3000",
        # Quotation marks are calque's own business.
        "COMMA_PARENTHESIS_WHITESPACE": '⟦[^⟧]*[“”„"]',
        # "a EU law"; foreign words are not sounded as English ones.
        "EN_A_VS_AN": r"⟧ (?:EU\b|[a-zA-Z]*+[^\W\x00-\x7f])",
        # Where no question or exclamation ends a capital would cement a sentence that was cut in two.
        "UPPERCASE_SENTENCE_START": r"""(?x)
            (?: ^ | [^?!'"’”)\]\s] | [^?!'"’”)\]] ['"’”)\]]++ ) \s*+ ⟦
            # An exclamation mark inside a paragraph may be one of a name, or of words that are quoted.
            | ! ['"’”)\]]*+ [^\S\n]*+ ⟦
        """,
        # The number of a list's item ends no sentence.
        "SENTENCE_WHITESPACE": r"(?:^|\n)\s*+\d++\.\s*+(?:⟦|⟧)",
    }.items()
}
#: Code points between two findings about one place: what is said of a mark and of the word behind it is the same.
NEAR = 1
#: A message that says more than this is cut at a sentence.
MESSAGE = 120


class Heard(NamedTuple):
    """A match and the piece of the draft that it was made in."""

    piece: Piece
    match: Match

    @property
    def span(self) -> Span:
        """Where it stands in `Document.text` (code points)."""
        return Span(self.piece.start + self.match.start, self.piece.start + self.match.end)


class Judged(NamedTuple):
    """A match as a diagnostic, and why it is not reported; empty where it is."""

    diagnostic: Diagnostic
    silent: str


def judged(
    document: Document,
    heard: Iterable[Heard],
    own: Sequence[Diagnostic],
    severity: Mapping[str, Severity],
    path: str,
) -> Iterator[Judged]:
    """Every match, with what calque's own findings and experience with the rule say against it."""
    taken = _taken(own)
    for one in heard:
        diagnostic = _tell(document, one, severity, path)
        place = diagnostic.place
        near = (code for code, at in taken if at.start <= place.end + NEAR and place.start <= at.end + NEAR)
        if speaker := next(near, ""):
            yield Judged(diagnostic, f"{speaker} speaks about this place")
        else:
            silent = noise(document, one)
            yield Judged(diagnostic, "a match of this kind says nothing about a draft" if silent else "")


def _taken(own: Iterable[Diagnostic]) -> list[tuple[str, Span]]:
    """The places in the file that own findings name or mend, each with its code."""
    spans = []
    for diagnostic in own:
        spans.append((diagnostic.code, Span(diagnostic.place.start, diagnostic.place.end)))
        if diagnostic.fix is not None:
            spans += [(diagnostic.code, edit.span) for edit in diagnostic.fix.edits]
    return spans


def noise(document: Document, one: Heard) -> bool:
    """Whether a match says nothing about a draft: beside code, in a name, where a capital would cement a cut sentence."""
    start, end = one.span
    words = document.text[start:end]
    if PLACEHOLDER in document.text[max(0, start - 2) : end + 2] or not reportable(document, one.span):
        return True
    name = one.match.rule
    if name in NOISE:
        before, after = document.text[max(0, start - AROUND) : start], document.text[end : end + AROUND]
        return NOISE[name].search(f"{before}⟦{words}⟧{after}") is not None
    return name.startswith(SPELLER) and _name(document, words)


def _name(document: Document, word: str) -> bool:
    """Whether an unknown word is a name, or one that the house or the draft itself uses as a word."""
    if word != word.lower() or word in document.facts.vocabulary:
        return True
    return document.view(_counts).get(word, 0) > 1


def _counts(document: Document) -> Mapping[str, int]:
    from collections import Counter

    return Counter(document.words.texts)


def _tell(document: Document, one: Heard, severity: Mapping[str, Severity], path: str) -> Diagnostic:
    match, span = one.match, one.span
    words = document[span]
    other = _replacement(document, match, words)
    row = measured(match.rule)
    code = PREFIX + match.rule
    return tell(
        document,
        path,
        Finding(span, fix=None if other is None else Fix.of(span, other, Safety.UNSAFE)),
        code=code,
        name=code.lower().replace("_", "-"),
        severity=severity.get(code, Severity[row.severity.upper()]),
        message=_message(row.message, match, words, other),
        mqm=row.mqm,
    )


def _replacement(document: Document, match: Match, words: str) -> str | None:
    """The first replacement, with the draft's own kind of apostrophe; None where those of the rule are not to be trusted."""
    if match.rule in MEASURED and MEASURED[match.rule].mended is None:
        return None
    other = next((text for text in match.replacements if text != words), None)
    return other if other is None or "’" in document.text else other.replace("’", "'")


def _message(own: str, match: Match, words: str, other: str | None) -> str:
    """Our own words where there are any and they can be filled in, else LanguageTool's, shortened."""
    if own and ("{fix}" not in own or other is not None):
        return own.replace("{text}", words).replace("{fix}", other or "")
    said = " ".join(match.message.split())
    if len(said) > MESSAGE:
        said = said[:MESSAGE].rpartition(". ")[0] or f"{said[:MESSAGE].rpartition(' ')[0]} …"
    return said.rstrip(".")
