"""`calque check --add-ignores`: everything that is found is suppressed where it stands.

That is a comment in the draft where its format has comments, and an entry in the sidecar elsewhere.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path

from calque.config.effective import SIDECAR
from calque.diagnostic import Diagnostic
from calque.document import Document
from calque.errors import CalqueError
from calque.finding import Edit
from calque.repair.fix import write
from calque.repair.follow import spot, without
from calque.runs.batch import Tally, tell
from calque.runs.checked import Trouble
from calque.runs.files import from_disk
from calque.runs.runner import Runner
from calque.select import ENGINE
from calque.sidecars.spared import Spared
from calque.span import Span

#: The end of no block.
NOWHERE = -1


def add_ignores(
    runner: Runner, paths: Iterable[str], reason: str, tally: Tally, complain: Callable[[str], None]
) -> str:
    """Suppress what is found in the drafts, and return a line on what was written.

    Drafts that cannot be checked or written are told and counted as trouble; the others go on.
    """
    reason = " ".join(reason.split())
    trouble = partial(tell, tally, complain)
    spared = Spared(runner, trouble)
    comments = 0
    try:
        for path in paths:
            try:
                comments += _suppress(runner, path, spared, reason)
            except CalqueError as error:
                trouble(Trouble(path, str(error)))
    finally:
        entries = spared.write()
    return f"{comments + entries} suppressed: {comments} by comments in drafts, {entries} by entries in {SIDECAR}"


def _suppress(runner: Runner, path: str, spared: Spared, reason: str) -> int:
    """Suppress what is found in one draft, and return how many findings comments silence. Raises CalqueError."""
    known = spared.of(path)
    if known is None:
        return 0
    draft = _Draft(runner, path, from_disk(path))
    silent = [spot(diagnostic) for diagnostic in known]
    found = [d for d in without(draft.diagnostics, silent) if d.code not in ENGINE]
    edits, left = draft.comments(found, reason)
    if edits:
        write(Path(path), draft.data, draft.document.origin.apply(edits))
    for diagnostic in left:
        spared.add(path, diagnostic, reason)
    return len(found) - len(left)


class _Draft:
    """A draft as it is, and whether comments in it do what they should and nothing else."""

    def __init__(self, runner: Runner, path: str, data: bytes) -> None:
        self._runner, self._path, self.data = runner, path, data
        self.document, self.diagnostics = self._judge(data)

    def _judge(self, data: bytes) -> tuple[Document, list[Diagnostic]]:
        plan = self._runner.plan(self._path)
        document = self._runner.document(plan, self._path, data)
        return document, self._runner.judge(plan, document, self._path)[0]

    def comments(self, found: Sequence[Diagnostic], reason: str) -> tuple[list[Edit], list[Diagnostic]]:
        """Comments at the ends of blocks for as many findings as possible, and the findings that are left."""
        homes: dict[int, list[Diagnostic]] = {}
        for diagnostic in found:
            homes.setdefault(self._end(diagnostic), []).append(diagnostic)
        left = homes.pop(NOWHERE, [])
        words = {end: Edit(Span(end, end), _comment(here, reason)) for end, here in sorted(homes.items())}
        if not words or self._are_prose(list(words.values())):
            return [], list(found)
        if self._fit(list(words.values()), [d for here in homes.values() for d in here]):
            return list(words.values()), left
        edits: list[Edit] = []
        silent: list[Diagnostic] = []
        for end, edit in words.items():
            if self._fit([*edits, edit], [*silent, *homes[end]]):
                edits.append(edit)
                silent += homes[end]
            else:
                left += homes[end]
        return edits, left

    def _end(self, diagnostic: Diagnostic) -> int:
        """Where the block ends in which a finding begins, in code points of the file."""
        for block in self.document.blocks:
            place = self.document.origin.place(block.span)
            if place.start <= diagnostic.place.start < max(place.end, place.start + 1):
                return place.end
        return NOWHERE

    def _are_prose(self, edits: Sequence[Edit]) -> bool:
        """Whether the format has no comments, so that each of them would be read as words of the author."""
        text = self._judge(self.document.origin.apply(edits))[0].text
        return text.count("<!-- calque-ignore") == len(edits)

    def _fit(self, edits: Sequence[Edit], silent: Sequence[Diagnostic]) -> bool:
        """Whether comments leave the prose as it is and silence exactly these findings."""
        document, diagnostics = self._judge(self.document.origin.apply(edits))
        expected = Counter(d.fingerprint for d in self.diagnostics)
        expected.subtract(d.fingerprint for d in silent)
        return document.text == self.document.text and Counter(d.fingerprint for d in diagnostics) == expected


def _comment(found: Iterable[Diagnostic], reason: str) -> str:
    codes = ", ".join(sorted({diagnostic.code for diagnostic in found}))
    # Two hyphens would begin another reason, or end the comment.
    words = f" -- {reason.replace('--', '–')}" if reason else ""
    return f" <!-- calque-ignore {codes}{words} -->"
