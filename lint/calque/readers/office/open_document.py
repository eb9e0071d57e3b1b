"""OpenDocument text files: the body with its frames, footnotes and endnotes, headers and footers, in this order."""

from typing import NamedTuple

from calque.readers.office.markup import NotXml, utf8, walk
from calque.readers.office.open_document_found import Found
from calque.readers.office.open_document_walk import OpenWalker
from calque.readers.office.package import Package
from calque.readers.office.story import Story

CONTENT, STYLES, MANIFEST = "content.xml", "styles.xml", "META-INF/manifest.xml"
KIND = b"application/vnd.oasis.opendocument.text"


class OpenFile(NamedTuple):
    """An OpenDocument file as it was read; `data` are the bytes of its content."""

    package: Package
    data: bytes
    found: Found
    story: Story


def is_text(package: Package) -> bool:
    """Whether the package says that it is an OpenDocument text."""
    return "mimetype" in package and package.read("mimetype").startswith(KIND)


def read(package: Package) -> OpenFile:
    """Read an OpenDocument text. Raises UnreadableFile."""
    if MANIFEST in package and b"encryption-data" in package.read(MANIFEST):
        raise package.locked()
    try:
        return _read(package)
    except NotXml as error:
        raise package.damaged(str(error)) from None


def _read(package: Package) -> OpenFile:
    found = Found()
    styles = utf8(package.read(STYLES)) if STYLES in package else b"<none/>"
    walk(styles, OpenWalker(STYLES, Found(styles=found.styles)))
    data = utf8(package.read(CONTENT))
    walk(data, OpenWalker(CONTENT, found))
    if not found.body:
        raise package.damaged(f"{CONTENT} is not the text of an OpenDocument file")
    pages = Found(lines=list(found.lines), styles=found.styles)
    walk(styles, OpenWalker(STYLES, pages))
    around = sorted(pages.lines[len(found.lines) :], key=lambda line: line.part.startswith("footer"))
    lines = [*found.lines, *found.later["footnotes"], *found.later["endnotes"], *around]
    return OpenFile(package, data, found, Story(lines))
