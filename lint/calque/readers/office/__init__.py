"""Word and OpenDocument files: one text of all their parts, and the way back into them."""

from calque.document import Document
from calque.errors import UnreadableFile
from calque.facts import Facts
from calque.readers import kinds
from calque.readers.assemble import assemble
from calque.readers.office.origin import PackageOrigin, Writable
from calque.readers.office.package import Package
from calque.source import Source

#: What else a file of parts may be, by how the name of one of its parts begins.
KINDS = {
    "xl/": "an Excel file",
    "ppt/": "a PowerPoint file",
    "META-INF/container.xml": "an EPUB file",
    "content.xml": "an OpenDocument file, but no text",
}
OTHER = "a ZIP archive"


def read(path: str, data: bytes, facts: Facts) -> Document:
    """The document of a Word or OpenDocument file. Raises UnreadableFile, also for other files of parts."""
    file = _open(Package(path, data))
    source = Source(path, file.story.text)
    document = assemble(
        source, file.story.paragraphs(), facts, lambda source, offsets: PackageOrigin(source, offsets, file)
    )
    blocks = tuple(kinds.unstyled(document.text, document.blocks))
    return Document(document.text, document.origin, blocks, facts, document.comments)


def _open(package: Package) -> Writable:
    from calque.readers.office import open_document, word

    if word.is_word(package):
        from calque.readers.office.word_file import WordPackage

        return WordPackage(word.open_word(package))
    if open_document.is_text(package):
        from calque.readers.office.open_document_file import OpenDocument

        return OpenDocument(open_document.read(package))
    kind = next(
        (kind for head, kind in KINDS.items() if any(n.startswith(head) for n in package.names)), OTHER
    )
    raise UnreadableFile(f"{package.path}: {kind}: save its text as .docx, .odt or plain text")
