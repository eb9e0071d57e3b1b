"""From bytes to documents, one module a format; a format's module is imported when the first such file is read."""

from typing import TYPE_CHECKING

from calque.facts import Facts

if TYPE_CHECKING:
    from calque.document import Document
    from calque.source import Source

#: The endings (lower case, without the dot) of the files that are looked for in folders.
SUFFIXES = frozenset({"txt", "text", "md", "markdown", "html", "htm", "docx", "odt"})
#: The endings of files that only a word processor's reader may judge, whatever they hold.
OFFICE = frozenset({"docx", "docm", "dotx", "dotm", "doc", "odt", "ott"})
#: How a ZIP file begins.
PACKAGE = b"PK\x03\x04"


def read(path: str, data: bytes, facts: Facts, *, encoding: str | None = None) -> "Document":
    """The document of a file's bytes; its ending names the format, and a file of unknown ending is plain text.

    Raises `UnreadableFile` for what is not text, or not in an encoding that can be told.
    """
    if data.startswith(PACKAGE) or path.rpartition(".")[2].lower() in OFFICE:
        from calque.readers import office

        return office.read(path, data, facts)
    from calque.readers.decode import decode

    return parse(decode(path, data, encoding), facts)


def parse(source: "Source", facts: Facts) -> "Document":
    """The document of a decoded file; the ending of its path names the format."""
    match source.path.rpartition(".")[2].lower():
        case "md" | "markdown":
            from calque.readers import markdown

            return markdown.read(source, facts)
        case "html" | "htm" | "xhtml":
            from calque.readers import html

            return html.read(source, facts)
        case _:
            from calque.readers import plain

            return plain.read(source, facts)
