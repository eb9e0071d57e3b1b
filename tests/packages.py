"""Word and OpenDocument files made from XML, and what a second pair of eyes reads in them."""

import re
from io import BytesIO
from xml.etree import ElementTree
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WORDML = "application/vnd.openxmlformats-officedocument.wordprocessingml"
SPACES = (
    f'xmlns:w="{W}" xmlns:r="{OFFICE}" xmlns:mc="{MC}" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:v="urn:schemas-microsoft-com:vml"'
    ' xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"'
    ' xmlns:w16se="http://schemas.microsoft.com/office/word/2015/wordml/symex" mc:Ignorable="w14 w15 w16se"'
)
CHANGES = {"ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange"}
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def zipped(parts: dict[str, str | bytes]) -> bytes:
    written = BytesIO()
    with ZipFile(written, "w", ZIP_DEFLATED) as file:
        for name, data in parts.items():
            file.writestr(name, data, ZIP_STORED if name == "mimetype" else ZIP_DEFLATED)
    return written.getvalue()


def relations(*rows: tuple[str, str, str]) -> str:
    inside = "".join(f'<Relationship Id="{i}" Type="{OFFICE}/{kind}" Target="{to}"/>' for i, kind, to in rows)
    return f'{HEAD}<Relationships xmlns="{RELATIONS}">{inside}</Relationships>'


def word(body: str, more: dict[str, str] | None = None, rels: tuple[tuple[str, str, str], ...] = ()) -> bytes:
    """A Word file; `more` are the insides of parts such as `footnotes`, whose names say what they are."""
    more = more or {}
    roots = {"header": "hdr", "footer": "ftr", "footnotes": "footnotes", "endnotes": "endnotes"}
    roots |= {"styles": "styles", "comments": "comments"}
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": f'{HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{WORDML}.document.main+xml"/></Types>',
        "_rels/.rels": relations(("rId1", "officeDocument", "word/document.xml")),
        "word/document.xml": f"{HEAD}<w:document {SPACES}><w:body>{body}</w:body></w:document>",
    }
    rows = [(f"rId{name}", name.rstrip("0123456789"), f"{name}.xml") for name in more]
    parts["word/_rels/document.xml.rels"] = relations(*rows, *rels)
    for name, inside in more.items():
        root = roots[name.rstrip("0123456789")]
        parts[f"word/{name}.xml"] = f"{HEAD}<w:{root} {SPACES}>{inside}</w:{root}>"
    return zipped(parts)


def part(data: bytes, name: str = "word/document.xml") -> bytes:
    with ZipFile(BytesIO(data)) as file:
        return file.read(name)


def members(data: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(data)) as file:
        return {name: file.read(name) for name in file.namelist()}


def local(element: ElementTree.Element) -> str:
    return element.tag.rpartition("}")[2]


def value(element: ElementTree.Element, name: str) -> str | None:
    return next((v for key, v in element.attrib.items() if key.rpartition("}")[2] == name), None)


class Reading:
    """A part of a Word file, read anew: every character with its format and what it stands in; `ids` are those of tracked changes."""

    def __init__(self, data: bytes, *, rejected: str = "") -> None:
        self.characters: list[tuple[str, str, tuple[str, ...]]] = []
        self.comments: dict[str, str] = {}
        self.counts: dict[str, int] = {}
        root = ElementTree.fromstring(data)
        self.ids = [value(change, "id") for change in root.iter() if local(change) in CHANGES]
        self._rejected = rejected
        self._open: set[str] = set()
        self._walk(root, ())

    def _walk(self, element: ElementTree.Element, around: tuple[str, ...]) -> None:
        name = local(element)
        mine = value(element, "author") == self._rejected != ""
        self.counts[name] = self.counts.get(name, 0) + 1
        match name:
            case "commentRangeStart":
                self._open.add(value(element, "id") or "")
                self.comments[value(element, "id") or ""] = ""
            case "commentRangeEnd":
                self._open.discard(value(element, "id") or "")
            case "del" if not mine and len(element):
                return
            case "ins" if mine:
                return
            case "r":
                self._run(element, around)
                return
        inside = around if mine or name in ("body", "document") else (*around, name)
        for child in element:
            self._walk(child, inside)
        if name == "p" and not any(local(mark) == "del" for mark in element.iterfind("{*}pPr/{*}rPr/*")):
            self._take("\n", "", ())

    def _run(self, run: ElementTree.Element, around: tuple[str, ...]) -> None:
        style = next((ElementTree.tostring(child).decode() for child in run if local(child) == "rPr"), "")
        style = re.sub(r':id="\d+"', "", style)
        for child in run:
            match local(child):
                case "t" | "delText":
                    for character in child.text or "":
                        self._take(character, style, around)
                case "tab":
                    self._take("\t", style, around)
                case "br":
                    self._take("\u2028", style, around)
                case "rPr":
                    pass
                case name:
                    self.counts[name] = self.counts.get(name, 0) + 1

    def _take(self, character: str, style: str, around: tuple[str, ...]) -> None:
        self.characters.append((character, style, around))
        for name in self._open:
            self.comments[name] += character

    @property
    def text(self) -> str:
        return "".join(character for character, _, _ in self.characters)


def said(data: bytes) -> dict[str, tuple[str, str]]:
    """The comments of a Word file by id: author and words."""
    root = ElementTree.fromstring(part(data, "word/comments.xml"))
    return {
        value(comment, "id") or "": (
            value(comment, "author") or "",
            "\n".join("".join(t.text or "" for t in p.iter(f"{{{W}}}t")) for p in comment.iter(f"{{{W}}}p")),
        )
        for comment in root
    }
