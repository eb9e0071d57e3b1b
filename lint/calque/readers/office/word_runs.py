"""The runs of a Word file: stretches of text of one format, and what else stands among them.

Element names are those of ECMA-376 part 1, section 17, in either of its namespaces.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from calque.document import PLACEHOLDER
from calque.readers.office.markup import Tag
from calque.readers.office.paths import PathWalker
from calque.readers.office.story import AUTHOR, BREAK, Bit, Line, Shell, Unit

#: What an element that stands in a run says.
SAYS: Mapping[str, str] = {
    "w:tab": "\t",
    "w:ptab": "\t",
    "w:br": BREAK,
    "w:cr": BREAK,
    "w:noBreakHyphen": "\N{NON-BREAKING HYPHEN}",
    "w:sym": PLACEHOLDER,
    "wp:inline": PLACEHOLDER,
    "v:imagedata": PLACEHOLDER,
}
#: Those of them that a repair may take out.
TAKEN_OUT = frozenset({"w:tab", "w:ptab"})
FALSE = frozenset({"0", "false", "off"})
SPACE = "http://www.w3.org/XML/1998/namespace space"


@dataclass(slots=True)
class _Run:
    """A run that is being read, how deep it stands, and what the child of it that is being read says."""

    unit: Unit
    depth: int
    hidden: bool = False
    says: str = ""
    keeps_space: bool = False


class RunWalker(PathWalker):
    """Collects runs into the lines that are open; `data` are the bytes of the part."""

    def __init__(self, part: str, data: bytes) -> None:
        super().__init__()
        self._part, self._data = part, data
        self.lines: list[Line] = []
        self.runs: list[_Run] = []
        # Whether the result of each field that is open has begun, and how many are still at their codes.
        self._fields: list[bool] = []
        self._codes = 0

    def enter(self, tag: Tag) -> None:
        """An element begins."""
        run = self.runs[-1] if self.runs else None
        if run and len(self.path) == run.depth + 1:
            run.says, run.keeps_space = "", tag.attributes.get(SPACE) == "preserve"
        if tag.name in SAYS and self.parent.name != "w:tabs":
            self.say(SAYS[tag.name])
        elif handler := STARTS.get(tag.name):
            handler(self, tag)

    def leave(self, tag: Tag, end: int) -> None:
        """An element ends; where it is a child of a run, it is its properties or a bit."""
        run = self.runs[-1] if self.runs else None
        if run and len(self.path) == run.depth:
            self._end_child(run, tag, end)
        elif tag.name == "w:r" and run:
            run.unit.end = end
            self.runs.pop()

    def skipped(self, tag: Tag, _start: int, end: int) -> None:
        """What was left out of a run is one of its bits all the same."""
        run = self.runs[-1] if self.runs else None
        if run and len(self.path) == run.depth:
            self._end_child(run, tag, end)

    def text(self, words: str, _start: int, _end: int) -> None:
        """The text between two tags; only that of `w:t` is the author's."""
        if self.runs and not self.is_skipping and self.path[-1].name == "w:t":
            self.runs[-1].says += words.replace("\r", " ").replace("\n", " ")

    def say(self, words: str) -> None:
        """What the child of a run that is being read stands for."""
        if self.runs:
            self.runs[-1].says = words

    def _symbol(self, tag: Tag) -> None:
        """A character that Word draws with a font of its own, such as an emoji."""
        try:
            words = chr(int(tag.get("char"), 16))
        except (ValueError, OverflowError):
            words = PLACEHOLDER
        self.say(words if words.isprintable() else PLACEHOLDER)

    def _run(self, tag: Tag) -> None:
        parent = self.parent
        shell = None
        if parent.name in ("w:ins", "w:moveTo"):
            shell = Shell(self._data[parent.start : parent.end], parent.get("author") == AUTHOR)
        unit = Unit(self._part, tag.start, head=tag.end, shell=shell)
        self.runs.append(_Run(unit, len(self.path)))

    def _end_child(self, run: _Run, tag: Tag, end: int) -> None:
        if tag.name == "w:rPr":
            run.unit.head = end
            return
        is_text = tag.name == "w:t"
        words = run.says if not run.hidden and not self._codes else ""
        if is_text and not run.keeps_space:
            words = words.strip(" \t")
        editable = is_text or tag.name in TAKEN_OUT
        bit = Bit(words, tag.start, end, run.unit, verbatim=is_text, editable=editable)
        run.unit.bits.append(bit)
        if self.lines:
            self.lines[-1].add(bit)
        run.says = ""

    def _hidden(self, tag: Tag) -> None:
        if self.runs and self.parent.name == "w:rPr":
            self.runs[-1].hidden = tag.get("val") not in FALSE

    @property
    def is_in_code(self) -> bool:
        """Whether a field has begun and neither its result nor its end has come."""
        return self._codes > 0

    def field(self, tag: Tag) -> None:
        """A mark of a field: between `begin` and `separate` stands its code."""
        match tag.get("fldCharType"):
            case "begin":
                self._fields.append(False)
                self._codes += 1
            case "separate" if self._fields and not self._fields[-1]:
                self._fields[-1] = True
                self._codes -= 1
            case "end" if self._fields:
                self._codes -= not self._fields.pop()

    def _formula(self, tag: Tag) -> None:
        if self.lines:
            self.lines[-1].add(Bit(PLACEHOLDER, tag.start, tag.end, None, editable=False))
        self.skip()


STARTS = {
    "w:r": RunWalker._run,
    "w:vanish": RunWalker._hidden,
    "w16se:symEx": RunWalker._symbol,
    "m:oMath": RunWalker._formula,
}
