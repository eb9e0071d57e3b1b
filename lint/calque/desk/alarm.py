"""A report on a false alarm, to be pasted where others can read it: every word is masked but the flagged ones."""

import sys
from collections.abc import Iterator
from pathlib import PurePath
from unicodedata import category

from calque import __version__
from calque.check import Outcome
from calque.desk.ignores import the_one
from calque.diagnostic import Diagnostic
from calque.document import Document
from calque.errors import BadConfig
from calque.expressions import expression
from calque.finding import Edit, Finding
from calque.readers import SUFFIXES
from calque.report.cells import visible
from calque.runs.files import from_disk
from calque.runs.runner import Runner
from calque.select import is_guest
from calque.silence import Said
from calque.span import Span
from calque.why import parse

#: How much of the paragraph (code points) is shown on either side of the flagged words.
AROUND = 400
#: Words, and what stands between them.
PIECES = expression(r"\w++|\W++")
#: What stands for the characters of a Unicode category; white space, punctuation and symbols stand for themselves.
MASKS = {"Lu": "X", "Lt": "X", "Ll": "x", "Lm": "x", "Lo": "x", "Nd": "0", "Nl": "0", "No": "0", "Mn": "", "Mc": "", "Me": ""}  # fmt: skip


def alarm(runner: Runner, where: str, code: str | None) -> Iterator[str]:
    """The report on the finding at `FILE:LINE:COLUMN` (1-based, code points), line by line. Raises CalqueError."""
    path, line, column = parse(where)
    plan = runner.plan(path)
    document = runner.document(plan, path, from_disk(path))
    outcome = plan.checker.look(document)
    told = [(plan.checker.tell(document, path, said), said) for said in outcome.said]
    here = [(d, said) for d, said in told if d.place.holds(line, column) and d.code.startswith(code or "")]
    if not here and plan.beside is not None:
        _refuse_guests(where, plan.beside.join(document, path, [d for d, _ in told]), line, column)
    diagnostic = the_one(where, [d for d, _ in here], column)
    said = next(said for d, said in here if d is diagnostic)
    rule, finding = said.loaded.rule, said.finding
    block = document.block_at(finding.span.start)
    yield f"False alarm of {rule.code} ({said.loaded.name}, pack {said.loaded.pack})"
    yield ""
    yield f"- calque {__version__}, Python {sys.version.split()[0]}"
    yield f"- {diagnostic.severity}: {rule.message}"
    # Names that people gave, of a file or a profile, are for no stranger.
    ending = PurePath(path).suffix[1:].lower()
    profile = plan.config.profile
    known = {"default", *(profile.name for profile in runner.index.profiles)}
    yield f"- format {ending if ending in SUFFIXES else 'of another ending'}, {block.kind if block else 'between blocks'}"
    yield f"- locale {plan.facts.locale}, profile {profile if profile in known else 'of its own'}"
    yield f"- silent beside it: {', '.join(_silent(outcome, said)) or 'no other rule'}"
    yield ""
    yield "Every word but the flagged ones is masked:"
    yield ""
    yield f"    {visible(_marked(document, finding))}"
    if finding.fix is not None:
        yield ""
        yield f"The repair ({finding.fix.safety}) would make of it:"
        yield ""
        yield f"    {visible(_repaired(document, finding, finding.fix.edits))}"


def _refuse_guests(where: str, reported: list[Diagnostic], line: int, column: int | None) -> None:
    """Raise BadConfig where what is reported is a rule's of LanguageTool: calque cannot mend it."""
    for diagnostic in reported:
        if is_guest(diagnostic.code) and diagnostic.place.holds(line, column):
            raise BadConfig(
                f"{where}: {diagnostic.code} is a rule of LanguageTool; `calque ignore {where}` keeps this finding silent"
            )


def _silent(outcome: Outcome, said: Said) -> list[str]:
    """The rules that keep silent because this one explains the place."""
    return sorted({other.loaded.rule.code for other, speaker in outcome.explained if speaker is said})


def mask(text: str) -> str:
    """The text with X, x and 0 for capitals, other letters and digits; accents that stand by themselves are dropped."""
    return "".join(MASKS.get(category(char), char) for char in text)


def _window(document: Document, span: Span) -> Span:
    """The paragraph around a place, or as much of it as is shown."""
    blocks = [block for at in (span.start, max(span.end - 1, span.start)) if (block := document.block_at(at))]
    start = min((block.span.start for block in blocks), default=span.start)
    end = max((block.span.end for block in blocks), default=span.end)
    return Span(max(min(start, span.start), span.start - AROUND), min(max(end, span.end), span.end + AROUND))


def _marked(document: Document, finding: Finding) -> str:
    span, window = finding.span, _window(document, finding.span)
    before, after = document[Span(window.start, span.start)], document[Span(span.end, window.end)]
    return f"{mask(before)}⟦{document[span]}⟧{mask(after)}"


def _repaired(document: Document, finding: Finding, edits: tuple[Edit, ...]) -> str:
    """The same after the repair; a repair may bring words from elsewhere, so its words are masked unless they were flagged."""
    span, window = finding.span, _window(document, finding.span)
    flagged = set(PIECES.findall(document[span]))
    parts: list[str] = []
    at = window.start
    for (start, end), text in edits:
        if start < at or end > window.end:
            return "(it reaches beyond what is shown)"
        new = "".join(word if word in flagged else mask(word) for word in PIECES.findall(text))
        parts += [_shown(document, span, Span(at, start)), new]
        at = end
    return "".join([*parts, _shown(document, span, Span(at, window.end))])


def _shown(document: Document, flagged: Span, span: Span) -> str:
    """A stretch that stays, in which only the flagged words can be read."""
    first = Span(span.start, max(span.start, min(span.end, flagged.start)))
    last = Span(max(span.start, min(span.end, flagged.end)), span.end)
    return (
        mask(document[first]) + document[Span(first.end, max(first.end, last.start))] + mask(document[last])
    )
