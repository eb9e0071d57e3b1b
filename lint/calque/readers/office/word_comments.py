"""Comments of a Word file: calque's own of earlier runs go, new ones come, other people's stay."""

from collections.abc import Iterator
from itertools import count

from calque.readers.office.markup import Tag, escaped, name_at, root, utf8, walk
from calque.readers.office.package import Package
from calque.readers.office.patches import Patches, appended
from calque.readers.office.story import AUTHOR
from calque.readers.office.word import TYPES, WordFile, relations_of
from calque.readers.office.word_comments_found import CommentWalker, EntryWalker
from calque.readers.office.word_found import Anchor
from calque.readers.office.word_write import STRICT, declaration, namespace

TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
STRICT_RELATION = "http://purl.oclc.org/ooxml/officeDocument/relationships/comments"
NO_RELATIONS = b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>'
#: Word opens no file with more comment ranges ([MS-OI29500] 2.1.315).
MOST = 32_000


class Comments:
    """The comments that a file has, and those that come."""

    def __init__(self, file: WordFile) -> None:
        self._file = file
        self._part = file.related("comments") or self._free_name()
        self._is_new = self._part not in file.package
        self._data = self._empty() if self._is_new else utf8(file.package.read(self._part))
        collector = CommentWalker()
        walk(self._data, collector)
        answered = self._answered()
        own = [c for c in collector.found if c.author == AUTHOR]
        #: Old comments of calque's that nobody has answered or resolved.
        self.old = {c.id: c for c in own if answered.isdisjoint(c.paragraphs)}
        self.kept = {c.id: c for c in own if c.id not in self.old}
        used = {c.id for c in collector.found if c.id not in self.old}
        used |= {anchor.id for anchor in file.anchors if anchor.id not in self.old}
        self._ids = (str(number) for number in count() if str(number) not in used)
        self._new: list[str] = []

    def _free_name(self) -> str:
        folder = self._file.main.rpartition("/")[0]
        names = (f"{folder}/comments{number or ''}.xml".lstrip("/") for number in count())
        return next(name for name in names if name not in self._file.package)

    def _empty(self) -> bytes:
        space = namespace(self._file.data[self._file.main])
        head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        return f'{head}<w:comments xmlns:w="{space}"></w:comments>'.encode()

    def _entries(self, kind: str) -> tuple[str, bytes, list[Tag]]:
        """A part that says more about comments: its name, its bytes and its entries; nothing where there is none."""
        part = self._file.related(kind)
        if part is None or part not in self._file.package:
            return "", b"", []
        data = utf8(self._file.package.read(part))
        collector = EntryWalker()
        walk(data, collector)
        return part, data, collector.found

    def _answered(self) -> set[str]:
        """The ids of the paragraphs of comments that somebody has answered or resolved."""
        entries = self._entries("commentsExtended")[2]
        resolved = {tag.get("paraId") for tag in entries if tag.get("done") in ("1", "true")}
        return resolved | {tag.get("paraIdParent") for tag in entries} - {""}

    def _forgotten(self) -> Iterator[tuple[str, bytes]]:
        """The parts that say more about comments, without the old ones."""
        gone = {paragraph for comment in self.old.values() for paragraph in comment.paragraphs} - {""}
        for kind in ("commentsExtended", "commentsIds", "commentsExtensible"):
            part, data, entries = self._entries(kind)
            old = [tag for tag in entries if {tag.get("paraId"), tag.get("durableId")} & gone]
            gone |= {tag.get("durableId") for tag in old} - {""}
            patches = Patches(data)
            for tag in old:
                patches.add(tag.start, tag.end, b"")
            if old:
                yield part, patches.render()

    @property
    def has_room(self) -> bool:
        """Whether Word would still open the file with one more."""
        return len(self._new) + len(self._file.anchors) // 3 < MOST

    def add(self, text: str) -> tuple[bytes, bytes]:
        """Take in a comment; what goes before and behind the words that it is about."""
        number = next(self._ids)
        space = declaration(self._data)
        lines = "".join(
            f'<w:p><w:r><w:t xml:space="preserve">{escaped(line)}</w:t></w:r></w:p>'
            for line in text.split("\n")
        )
        self._new.append(
            f'<w:comment{space} w:id="{number}" w:author="{AUTHOR}" w:initials="c">{lines}</w:comment>'
        )
        space = declaration(self._file.data[self._file.main])
        before = f'<w:commentRangeStart{space} w:id="{number}"/>'
        behind = (
            f'<w:commentRangeEnd{space} w:id="{number}"/>'
            f'<w:r{space}><w:commentReference w:id="{number}"/></w:r>'
        )
        return before.encode(), behind.encode()

    def anchors(self) -> Iterator[Anchor]:
        """What ties the old comments to the text."""
        return (anchor for anchor in self._file.anchors if anchor.id in self.old)

    def parts(self) -> dict[str, bytes]:
        """The parts of the package that change, apart from the text."""
        if not self._new and not self.old:
            return {}
        patches = Patches(self._data)
        for comment in self.old.values():
            patches.add(comment.start, comment.end, b"")
        parts = {
            self._part: appended(patches.render(), "".join(self._new).encode()),
            **dict(self._forgotten()),
        }
        return parts | (self._announced(self._file.package) if self._is_new else {})

    def _announced(self, package: Package) -> dict[str, bytes]:
        """The package's table of contents and the main part's relations with a new part."""
        override = f'Override PartName="/{self._part}" ContentType="{TYPE}"'
        parts = {TYPES: _with_entry(package.read(TYPES), override)}
        if self._file.related("comments"):
            return parts
        kind = STRICT_RELATION if namespace(self._data) == STRICT else RELATION
        used = {relation.id for relation in self._file.relations}
        number = next(n for n in count(1) if f"rIdCalque{n}" not in used)
        links = relations_of(self._file.main)
        known = package.read(links) if links in package else NO_RELATIONS
        relation = f'Relationship Id="rIdCalque{number}" Type="{kind}" Target="/{self._part}"'
        return parts | {links: _with_entry(known, relation)}


def _with_entry(data: bytes, entry: str) -> bytes:
    """A list of the package's with one more entry, under the prefix that the list has."""
    data = utf8(data)
    before, colon, _ = name_at(root(data), 0).rpartition(":")
    return appended(data, f"<{before}{colon}{entry}/>".encode())


def removal(anchor: Anchor) -> tuple[int, int]:
    """The bytes that go with the anchor of an old comment: a run that holds nothing else goes as a whole."""
    unit = anchor.unit
    return (unit.start, unit.end) if unit and len(unit.bits) == 1 else (anchor.start, anchor.end)
