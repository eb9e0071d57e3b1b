"""Comments in a draft that silence findings: a list of diagnostics in, those that are reported and the others out.

<!-- calque-ignore CUR101, QUO -- the reason -->   in a block: for it; alone on its line: for the next block
<!-- calque-ignore-start --> ... <!-- calque-ignore-end -->
<!-- calque-ignore-file DAT -->
"""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import NamedTuple

from calque.diagnostic import COMMENT, Diagnostic, Silenced
from calque.document import Comment, Document
from calque.expressions import expression
from calque.finding import Severity
from calque.select import ALL, ENGINE, known
from calque.span import Span

UNUSED = "CLQ101"
DIRECTIVE = expression(
    r"\s*+calque-ignore(?P<kind>-start|-end|-file)?+(?![\w-])(?P<codes>(?:(?!--|\#).)*+)(?:(?:--|\#)(?P<reason>.*+))?+",
    re.DOTALL,
)


class Suppression(NamedTuple):
    """Codes or prefixes (`ALL` for every one) that are silent in a stretch of the file (code points), and why."""

    code: str
    region: Span
    comment: Comment
    reason: str

    def covers(self, code: str, start: int) -> bool:
        """Whether a finding of a rule that begins at a code point of the file is silent."""
        inside = self.region.start <= start < max(self.region.end, self.region.start + 1)
        return inside and (self.code == ALL or code.startswith(self.code))


def suppressed(
    document: Document, diagnostics: list[Diagnostic], ran: frozenset[str], rules: Collection[str], path: str
) -> tuple[list[Diagnostic], list[Silenced]]:
    """The diagnostics that no comment silences, with one `CLQ101` for every code of a comment that silenced nothing; the others.

    `ran` are the codes that were looked for: a suppression of a rule that is off is not useless. `rules` are all that there are.
    A rule that failed cannot be silenced: its findings are unknown.
    """
    asked = list(suppressions(document))
    used: set[Suppression] = set()
    kept: list[Diagnostic] = []
    silenced: list[Silenced] = []
    for diagnostic in diagnostics:
        engine = diagnostic.code in ENGINE
        by = [s for s in asked if not engine and s.covers(diagnostic.code, diagnostic.place.start)]
        used.update(by)
        if by:
            silenced.append(Silenced(diagnostic, COMMENT, by[0].reason))
        else:
            kept.append(diagnostic)
    idle = ((s, _useless(s.code, ran, rules)) for s in asked if s not in used)
    kept += [_unused(document, suppression, path, why) for suppression, why in idle if why]
    return sorted(kept, key=lambda diagnostic: diagnostic.order), silenced


def suppressions(document: Document) -> Iterator[Suppression]:
    """What the comments of a document ask for, one value a code."""
    end = document.origin.place(Span(0, len(document.text))).end
    opened: list[Suppression] = []
    for comment in document.comments:
        asked = DIRECTIVE.match(comment.text)
        if asked is None:
            continue
        codes = re.findall(r"[\w-]+", asked["codes"]) or [ALL]
        reason = " ".join((asked["reason"] or "").split())
        wanted = [Suppression(code, Span(comment.place.end, end), comment, reason) for code in codes]
        match asked["kind"]:
            case "-start":
                opened += wanted
            case "-end":
                yield from _until(opened, comment.place.start)
                opened = []
            case kind:
                region = Span(0, end) if kind else _region(document, comment)
                yield from (one._replace(region=region) for one in wanted)
    yield from opened


def _until(opened: Iterable[Suppression], end: int) -> Iterator[Suppression]:
    for one in opened:
        yield one._replace(region=Span(one.region.start, end))


def _region(document: Document, comment: Comment) -> Span:
    """The block that the comment stands in, or, where it stands alone, the next one."""
    blocks: Sequence[Span] = [block.span for block in document.blocks]
    if comment.alone:
        wanted = next((span for span in blocks if span.start >= comment.at), None)
    else:
        wanted = next((span for span in blocks if span.start <= comment.at <= span.end), None)
    if wanted is None:
        return Span(comment.place.end, comment.place.end)
    place = document.origin.place(wanted)
    return Span(place.start, place.end)


def _useless(code: str, ran: frozenset[str], rules: Collection[str]) -> str:
    """Why a suppression that no finding met is of no use; empty where that is not known."""
    if not known(code, rules):
        from calque.suggest import suggest

        return f"there is no such rule{suggest(code.upper(), rules)}"
    return "it suppresses nothing" if code == ALL or any(one.startswith(code) for one in ran) else ""


def _unused(document: Document, suppression: Suppression, path: str, why: str) -> Diagnostic:
    place = document.origin.locate(suppression.comment.place)
    return Diagnostic(
        path=path,
        code=UNUSED,
        name="unused-suppression",
        severity=Severity.WARNING,
        message=f"delete the suppression of {suppression.code}: {why}",
        place=place,
        text=document.origin.words(place),
        excerpt=document.origin.excerpt(place),
        fix=None,
        mqm="",
        context=f"{path} {suppression.comment.text}",
    )
