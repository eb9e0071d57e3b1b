"""An OpenDocument file that can be written: tracked changes and comments in, bytes out."""

import re
from collections.abc import Iterator, Sequence
from itertools import count

from calque.finding import Edit
from calque.readers.office.changes import Changes, Mark, New, Stretch
from calque.readers.office.markup import escaped, name_at
from calque.readers.office.open_document import CONTENT, OpenFile
from calque.readers.office.origin import Pin
from calque.readers.office.patches import Patches, at_end
from calque.readers.office.story import AUTHOR, Story, Unit

OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
CREATOR = "http://purl.org/dc/elements/1.1/"
SPACES = f'xmlns:office="{OFFICE}" xmlns:text="{TEXT}" xmlns:dc="{CREATOR}"'
SPACE = re.compile(r"\A | \Z|(?<= ) ")
#: The standard asks for a date; this one is the same every time.
DATE = "1970-01-01T00:00:00"


class OpenDocument:
    """Writes copies of an OpenDocument file; what nothing touches stays as it is, byte for byte."""

    def __init__(self, file: OpenFile) -> None:
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
            changes.touch(edit.span)
        return self._copy(changes, Patches(self._file.data), spaced=True)

    def pinned(self, pins: Sequence[Pin]) -> bytes:
        """The file with comments; calque's old ones go unless somebody has answered or resolved them."""
        found = self._file.found
        answered = {a.answers for a in found.annotations if a.author != AUTHOR} - {""}
        own = [a for a in found.annotations if a.author == AUTHOR]
        old = {a.name for a in own if a.name not in answered and not a.is_resolved}
        patches = Patches(self._file.data)
        for note in (note for note in own if note.name in old):
            patches.add(note.start, note.end, b"")
        for close in (close for close in found.closes if close.name in old):
            patches.add(close.start, close.end, b"")
        kept = {(a.spot.at, "".join(a.text.split())) for a in own if a.name not in old}
        used = {a.name for a in found.annotations} - old
        names = (name for n in count(1) if (name := f"calque{n}") not in used)
        changes = Changes(self.story)
        for pin in pins:
            if (pin.span.start, "".join(pin.text.split())) not in kept:
                changes.mark(pin.span, *_comment(next(names), pin))
        return self._copy(changes, patches, spaced=False)

    def _copy(self, changes: Changes, patches: Patches, *, spaced: bool) -> bytes:
        writer = _Writer(patches, spaced=spaced)
        for unit in changes.units:
            patches.add(unit.start, unit.end, b"".join(writer.unit(changes, unit)))
        writer.list_changes(self._file)
        return self._file.package.copy({CONTENT: patches.render()})


class _Writer:
    """Writes units with their changes, and remembers the changes for the list that stands before the text.

    With `spaced` a space at an edge is an element, so that it counts whatever comes to stand beside it.
    """

    def __init__(self, patches: Patches, *, spaced: bool) -> None:
        self._text = _spaced if spaced else escaped
        self._patches = patches
        used = patches.data
        self._names = (name for n in count(1) if (name := f"calque-change{n}").encode() not in used)
        self._listed: list[bytes] = []

    def unit(self, changes: Changes, unit: Unit) -> Iterator[bytes]:
        """What comes into the place of a unit."""
        for item in changes.parted(unit):
            match item:
                case Mark(data):
                    yield data
                case New(text):
                    yield self._inserted(unit, text)
                case Stretch(gone=True):
                    yield self._deleted(unit, item)
                case _:
                    yield self._stretch(item)

    def _stretch(self, stretch: Stretch) -> bytes:
        bit = stretch.bit
        if bit.verbatim:
            return self._text(stretch.text).encode()
        if len(stretch.text) == len(bit.text):
            return self._patches.data[bit.start : bit.end]
        return f'<text:s xmlns:text="{TEXT}" text:c="{len(stretch.text)}"/>'.encode()

    def _inserted(self, unit: Unit, text: str) -> bytes:
        if unit.shell:
            return _spaced(text).encode()
        name = self._listed_as("insertion", b"")
        mark = f'<text:change-%s xmlns:text="{TEXT}" text:change-id="{name}"/>'
        return f"{mark % 'start'}{_spaced(text)}{mark % 'end'}".encode()

    def _deleted(self, unit: Unit, stretch: Stretch) -> bytes:
        """The words as deleted; what calque itself put in and nobody has taken yet just goes."""
        if unit.shell:
            return b""
        inside = _spaced(stretch.text) if stretch.bit.verbatim else self._stretch(stretch).decode()
        name = self._listed_as("deletion", f"<text:p>{inside}</text:p>".encode())
        return f'<text:change xmlns:text="{TEXT}" text:change-id="{name}"/>'.encode()

    def _listed_as(self, kind: str, inside: bytes) -> str:
        name = next(self._names)
        info = f"<office:change-info><dc:creator>{AUTHOR}</dc:creator><dc:date>{DATE}</dc:date></office:change-info>"
        head = f'<text:changed-region {SPACES} xml:id="{name}" text:id="{name}"><text:{kind}>{info}'.encode()
        self._listed.append(b"%s%s</text:%s></text:changed-region>" % (head, inside, kind.encode()))
        return name

    def list_changes(self, file: OpenFile) -> None:
        """Put the list of changes before the text, or more changes into the one that is there."""
        if not self._listed:
            return
        inside = b"".join(self._listed)
        if file.found.changes:
            begin, start, end = file.found.changes
            self._patches.add(*at_end(name_at(file.data, begin), start, end, inside))
            return
        head = f'<text:tracked-changes xmlns:text="{TEXT}" text:track-changes="false">'.encode()
        self._patches.add(file.found.body, file.found.body, b"%s%s</text:tracked-changes>" % (head, inside))


def _spaced(text: str) -> str:
    """The text with elements for spaces that would not count at an edge or beside another one."""
    return SPACE.sub(f'<text:s xmlns:text="{TEXT}"/>', escaped(text))


def _comment(name: str, pin: Pin) -> tuple[bytes, bytes]:
    """What goes before and behind the words of a comment."""
    space = f'xmlns:office="{OFFICE}"'
    lines = "".join(f"<text:p>{escaped(line)}</text:p>" for line in pin.text.split("\n"))
    before = (
        f'<office:annotation {SPACES} office:name="{name}">'
        f"<dc:creator>{AUTHOR}</dc:creator>{lines}</office:annotation>"
    )
    behind = f'<office:annotation-end {space} office:name="{name}"/>'
    return before.encode(), behind.encode() if pin.span.end > pin.span.start else b""
