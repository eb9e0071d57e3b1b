"""A finding as the user is told of it: its place in the file, the words around it, and its repair there."""

from calque.diagnostic import Diagnostic
from calque.document import PLACEHOLDER, Document
from calque.finding import Finding, Fix, Severity
from calque.span import Span

#: How far the context of a finding reaches on either side of its beginning, in code points.
AROUND = 120


def tell(
    document: Document,
    path: str,
    finding: Finding,
    *,
    code: str,
    name: str,
    severity: Severity,
    message: str,
    mqm: str,
) -> Diagnostic:
    """A finding, by whichever engine, with its place in the file."""
    place = document.origin.place(finding.span)
    return Diagnostic(
        path=path,
        code=code,
        name=name,
        severity=severity,
        message=message,
        place=place,
        text=document.origin.words(place),
        excerpt=document.origin.excerpt(place),
        fix=_in_file(document, finding.fix),
        mqm=mqm,
        context=_context(document, finding.span),
    )


def reportable(document: Document, span: Span) -> bool:
    """A placeholder for code or a picture is not the author's text, and what the vocabulary holds is right."""
    words = document.text[span.start : span.end].strip()
    vocabulary = document.facts.vocabulary
    return words != PLACEHOLDER and not (vocabulary and " ".join(words.split()) in vocabulary)


def _in_file(document: Document, fix: Fix | None) -> Fix | None:
    """The fix in code points of the file; None where it touches what cannot be edited."""
    if fix is None:
        return None
    edits = document.origin.edits(fix.edits)
    return None if edits is None else Fix(edits, fix.safety, fix.title)


def _context(document: Document, span: Span) -> str:
    """The sentence where the span begins, or its block, cut to a window: a text may be one sentence.

    White space goes with what stands before it, so that a blank between two sentences depends on one of them only.
    """
    text, at = document.text, span.start
    start, end = max(0, at - AROUND), at + AROUND
    if not text[at : at + 1].strip():
        at = max(start + len(text[start:at].rstrip()) - 1, 0)
    whole = document.sentence_at(at)
    if whole is None and (block := document.block_at(at)) is not None:
        whole = block.span
    return text[start:end] if whole is None else text[max(whole.start, start) : min(whole.end, end)]
