"""Changes of a Word file: runs written anew, with tracked deletions, tracked insertions and comment ranges."""

import re
from collections.abc import Iterator, Sequence
from itertools import count

from calque.readers.office.changes import Changes, Mark, New, Stretch, joined
from calque.readers.office.markup import escaped, name_at, root
from calque.readers.office.patches import Patches
from calque.readers.office.story import AUTHOR, Unit

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
ID = re.compile(rb":id=[\"'](\d{1,10})[\"']")
OWN_ID = re.compile(rb"(:id=)(?:\"[^\"]*+\"|'[^']*+')")
#: Runs of text, and what has an element of its own in a run.
PARTS = re.compile(r"[\t\n]|[^\t\n]+")


def namespace(data: bytes) -> str:
    """The namespace of Word's elements in a part."""
    return STRICT if STRICT.encode() in root(data) else WORD


def declaration(data: bytes) -> str:
    """What an element of Word's with the prefix `w` has to declare in a part: nothing where the root does."""
    space = f' xmlns:w="{namespace(data)}"'
    return "" if space.encode() in root(data) else space


class Writer:
    """Writes the changed units of one part."""

    def __init__(self, data: bytes) -> None:
        self.patches = Patches(data)
        self._data = data
        self._space = declaration(data)
        used = set(map(int, ID.findall(data)))
        self._ids = (number for number in count(1) if number not in used)
        self._written: set[int] = set()

    def write(self, changes: Changes, units: Sequence[Unit]) -> bytes:
        """The part after the changes of its units."""
        for unit in units:
            self.patches.add(unit.start, unit.end, b"".join(self._unit(changes, unit)))
        return self.patches.render()

    def _unit(self, changes: Changes, unit: Unit) -> Iterator[bytes]:
        for item in joined(changes.parted(unit)):
            match item:
                case Mark(data):
                    yield data
                case New(text):
                    yield self._inserted(unit, text)
                case _ if item[0].gone:
                    yield self._deleted(unit, item)
                case _:
                    yield self._run(unit, b"".join(self._stretch(unit, s, "t") for s in item))

    def _inserted(self, unit: Unit, text: str) -> bytes:
        name = self._prefix(unit)
        run = self._run(unit, b"".join(_element(name, part) for part in PARTS.findall(text)))
        shell = unit.shell
        if shell and shell.own:
            return run
        new = self._tracked("ins", run)
        if shell is None:
            return new
        return b"</%s>%s%s" % (name_at(shell.tag, 0).encode(), new, self._renumbered(shell.tag))

    def _deleted(self, unit: Unit, stretches: Sequence[Stretch]) -> bytes:
        """The words as deleted; what calque itself put in and nobody has taken yet just goes."""
        if unit.shell and unit.shell.own:
            return b""
        inside = b"".join(self._stretch(unit, stretch, "delText") for stretch in stretches)
        return self._tracked("del", self._run(unit, inside))

    def _tracked(self, kind: str, run: bytes) -> bytes:
        """The run as an insertion or deletion; it has no date, so that the same file comes out every time."""
        head = f'<w:{kind}{self._space} w:id="{next(self._ids)}" w:author="{AUTHOR}">'
        return b"%s%s</w:%s>" % (head.encode(), run, kind.encode())

    def _run(self, unit: Unit, inside: bytes) -> bytes:
        """A run of the unit's format; a tracked change of that has an id, and the next run needs another one."""
        name = name_at(self._data, unit.start).encode()
        head = self._data[unit.start : unit.head]
        if unit.start in self._written:
            head = self._renumbered(head)
        self._written.add(unit.start)
        return b"%s%s</%s>" % (head, inside, name)

    def _renumbered(self, tags: bytes) -> bytes:
        return OWN_ID.sub(lambda found: b'%s"%d"' % (found[1], next(self._ids)), tags)

    def _stretch(self, unit: Unit, stretch: Stretch, name: str) -> bytes:
        bit = stretch.bit
        if not bit.verbatim:
            return self.patches.render(bit.start, bit.end)
        if name == "t" and len(stretch.text) == len(bit.text):
            return self._data[bit.start : bit.end]
        return _text(self._prefix(unit) + name, stretch.text)

    def _prefix(self, unit: Unit) -> str:
        """The prefix of Word's elements where a run stands, with its colon."""
        return name_at(self._data, unit.start).removesuffix("r")


def _element(prefix: str, text: str) -> bytes:
    match text:
        case "\t":
            return f"<{prefix}tab/>".encode()
        case "\n":
            return f"<{prefix}br/>".encode()
        case _:
            return _text(f"{prefix}t", text)


def _text(name: str, text: str) -> bytes:
    return f'<{name} xml:space="preserve">{escaped(text)}</{name}>'.encode()
