"""A Word file that can be written: tracked changes and comments in, bytes out."""

from collections import defaultdict
from collections.abc import Sequence

from calque.finding import Edit
from calque.readers.office.changes import Changes
from calque.readers.office.markup import NotXml
from calque.readers.office.origin import Pin
from calque.readers.office.story import Story, Unit
from calque.readers.office.word import WordFile
from calque.readers.office.word_comments import Comments, removal
from calque.readers.office.word_write import Writer


class WordPackage:
    """Writes copies of a Word file; parts that nothing touches stay as they are, byte for byte."""

    def __init__(self, file: WordFile) -> None:
        self._file = file

    @property
    def story(self) -> Story:
        """The text and its lines."""
        return self._file.story

    def edited(self, edits: Sequence[Edit]) -> bytes:
        """The file with edits (code points of the whole text) as tracked changes."""
        changes = Changes(self.story)
        for edit in edits:
            changes.edit(edit)
        return self._file.package.copy(self._written(changes, {}))

    def pinned(self, pins: Sequence[Pin]) -> bytes:
        """The file with comments; calque's old ones go unless somebody has answered or resolved them. Raises UnreadableFile."""
        try:
            return self._pinned(pins)
        except NotXml as error:
            raise self._file.package.damaged(str(error)) from None

    def _pinned(self, pins: Sequence[Pin]) -> bytes:
        file = self._file
        comments = Comments(file)
        old = list(comments.anchors())
        writers = {part: Writer(file.data[part]) for part in (file.main, *(anchor.part for anchor in old))}
        for anchor in old:
            writers[anchor.part].patches.add(*removal(anchor), b"")
        changes = Changes(self.story)
        answered = {
            (a.spot.at, comments.kept[a.id].text) for a in file.anchors if a.spot and a.id in comments.kept
        }
        for pin in pins:
            if (pin.span.start, pin.text) in answered or not comments.has_room:
                continue
            changes.mark(pin.span, *comments.add(pin.text))
        return file.package.copy(self._written(changes, writers) | comments.parts())

    def _written(self, changes: Changes, writers: dict[str, Writer]) -> dict[str, bytes]:
        """The parts whose units change."""
        by_part: dict[str, list[Unit]] = defaultdict(list)
        for unit in changes.units:
            by_part[unit.part].append(unit)
        data = self._file.data
        parts = {*by_part, *writers}
        return {
            part: (writers.get(part) or Writer(data[part])).write(changes, by_part[part]) for part in parts
        }
