"""The help line: what will stand there after the repair."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from calque.diagnostic import Diagnostic
from calque.expressions import expression
from calque.finding import Edit, Fix, Safety
from calque.report.cells import blanks, cells, head, tail, visible
from calque.span import Span

NAMES = {Safety.SAFE: "safe fix", Safety.UNSAFE: "unsafe fix", Safety.SHOWN: "a suggestion"}
#: The rest of the word at an edit, and one neighbour on the same line.
BESIDE = expression(r"\S{0,30}+(?:[^\S\r\n]{1,4}+\S{1,30}+(?!\S))?+")
#: The cells that quoted words may take.
ROOM = 64


class Known(NamedTuple):
    """A stretch of the file that the diagnostic brings along; `start` is its first code point in the file."""

    text: str
    start: int

    def holds(self, span: Span) -> bool:
        """Whether a span of the file lies inside."""
        return self.start <= span.start and span.end <= self.start + len(self.text)


def advice(diagnostic: Diagnostic) -> str | None:
    """What to do and who may do it, such as `write “$115.6 billion” (safe fix)`; None where there is no fix."""
    fix = diagnostic.fix
    if fix is None or not fix.edits:
        return None
    words = visible(fix.title) if fix.title else _words(diagnostic, fix)
    return f"{words} ({NAMES[fix.safety]})"


def _words(diagnostic: Diagnostic, fix: Fix) -> str:
    known = _known(diagnostic)
    edits = list(_joined(fix.edits))
    near = [
        Edit(Span(e.span.start - known.start, e.span.end - known.start), e.text)
        for e in edits
        if known.holds(e.span)
    ]
    far = [edit for edit in edits if not known.holds(edit.span)]
    if not near:
        return _far(diagnostic, far[0]) + _more(len(far) - 1)
    return (_deletion(known.text, near) or _preview(known.text, near)) + _more(len(far))


def _known(diagnostic: Diagnostic) -> Known:
    excerpt, place = diagnostic.excerpt, diagnostic.place
    whole = len(diagnostic.text) == excerpt.end - excerpt.start
    after = excerpt.text[excerpt.end :] if whole else ""
    return Known(excerpt.text[: excerpt.start] + diagnostic.text + after, place.start - excerpt.start)


def _joined(edits: Sequence[Edit]) -> Iterator[Edit]:
    """The edits, those that touch each other as one."""
    kept = edits[0]
    for edit in edits[1:]:
        if edit.span.start == kept.span.end:
            kept = Edit(Span(kept.span.start, edit.span.end), kept.text + edit.text)
            continue
        yield kept
        kept = edit
    yield kept


def _more(number: int) -> str:
    if not number:
        return ""
    return " and one edit further away" if number == 1 else f" and {number} edits further away"


def _far(diagnostic: Diagnostic, edit: Edit) -> str:
    """An edit so far from the flagged words that nothing is known of its surroundings."""
    distance = edit.span.start - diagnostic.place.start
    where = f"{abs(distance)} characters {'further on' if distance > 0 else 'before'}"
    if edit.text:
        return f"write {_quoted(visible(edit.text))} {where}"
    return f"delete {edit.span.end - edit.span.start} characters, {where}"


def _deletion(text: str, edits: Sequence[Edit]) -> str | None:
    """The words that go, where one edit takes out whole words or blanks at the edge of a line."""
    (start, end), new = edits[0]
    old = text[start:end]
    if len(edits) > 1 or new or not old:
        return None
    before, after = text[start - 1 : start] if start else "", text[end : end + 1]
    if old.isspace():
        edge = before in {"", "\n", "\r"} or after in {"", "\n", "\r"}
        return f"delete {_quoted(blanks(old))}" if edge else None
    if _apart(before, old[0], old) and _apart(after, old[-1], old):
        return f"delete {_quoted(visible(old.strip()))}"
    return None


def _apart(outer: str, inner: str, old: str) -> bool:
    """Whether what is deleted ends here without cutting a word, or a mark from its word."""
    if not outer or outer.isspace() or inner.isspace():
        return True
    return any(map(str.isalnum, old)) and not (outer.isalnum() and inner.isalnum())


def _preview(text: str, edits: Sequence[Edit]) -> str:
    """The words around the edits as they will read."""
    dots = all(not text[e.span.start : e.span.end].strip() and not e.text.strip() for e in edits)
    pieces = [_piece(text, span, group, dots=dots) for span, group in _groups(text, edits)]
    return f"write {_quoted(' … '.join(pieces))}"


def _groups(text: str, edits: Sequence[Edit]) -> Iterator[tuple[Span, list[Edit]]]:
    """Stretches of whole words around edits, with the edits that each holds."""
    start = end = -1
    group: list[Edit] = []
    for edit in edits:
        left, right = edit.span
        left -= _reach(text[max(left - 80, 0) : left][::-1])
        right += _reach(text[right : right + 80])
        if group and left > end:
            yield Span(start, end), group
            group = []
        start, end = (start if group else left), right
        group.append(edit)
    yield Span(start, end), group


def _reach(text: str) -> int:
    found = BESIDE.match(text)
    return found.end() if found else 0


def _piece(text: str, span: Span, edits: Sequence[Edit], *, dots: bool) -> str:
    parts: list[str] = []
    at = span.start
    for edit in edits:
        parts += [_kept(text[at : edit.span.start], dots=dots), (blanks if dots else visible)(edit.text)]
        at = edit.span.end
    return "".join([*parts, _kept(text[at : span.end], dots=dots)])


def _kept(text: str, *, dots: bool) -> str:
    """Words that stay; where only blanks change, those that the words begin or end with can be seen."""
    body = text.strip()
    if not dots or not body:
        return blanks(text) if dots else visible(text)
    at = text.index(body)
    return blanks(text[:at]) + visible(body) + blanks(text[at + len(body) :])


def _quoted(words: str) -> str:
    if cells(words) > ROOM:
        words = f"{head(words, ROOM * 2 // 3)} … {tail(words, ROOM // 3 - 3)}"
    return f"“{words}”"
