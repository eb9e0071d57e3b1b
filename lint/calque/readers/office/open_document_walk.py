"""A part of an OpenDocument file, read into lines.

Deleted text stands apart in `text:tracked-changes`, so what is left in the paragraphs is what counts.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from calque.document import PLACEHOLDER, Kind
from calque.readers.office import open_document_names as named
from calque.readers.office.markup import Tag
from calque.readers.office.open_document_found import Annotation, Close, Found
from calque.readers.office.paths import PathWalker
from calque.readers.office.story import AUTHOR, BODY, BREAK, Bit, Line, Shell, Spot, Unit

#: Most spaces that one element may stand for.
SPACES = 1000
#: How many steps a style's ancestry is followed.
GENERATIONS = 12
WHITE = re.compile(r"[ \t\r\n]+")


class OpenWalker(PathWalker):
    """Reads a part into `found`."""

    def __init__(self, part: str, found: Found) -> None:
        super().__init__()
        self._part, self._found = part, found
        self._lines: list[Line | None] = [None]
        self._names: list[str] = [BODY]
        self._hosts: list[Spot | None] = [None]
        self._comment: defaultdict[str, str] = defaultdict(str)
        self._field = ""
        self._own: set[str] = set()
        self._open = Counter[str]()
        self._pages = self._drawn = 0

    def enter(self, tag: Tag) -> None:
        """An element begins."""
        if tag.name in named.STANDS_IN:
            self._put(Bit(PLACEHOLDER, tag.start, tag.end, None, editable=False))
            self.skip()
        elif tag.name in named.SKIPPED:
            self._comment.clear()
            self.skip()
        elif handler := STARTS.get(tag.name):
            handler(self, tag)

    def leave(self, tag: Tag, end: int) -> None:
        """An element ends."""
        if self._field:
            self._put(Bit(self._field, tag.start, end, self._unit(tag.start, end), editable=False))
            self._field = ""
        match tag.name:
            case "text:p" | "text:h":
                self._lines.pop()
            case "text:list" | "table:table-cell":
                self._open[tag.name] -= 1
            case name if name in named.HOSTED or name in named.PAGES or name in named.SHAPES:
                self._drawn -= name in named.SHAPES and not self._is_frame(tag)
                self._lines.pop()
                self._names.pop()
                self._hosts.pop()

    def skipped(self, tag: Tag, start: int, end: int) -> None:
        """An element ends that was left out: of comments and of the list of changes something is kept."""
        if tag.name == "text:tracked-changes":
            self._found.changes = tag.start, start, end
        elif tag.name == "office:annotation" and (line := self._lines[-1]):
            about = (
                tag.get("name"),
                self._comment["dc:creator"],
                self._comment["text:p"],
                tag.get("parent-name"),
            )
            resolved = tag.get("resolved") == "true"
            self._found.annotations.append(Annotation(*about, tag.start, end, line.spot, resolved))

    def text(self, words: str, start: int, end: int) -> None:
        """The text between two tags; white space counts as one space, and as none beside another."""
        if self.is_skipping:
            self._aside(words)
            return
        line, (space, _, name) = self._lines[-1], self.path[-1].name.partition(":")
        if line is None or space == "draw":
            return
        said = WHITE.sub(" ", words)
        if space == "text" and name not in named.HOLDERS:
            self._field += said.strip()
            return
        if line.last in ("", " "):
            said = said.removeprefix(" ")
        unit = self._unit(start, end)
        self._put(Bit(said, start, end, unit, verbatim=True, editable=unit is not None))

    def _aside(self, words: str) -> None:
        """Words that are not the text's: those of comments, and who made a tracked change."""
        names = [tag.name for tag in self.path]
        if names[-4:] == named.CREATOR_OF_INSERTION and words == AUTHOR:
            self._found.own.add(self.path[-4].get("id"))
        place = next((name for name in reversed(names) if name in ("dc:creator", "text:p")), "")
        if place and "office:annotation" in names:
            self._comment[place] += words

    def _unit(self, start: int, end: int) -> Unit | None:
        """What is written anew; the list of changes stands in the body, so headers, footers and shapes are repaired by hand."""
        shell = Shell(b"", own=True) if self._own else None
        return None if self._pages or self._drawn else Unit(self._part, start, end, shell=shell)

    def _put(self, bit: Bit) -> None:
        if line := self._lines[-1]:
            line.add(bit)
            if bit.unit:
                bit.unit.bits.append(bit)

    def _paragraph(self, tag: Tag) -> None:
        name = self._names[-1]
        kind = Kind.HEADING if tag.name == "text:h" else self._kind(tag.get("style-name"))
        line = Line(name, kind, host=self._hosts[-1])
        self._found.later.get(name, self._found.lines).append(line)
        self._lines.append(line)

    def _kind(self, style: str) -> Kind:
        if self._pages:
            return Kind.META
        for ancestor in self._ancestry(style):
            if ancestor in named.NAMES:
                return named.NAMES[ancestor]
        if self._open["table:table-cell"]:
            return Kind.TABLE
        return Kind.LIST_ITEM if self._open["text:list"] else Kind.BODY

    def _style(self, tag: Tag) -> None:
        space = {"paragraph": "", "graphic": "graphic "}.get(tag.get("family"))
        if space is not None:
            self._found.styles[space + tag.get("name")] = space + tag.get("parent-style-name")

    def _ancestry(self, style: str) -> Iterator[str]:
        for _ in range(GENERATIONS):
            yield style
            style = self._found.styles.get(style, "")

    def _is_frame(self, tag: Tag) -> bool:
        return named.FRAME in self._ancestry(f"graphic {tag.get('style-name')}")

    def _spaces(self, tag: Tag) -> None:
        count = tag.get("c", "1")
        self._element(tag, " " * (min(int(count), SPACES) if count.isdecimal() else 1))

    def _tab(self, tag: Tag) -> None:
        self._element(tag, "\t")

    def _element(self, tag: Tag, words: str) -> None:
        unit = self._unit(tag.start, tag.end)
        self._put(Bit(words, tag.start, tag.end, unit, editable=unit is not None))

    def _break(self, tag: Tag) -> None:
        self._put(Bit(BREAK, tag.start, tag.end, self._unit(tag.start, tag.end), editable=False))

    def _within(self, tag: Tag) -> None:
        self._open[tag.name] += 1

    def _body(self, tag: Tag) -> None:
        self._found.body = tag.end

    def _note(self, _tag: Tag) -> None:
        self._enter("endnotes" if self.parent.get("note-class") == "endnote" else "footnotes")

    def _box(self, _tag: Tag) -> None:
        self._enter(self._names[-1])

    def _shape(self, tag: Tag) -> None:
        self._drawn += not self._is_frame(tag)
        self._enter(self._names[-1])

    def _change(self, tag: Tag) -> None:
        """A tracked insertion begins or ends; those that calque made are known by their names."""
        if tag.get("change-id") in self._found.own:
            self._own ^= {tag.get("change-id")}

    def _enter(self, name: str) -> None:
        line = self._lines[-1]
        self._hosts.append(self._hosts[-1] or (line.spot if line else None))
        self._names.append(name)
        self._lines.append(None)

    def _page(self, tag: Tag) -> None:
        self._pages += 1
        self._names.append(f"{'header' if 'header' in tag.name else 'footer'}{self._pages}")
        self._lines.append(None)
        first = next((line for line in self._found.lines if line.part == BODY), None)
        self._hosts.append(Spot(first, 0) if first else None)

    def _close(self, tag: Tag) -> None:
        self._found.closes.append(Close(tag.get("name"), tag.start, tag.end))


STARTS = {
    "text:p": OpenWalker._paragraph,
    "text:h": OpenWalker._paragraph,
    "text:s": OpenWalker._spaces,
    "text:tab": OpenWalker._tab,
    "text:line-break": OpenWalker._break,
    "text:list": OpenWalker._within,
    "table:table-cell": OpenWalker._within,
    "text:note-body": OpenWalker._note,
    "draw:text-box": OpenWalker._box,
    "office:annotation-end": OpenWalker._close,
    "office:text": OpenWalker._body,
    "style:style": OpenWalker._style,
    "text:change-start": OpenWalker._change,
    "text:change-end": OpenWalker._change,
    **dict.fromkeys(named.SHAPES, OpenWalker._shape),
    **dict.fromkeys(named.PAGES, OpenWalker._page),
}
