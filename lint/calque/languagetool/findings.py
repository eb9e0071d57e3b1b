"""What LanguageTool says, as findings: what is noise in a draft, and what one of calque's own rules knows better, left out."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from calque.check import reportable, tell
from calque.diagnostic import Diagnostic
from calque.document import PLACEHOLDER, Document
from calque.expressions import expression
from calque.finding import Finding, Fix, Safety, Severity
from calque.languagetool.lists import PREFIX, SPELLER, measured
from calque.languagetool.match import Match
from calque.languagetool.pieces import Piece
from calque.span import Span

#: Code points before a match that decide whether it is one.
BEFORE = 12
#: Where a capital would cement a sentence that was cut in two.
AFTER_STOP = expression(r"[.…]['\"’”)\]]*+\s*+$")
#: The number of a list's item: no sentence ends there.
NUMBERED = expression(r"(?:^|\n)\s*+\d++\.\s*+$")
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


def findings(
    document: Document,
    heard: Iterable[Heard],
    own: Sequence[Diagnostic],
    severity: Mapping[str, Severity],
    path: str,
) -> list[Diagnostic]:
    """The matches as diagnostics, without noise and without what touches a finding of calque's own."""
    taken = _taken(own)
    told = []
    for one in heard:
        if noise(document, one):
            continue
        diagnostic = _tell(document, one, severity, path)
        if not any(start <= diagnostic.place.end and diagnostic.place.start <= end for start, end in taken):
            told.append(diagnostic)
    return told


def _taken(own: Iterable[Diagnostic]) -> list[Span]:
    """The places in the file that own findings name or mend."""
    spans = []
    for diagnostic in own:
        spans.append(Span(diagnostic.place.start, diagnostic.place.end))
        if diagnostic.fix is not None:
            spans += [edit.span for edit in diagnostic.fix.edits]
    return spans


def noise(document: Document, one: Heard) -> bool:
    """Whether a match says nothing about a draft: beside code, in a name, where a capital would cement a cut sentence."""
    start, end = one.span
    before = document.text[max(0, start - BEFORE) : start]
    words = document.text[start:end]
    if PLACEHOLDER in document.text[max(0, start - 2) : end + 2] or not reportable(document, one.span):
        return True
    name = one.match.rule
    if name == "UPPERCASE_SENTENCE_START":
        return AFTER_STOP.search(before) is not None
    if name == "SENTENCE_WHITESPACE":
        return NUMBERED.search(before + words) is not None or NUMBERED.search(before) is not None
    return name.startswith(SPELLER) and _name(document, words)


def _name(document: Document, word: str) -> bool:
    """Whether an unknown word is a name, or one that the house or the draft itself uses as a word."""
    if word != word.lower() or word in document.facts.vocabulary:
        return True
    return document.view(_counts).get(word, 0) > 1


def _counts(document: Document) -> Mapping[str, int]:
    from collections import Counter

    return Counter(
        document.text[start : start + len(word)] for word, start in zip(*document.words, strict=True)
    )


def _tell(document: Document, one: Heard, severity: Mapping[str, Severity], path: str) -> Diagnostic:
    match, span = one.match, one.span
    words = document[span]
    other = next((text for text in match.replacements if text != words), None)
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
        mqm=row.mqm or "linguistic-conventions/grammar",
    )


def _message(own: str, match: Match, words: str, other: str | None) -> str:
    """Our own words where there are any and they can be filled in, else LanguageTool's, shortened."""
    if own and ("{fix}" not in own or other is not None):
        return own.replace("{text}", words).replace("{fix}", other or "")
    said = " ".join(match.message.split())
    if len(said) > MESSAGE:
        said = said[:MESSAGE].rpartition(". ")[0] or f"{said[:MESSAGE].rpartition(' ')[0]} …"
    return said.rstrip(".")
