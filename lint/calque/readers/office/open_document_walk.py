"""A part of an OpenDocument file, read into lines.

Element names are those of OpenDocument 1.3, part 3. Deleted text stands apart in `text:tracked-changes`, so what is left
in the paragraphs is what counts.
"""

import re
from collections.abc import Mapping

from calque.document import PLACEHOLDER, Kind
from calque.readers.office.markup import Tag
from calque.readers.office.open_document_found import Annotation, Close, Found
from calque.readers.office.paths import PathWalker
from calque.readers.office.story import BODY, BREAK, Bit, Line, Spot, Unit

#: Most spaces that one element may stand for.
SPACES = 1000
#: How many steps a style's ancestry is followed.
GENERATIONS = 12
#: What is not read: what was deleted, what others say about the text, what a page makes by itself.
SKIPPED = frozenset(
    {
        "text:tracked-changes",
        "text:note-citation",
        "office:annotation",
        "text:table-of-content",
        "text:ruby-text",
    }
    | {
        "text:alphabetical-index",
        "text:user-index",
        "text:illustration-index",
        "text:bibliography",
        "office:forms",
    }
    | {"office:event-listeners", "text:hidden-text"}
)
#: What has no words, and something stands in the text for it.
STANDS_IN = frozenset({"draw:image", "draw:object", "draw:object-ole"})
#: Elements with paragraphs that hang on a place of the text around them.
HOSTED = frozenset({"text:note-body", "draw:text-box"})
PAGES = frozenset(
    f"style:{name}{which}" for name in ("header", "footer") for which in ("", "-left", "-first")
)
NAMES: Mapping[str, Kind] = {
    "Title": Kind.HEADING,
    "Subtitle": Kind.HEADING,
    "Quotations": Kind.QUOTE,
    "Caption": Kind.CAPTION,
    "Illustration": Kind.CAPTION,
    "Figure": Kind.CAPTION,
}
WHITE = re.compile(r"[ \t\r\n]+")


class OpenWalker(PathWalker):
    """Reads a part into `found`."""

    def __init__(self, part: str, found: Found) -> None:
        super().__init__()
        self._part, self._found = part, found
        self._lines: list[Line | None] = [None]
        self._names: list[str] = [BODY]
        self._hosts: list[Spot | None] = [None]
        self._comment: list[tuple[str, str]] = []
        self._lists = self._cells = self._pages = 0

    def enter(self, tag: Tag) -> None:
        """An element begins."""
        if tag.name in STANDS_IN:
            self._put(Bit(PLACEHOLDER, tag.start, tag.end, None, editable=False))
            self.skip()
        elif tag.name in SKIPPED:
            self._comment = []
            self.skip()
        elif handler := STARTS.get(tag.name):
            handler(self, tag)

    def leave(self, tag: Tag, _end: int) -> None:
        """An element ends."""
        match tag.name:
            case "text:p" | "text:h":
                self._lines.pop()
            case "text:list":
                self._lists -= 1
            case "table:table-cell":
                self._cells -= 1
            case name if name in HOSTED or name in PAGES:
                self._lines.pop()
                self._names.pop()
                self._hosts.pop()

    def skipped(self, tag: Tag, start: int, end: int) -> None:
        """An element ends that was left out: of comments and of the list of changes something is kept."""
        if tag.name == "text:tracked-changes":
            self._found.changes = tag.start, start, end
        elif tag.name == "office:annotation" and (line := self._lines[-1]):
            who = "".join(words for place, words in self._comment if place == "dc:creator")
            said = "".join(words for place, words in self._comment if place == "text:p")
            name, answers = tag.get("name"), tag.get("parent-name")
            self._found.annotations.append(Annotation(name, who, said, answers, tag.start, end, line.spot))

    def text(self, words: str, start: int, end: int) -> None:
        """The text between two tags; white space counts as one space, and as none beside another."""
        if self.is_skipping:
            inside = {tag.name for tag in self.path}
            place = next((name for name in ("dc:creator", "text:p") if name in inside), "")
            if place and "office:annotation" in inside:
                self._comment.append((self._innermost(place), words))
            return
        line = self._lines[-1]
        if line is None:
            return
        said = WHITE.sub(" ", words)
        if line.last in ("", " "):
            said = said.removeprefix(" ")
        # The list of changes stands in the body; headers and footers are repaired by hand.
        unit = None if self._pages else Unit(self._part, start, end)
        self._put(Bit(said, start, end, unit, verbatim=True, editable=unit is not None))

    def _innermost(self, otherwise: str) -> str:
        return "dc:creator" if self.path[-1].name == "dc:creator" else otherwise

    def _put(self, bit: Bit) -> None:
        line = self._lines[-1]
        if line is not None:
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
        for _ in range(GENERATIONS):
            if style in NAMES:
                return NAMES[style]
            style = self._found.styles.get(style, "")
        return Kind.TABLE if self._cells else Kind.LIST_ITEM if self._lists else Kind.BODY

    def _style(self, tag: Tag) -> None:
        if tag.get("family") == "paragraph":
            self._found.styles[tag.get("name")] = tag.get("parent-style-name")

    def _spaces(self, tag: Tag) -> None:
        count = tag.get("c", "1")
        self._element(tag, " " * (min(int(count), SPACES) if count.isdecimal() else 1))

    def _tab(self, tag: Tag) -> None:
        self._element(tag, "\t")

    def _element(self, tag: Tag, words: str) -> None:
        unit = None if self._pages else Unit(self._part, tag.start, tag.end)
        self._put(Bit(words, tag.start, tag.end, unit, editable=unit is not None))

    def _break(self, tag: Tag) -> None:
        self._put(Bit(BREAK, tag.start, tag.end, None, editable=False))

    def _list(self, _tag: Tag) -> None:
        self._lists += 1

    def _cell(self, _tag: Tag) -> None:
        self._cells += 1

    def _body(self, tag: Tag) -> None:
        self._found.body = tag.end

    def _note(self, tag: Tag) -> None:
        note = next((outer for outer in reversed(self.path) if outer.name == "text:note"), tag)
        self._enter("endnotes" if note.get("note-class") == "endnote" else "footnotes")

    def _box(self, _tag: Tag) -> None:
        self._enter(self._names[-1])

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
    "text:list": OpenWalker._list,
    "table:table-cell": OpenWalker._cell,
    "text:note-body": OpenWalker._note,
    "draw:text-box": OpenWalker._box,
    "office:annotation-end": OpenWalker._close,
    "office:text": OpenWalker._body,
    "style:style": OpenWalker._style,
    **dict.fromkeys(PAGES, OpenWalker._page),
}
