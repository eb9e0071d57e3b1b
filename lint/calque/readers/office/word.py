"""Word files: body, footnotes and endnotes, headers and footers, in this order."""

import posixpath
from collections.abc import Iterator, Mapping
from itertools import chain
from typing import NamedTuple

from calque.document import Kind
from calque.errors import UnreadableFile
from calque.readers.office.markup import NotXml, Tag, Walker, utf8, walk
from calque.readers.office.package import Package
from calque.readers.office.story import BODY, Story
from calque.readers.office.word_found import Anchor, Found
from calque.readers.office.word_walk import WordWalker

TYPES = "[Content_Types].xml"
#: How many steps a style's ancestry is followed.
GENERATIONS = 12
#: The names that Word gives its own styles in every language, and what they make of a paragraph.
STYLES: Mapping[str, Kind] = {
    "title": Kind.HEADING,
    "subtitle": Kind.HEADING,
    "caption": Kind.CAPTION,
    "quote": Kind.QUOTE,
    "intense quote": Kind.QUOTE,
    "block text": Kind.QUOTE,
}
STARTS: Mapping[str, Kind] = {
    "heading ": Kind.HEADING,
    "toc ": Kind.META,
    "list bullet": Kind.LIST_ITEM,
    "list number": Kind.LIST_ITEM,
}


class Relation(NamedTuple):
    """What one part says of another: what it is (the last word of the relation's type) and where."""

    id: str
    kind: str
    part: str


class WordFile(NamedTuple):
    """A Word file as it was read; `names` are those of the parts in the package under the names that people know."""

    package: Package
    main: str
    relations: tuple[Relation, ...]
    data: Mapping[str, bytes]
    story: Story
    anchors: tuple[Anchor, ...]

    def related(self, kind: str) -> str | None:
        """The part that the main part names as its comments, styles and so on."""
        return next((relation.part for relation in self.relations if relation.kind == kind), None)


class _Relations(Walker):
    """Collects a part's relations to parts of the same package."""

    def __init__(self, folder: str) -> None:
        self._folder = folder
        self.found: list[Relation] = []

    def start(self, tag: Tag) -> None:
        """Take in a relation."""
        target = tag.get("Target")
        if tag.name.endswith(":Relationship") and target and tag.get("TargetMode") != "External":
            part = posixpath.normpath(posixpath.join(self._folder, target)).lstrip("/")
            self.found.append(Relation(tag.get("Id"), tag.get("Type").rpartition("/")[2], part))


class _Styles(Walker):
    """Collects what styles make of a paragraph."""

    def __init__(self) -> None:
        self._own: dict[str, Kind] = {}
        self._base: dict[str, str] = {}
        self._id = ""

    def start(self, tag: Tag) -> None:
        """Take in a style's name, what it is based on, and its outline level."""
        match tag.name:
            case "w:style":
                self._id = tag.get("styleId")
            case "w:name":
                name = tag.get("val").lower()
                kind = STYLES.get(name) or next(
                    (k for head, k in STARTS.items() if name.startswith(head)), None
                )
                if kind:
                    self._own[self._id] = kind
            case "w:basedOn":
                self._base[self._id] = tag.get("val")
            case "w:outlineLvl" if tag.get("val") != "9":
                self._own.setdefault(self._id, Kind.HEADING)

    def kinds(self) -> dict[str, Kind]:
        """The kind of paragraph by the id of the style, where it or one that it is based on says any."""
        found = {}
        for style in {*self._own, *self._base}:
            name = style
            for _ in range(GENERATIONS):
                if name in self._own or name not in self._base:
                    break
                name = self._base[name]
            if name in self._own:
                found[style] = self._own[name]
        return found


def relations_of(part: str) -> str:
    """The part that holds a part's relations."""
    folder, _, name = part.rpartition("/")
    return f"{folder}/_rels/{name}.rels".lstrip("/")


def relations(package: Package, part: str) -> tuple[Relation, ...]:
    """What a part (`""`: the package) is related to. Raises UnreadableFile and NotXml."""
    name = relations_of(part)
    if name not in package:
        return ()
    collector = _Relations(part.rpartition("/")[0])
    walk(utf8(package.read(name)), collector)
    return tuple(collector.found)


def open_word(package: Package) -> WordFile:
    """Read a Word file. Raises UnreadableFile."""
    try:
        return _read(package)
    except NotXml as error:
        raise package.damaged(str(error)) from None


def _read(package: Package) -> WordFile:
    main = next((r.part for r in relations(package, "") if r.kind == "officeDocument"), None)
    if main is None:
        raise package.damaged("it does not say where its text is")
    own = relations(package, main)
    _refuse(package, own)
    kinds: Mapping[str, Kind] = {}
    if styles := next((r.part for r in own if r.kind == "styles" and r.part in package), None):
        collector = _Styles()
        walk(utf8(package.read(styles)), collector)
        kinds = collector.kinds()
    found = Found()
    data: dict[str, bytes] = {}
    for name, part in chain([(BODY, main)], _others(own, found)):
        if part in data or (name != BODY and part not in package):
            continue
        data[part] = utf8(package.read(part))
        walker = WordWalker(part, name, kinds, found, data[part])
        walk(data[part], walker)
        if not found.has_body:
            raise package.damaged(f"{part} is not the text of a Word file")
        if walker.is_in_code:
            raise package.damaged(f"a field of {part} does not end")
    return WordFile(package, main, own, data, Story(found.lines), tuple(found.anchors))


def _others(own: tuple[Relation, ...], found: Found) -> Iterator[tuple[str, str]]:
    """The parts besides the body under the names that people know; asked for once the body has been read."""
    for kind in ("footnotes", "endnotes"):
        yield from ((kind, r.part) for r in own if r.kind == kind)
    for kind in ("header", "footer"):
        used = (r for id_ in found.references for r in own if r.id == id_ and r.kind == kind)
        parts = list(dict.fromkeys(r.part for r in used))
        yield from ((f"{kind}{number}", part) for number, part in enumerate(parts, 1))


def _refuse(package: Package, own: tuple[Relation, ...]) -> None:
    """Tell what is not read, before anybody takes silence for praise."""
    if any(relation.kind == "vbaProject" for relation in own):
        raise UnreadableFile(f"{package.path}: carries macros: save it as .docx, which holds none")
    if any(relation.kind == "aFChunk" for relation in own):
        raise UnreadableFile(
            f"{package.path}: holds another file that Word has not taken in yet: open it in Word and save it anew"
        )


def is_word(package: Package) -> bool:
    """Whether the package says that it is a Word file."""
    return TYPES in package and b"wordprocessingml" in package.read(TYPES)
