"""A part of a Word file, read into lines: insertions are text, deletions are gone, of a field only the result is seen."""

from collections.abc import Mapping

from calque.document import Kind
from calque.readers.office.markup import Tag
from calque.readers.office.story import BODY, Line, Spot
from calque.readers.office.word_found import Anchor, Found
from calque.readers.office.word_runs import RunWalker

#: Elements whose contents are not what a page shows; of two versions of one thing the first is read.
SKIPPED = frozenset(
    {"w:del", "w:moveFrom", "mc:Fallback", "w:pPrChange", "w:rPrChange", "w:rt", "w:instrText", "w:delText"}
    | {"w:sectPrChange", "w:tblPrChange", "w:tcPrChange", "w:trPrChange", "w:numberingChange", "w:cellDel"}
)
#: Notes that only draw lines.
SEPARATORS = frozenset({"separator", "continuationSeparator", "continuationNotice"})
NOTES: Mapping[str, str] = {"w:footnoteReference": "footnotes", "w:endnoteReference": "endnotes"}
#: Elements after which the paragraph before them is not continued, and those that hold paragraphs of their own.
APART = frozenset({"w:tbl", "w:tc"})
HOSTED = frozenset({"w:txbxContent", "w:footnote", "w:endnote"})
#: What ties a comment to the text.
ANCHORS = frozenset({"w:commentRangeStart", "w:commentRangeEnd", "w:commentReference"})
#: What counts in words that do not.
ASIDE = ANCHORS | {"w:fldChar"}
#: The outline level of running text.
NO_LEVEL = 9


class WordWalker(RunWalker):
    """Reads a part, which goes by `name` among people and by `part` in the package, into `found`."""

    def __init__(self, part: str, name: str, kinds: Mapping[str, Kind], found: Found, data: bytes) -> None:
        super().__init__(part, data)
        self._name, self._kinds, self._found = name, kinds, found
        self._hosts: list[Spot | None] = [None]
        self._cells = 0
        self._marked: Line | None = None
        self._merged: Line | None = None
        self._is_prompt = False
        self._chosen: list[bool] = []

    def start(self, tag: Tag) -> None:
        """An element begins; comments are tied to deleted words too, and fields begin and end in them."""
        super().start(tag)
        if self.is_skipping and tag.name in ASIDE:
            STARTS[tag.name](self, tag)

    def enter(self, tag: Tag) -> None:
        """An element begins."""
        super().enter(tag)
        if tag.name in SKIPPED:
            self._leave_out(tag)
        elif tag.name in NOTES and self.lines:
            self._found.notes[NOTES[tag.name], tag.get("id")] = self.lines[-1].spot
        elif handler := STARTS.get(tag.name):
            handler(self, tag)

    def leave(self, tag: Tag, end: int) -> None:
        """An element ends."""
        super().leave(tag, end)
        if tag.name == "w:p":
            self._end_paragraph()
        elif tag.name in HOSTED:
            self._hosts.pop()
            self._merged = None
        elif tag.name in APART:
            self._cells -= tag.name == "w:tc"
            self._merged = None
        elif tag.name == "mc:AlternateContent":
            self._chosen.pop()

    def skipped(self, tag: Tag, start: int, end: int) -> None:
        """An element ends that was left out."""
        super().skipped(tag, start, end)
        if tag.name in HOSTED:
            self._hosts.pop()
        self._cells -= tag.name == "w:tc"

    def _leave_out(self, tag: Tag) -> None:
        """Skip an element; within the properties of a paragraph's mark or of a row it tells what became of those."""
        parent = self.parent.name
        if (parent, tag.name) in (("w:trPr", "w:del"), ("w:tcPr", "w:cellDel")):
            self.skip(2)
        elif parent == "w:rPr" and self.lines and tag.name in ("w:del", "w:moveFrom"):
            self._marked = self.lines[-1]
        else:
            self.skip()

    def _anchor(self, tag: Tag) -> None:
        spot = self.lines[-1].spot if self.lines else None
        unit = self.runs[-1].unit if self.runs and not self.is_skipping else None
        self._found.anchors.append(Anchor(tag.get("id"), self._part, tag.start, tag.end, spot, unit))

    # Paragraphs.

    def _paragraph(self, _tag: Tag) -> None:
        line, self._merged = self._merged, None
        if line is None:
            line = Line(self._name, self._kind(), host=self._hosts[-1])
            self._found.lines.append(line)
        self.lines.append(line)

    def _kind(self) -> Kind:
        if self._name.startswith(("header", "footer")):
            return Kind.META
        return Kind.TABLE if self._cells else Kind.BODY

    def _end_paragraph(self) -> None:
        """A paragraph ends; where its mark is deleted or moved away, the next one goes on in its line."""
        line = self.lines.pop()
        if line is self._marked:
            self._marked, self._merged = None, line

    def _style(self, tag: Tag) -> None:
        if self.lines and (kind := self._kinds.get(tag.get("val"))):
            self.lines[-1].kind = kind

    def _numbered(self, tag: Tag) -> None:
        if self.lines and self.lines[-1].kind is Kind.BODY and tag.get("val") != "0":
            self.lines[-1].kind = Kind.LIST_ITEM

    def _level(self, tag: Tag) -> None:
        level = tag.get("val")
        if self.lines and level.isdecimal() and int(level) < NO_LEVEL:
            self.lines[-1].kind = Kind.HEADING

    # What holds paragraphs.

    def _body(self, _tag: Tag) -> None:
        self._found.has_body = True

    def _versions(self, _tag: Tag) -> None:
        self._chosen.append(False)

    def _version(self, _tag: Tag) -> None:
        """One of several versions of the same thing."""
        if self._chosen and self._chosen[-1]:
            self.skip()
        elif self._chosen:
            self._chosen[-1] = True

    def _table(self, tag: Tag) -> None:
        self._cells += tag.name == "w:tc"
        self._merged = None

    def _box(self, _tag: Tag) -> None:
        """A text box hangs on the place where its drawing stands, and that says nothing else."""
        self._hosts.append(self._hosts[-1] or (self.lines[-1].spot if self.lines else None))
        self.say("")

    def _note(self, tag: Tag) -> None:
        """A note; one that nothing in the body refers to any more is gone."""
        host = self._found.notes.get((self._name, tag.get("id")))
        self._hosts.append(host)
        if tag.get("type") in SEPARATORS or host is None:
            self.skip()

    def _page(self, _tag: Tag) -> None:
        first = next((line for line in self._found.lines if line.part == BODY), None)
        self._hosts.append(Spot(first, 0) if first else None)

    def _reference(self, tag: Tag) -> None:
        self._found.references.append(tag.get("id"))

    def _control(self, _tag: Tag) -> None:
        self._is_prompt = False

    def _prompt(self, _tag: Tag) -> None:
        self._is_prompt = True

    def _contents(self, _tag: Tag) -> None:
        """What a content control holds; while it shows its prompt, that is not the author's."""
        if self._is_prompt:
            self._is_prompt = False
            self.skip()


STARTS = {
    "w:p": WordWalker._paragraph,
    "w:pStyle": WordWalker._style,
    "w:numId": WordWalker._numbered,
    "w:outlineLvl": WordWalker._level,
    "w:body": WordWalker._body,
    "w:fldChar": WordWalker.field,
    "mc:AlternateContent": WordWalker._versions,
    "mc:Choice": WordWalker._version,
    **dict.fromkeys(ANCHORS, WordWalker._anchor),
    "w:tbl": WordWalker._table,
    "w:tc": WordWalker._table,
    "w:txbxContent": WordWalker._box,
    "w:footnote": WordWalker._note,
    "w:endnote": WordWalker._note,
    "w:hdr": WordWalker._page,
    "w:ftr": WordWalker._page,
    "w:headerReference": WordWalker._reference,
    "w:footerReference": WordWalker._reference,
    "w:sdt": WordWalker._control,
    "w:showingPlcHdr": WordWalker._prompt,
    "w:sdtContent": WordWalker._contents,
}
