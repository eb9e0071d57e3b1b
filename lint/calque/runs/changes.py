"""What changed since a revision of git, sentence by sentence.

Git compares lines, and an article is often one line; so the old text is read as the new one is, and their sentences are compared.
A sentence that only moved, or was wrapped or encoded anew, has not changed.
"""

import os
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path, PurePath
from typing import NamedTuple

from calque.document import Document
from calque.errors import BadConfig, CalqueError
from calque.expressions import expression
from calque.origin import Place
from calque.runs.checked import Checked, Trouble
from calque.runs.git import Repository, repository
from calque.runs.runner import Runner
from calque.select import FAILED
from calque.span import Span

LINE_ENDS = expression(r"\n++")


class Unit(NamedTuple):
    """A sentence with the white space behind it, or a block without sentences: where it begins in the file, and its words."""

    start: int
    words: str


def units(document: Document) -> list[Unit]:
    """The whole text in units, in order; a line end counts as a blank, and the last blank not at all."""
    starts = sorted({0, *(b.span.start for b in document.blocks), *(s.start for s in document.sentences)})
    found: list[Unit] = []
    for start, end in zip(starts, [*starts[1:], len(document.text)], strict=True):
        words = LINE_ENDS.sub(" ", document[Span(start, end)]).removesuffix(" ")
        found.append(Unit(document.origin.place(Span(start, start)).start if start else 0, words))
    return found


class _Gone(NamedTuple):
    """The units of deleted files, and for each unit the numbers of the files that hold it."""

    files: list[Counter[str]]
    holding: dict[str, list[int]]


class Changes:
    """What was changed in drafts since a revision."""

    def __init__(self, runner: Runner, revision: str) -> None:
        self._runner = runner
        self._revision = revision
        self._repositories: dict[str, Repository] = {}
        self._deleted: dict[tuple[Path, str], _Gone] = {}

    def _find(self, path: str) -> tuple[Repository, str]:
        """The repository of a draft, or of what a link leads to, and what it is called there. Raises BadConfig."""
        folder, own = os.path.split(os.path.realpath(path))
        if folder not in self._repositories:
            self._repositories[folder] = repository(folder, self._revision)
        found = self._repositories[folder]
        return found, (Path(os.path.relpath(folder, found.top)) / own).as_posix()

    def drafts(self, paths: Iterable[str], trouble: Callable[[Trouble], None]) -> Iterator[str]:
        """The drafts that differ from what they were; `trouble` is told of those that are in no repository, once for each reason."""
        told: set[str] = set()
        for path in paths:
            try:
                found, name = self._find(path)
            except BadConfig as error:
                if str(error) not in told:
                    trouble(Trouble(path, str(error)))
                told.add(str(error))
                continue
            if not found.unchanged(name):
                yield path

    def keep(self, result: Checked) -> Checked:
        """A draft with the findings in sentences that were changed; a rule that failed is always told."""
        document = self._document(result.path, result.data)
        found = units(document)
        touched = _Touched(found, self._old(result.path, found))
        return result._replace(
            diagnostics=[d for d in result.diagnostics if d.code == FAILED or touched.holds(d.place)],
            silenced=[s for s in result.silenced if touched.holds(s.diagnostic.place)],
        )

    def _document(self, path: str, data: bytes) -> Document:
        return self._runner.document(self._runner.plan(path), path, data)

    def _old(self, path: str, new: Sequence[Unit]) -> Counter[str]:
        """The words of the units that a draft had; of one that had another name, those of the deleted file most like it."""
        found, name = self._find(path)
        data = found.old(name)
        if data is not None:
            return self._words(path, data)
        words = Counter(unit.words for unit in new)
        gone = self._gone(found, PurePath(name).suffix.lower())
        shared = Counter[int]()
        for unit in words:
            shared.update(dict.fromkeys(gone.holding.get(unit, ()), len(unit)))
        like = (
            gone.files[max(shared, key=lambda number: (shared[number], -number))]
            if shared
            else Counter[str]()
        )
        return like if 2 * _size(like & words) >= max(_size(like), _size(words)) else Counter()

    def _gone(self, found: Repository, ending: str) -> _Gone:
        """The deleted files of a repository that have the ending of a draft."""
        key = found.top, ending
        if key not in self._deleted:
            names = [name for name in found.deleted if PurePath(name).suffix.lower() == ending]
            files = [self._words(str(found.top / name), found.old(name) or b"") for name in names]
            holding: dict[str, list[int]] = {}
            for number, words in enumerate(files):
                for unit in words:
                    holding.setdefault(unit, []).append(number)
            self._deleted[key] = _Gone(files, holding)
        return self._deleted[key]

    def _words(self, path: str, data: bytes) -> Counter[str]:
        try:
            return Counter(unit.words for unit in units(self._document(path, data)))
        except CalqueError:
            # What it was cannot be read, so all of it is new.
            return Counter()


class _Touched:
    """Which stretches of a file are new."""

    def __init__(self, found: Sequence[Unit], old: Counter[str]) -> None:
        self._starts = [unit.start for unit in found]
        left = Counter(old)
        self._new: list[bool] = []
        for unit in found:
            self._new.append(left[unit.words] == 0)
            left[unit.words] -= not self._new[-1]

    def holds(self, place: Place) -> bool:
        """Whether a place touches a new stretch."""
        first = bisect_right(self._starts, place.start) - 1
        last = bisect_right(self._starts, max(place.end - 1, place.start)) - 1
        return any(self._new[first : last + 1])


def _size(words: Counter[str]) -> int:
    """The code points of all units."""
    return sum(len(unit) * count for unit, count in words.items())
