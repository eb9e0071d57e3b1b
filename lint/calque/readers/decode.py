"""From bytes to code points: by byte-order mark, then UTF-8, then a named encoding; anything else is an error."""

import codecs

from calque.errors import UnreadableFile
from calque.source import Source

#: The mark and the codec that leaves it in the text; UTF-32 first, because its mark begins like that of UTF-16.
BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
MARK_BYTES = frozenset(mark[0] for mark, _ in BYTE_ORDER_MARKS)
#: Codecs that add or drop a mark, and the one that writes back what was read.
EXACT = {"utf-8-sig": "utf-8", "utf-16": "utf-16-le", "utf-32": "utf-32-le"}

#: How files begin that are not text, and what they are.
MAGIC = {
    b"\x89PNG\r\n\x1a\n": "a PNG image",
    b"\xff\xd8\xff": "a JPEG image",
    b"GIF87a": "a GIF image",
    b"GIF89a": "a GIF image",
    b"II*\x00": "a TIFF image",
    b"MM\x00*": "a TIFF image",
    b"%PDF-": "a PDF file",
    b"{\\rtf": "a rich text (RTF) file",
    b"PK\x03\x04": "a ZIP archive",
    b"PK\x05\x06": "a ZIP archive",
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1": "an old Office file",
    b"\x1f\x8b": "a gzip archive",
    b"BZh91AY&SY": "a bzip2 archive",
    b"\xfd7zXZ\x00": "an xz archive",
    b"7z\xbc\xaf\x27\x1c": "a 7-Zip archive",
    b"Rar!\x1a\x07": "a RAR archive",
    b"\x7fELF": "a program",
    b"MZ\x90\x00": "a program",
    b"\xca\xfe\xba\xbe": "a program",
    b"\xcf\xfa\xed\xfe": "a program",
    b"SQLite format 3\x00": "an SQLite database",
    b"ID3\x02": "an MP3 file",
    b"ID3\x03": "an MP3 file",
    b"ID3\x04": "an MP3 file",
    b"\xff\xfb": "an MP3 file",
    b"OggS\x00": "an Ogg file",
    b"fLaC\x00": "a FLAC file",
}
MAGIC_BYTES = tuple(MAGIC)
#: Tab, line ends and the form feed are text; more than one in a hundred of these others are not.
CONTROLS = bytes(code for code in (*range(32), 127) if code not in b"\t\n\r\f")


def decode(path: str, data: bytes, encoding: str | None = None) -> Source:
    """The code points of a file; `encoding` is asked where there is no byte-order mark and the bytes are not UTF-8.

    Raises `UnreadableFile` for anything else: a binary file, another encoding, an encoding nobody knows.
    """
    named = _exact(path, encoding) if encoding else None
    if data.startswith(MAGIC_BYTES):
        raise UnreadableFile(f"{path}: {_magic(data)}: save its text as plain text, Markdown or HTML")
    marked = data[:1] and data[0] in MARK_BYTES and _marked(data)
    name = marked or "utf-8"
    try:
        raw = data.decode(name)
    except UnicodeDecodeError as error:
        if named and not marked:
            return _as(path, data, named)
        raise UnreadableFile(_broken(path, data, error)) from None
    plain = data if name == "utf-8" else raw.encode()
    if not _is_binary(plain):
        return Source(path, raw, name)
    if named and not marked:
        return _as(path, data, named)
    raise UnreadableFile(_full_of_controls(path, plain))


def _marked(data: bytes) -> str | None:
    return next((name for mark, name in BYTE_ORDER_MARKS if data.startswith(mark)), None)


def _exact(path: str, encoding: str) -> str:
    """The name of the codec that writes back exactly what it read."""
    try:
        name = codecs.lookup(encoding).name
        "a".encode(name)
    except (LookupError, ValueError):
        raise UnreadableFile(
            f"{path}: unknown encoding '{encoding}': name one that Python knows, such as cp1252, utf-16-le or gb18030"
        ) from None
    return EXACT.get(name, name)


def _as(path: str, data: bytes, name: str) -> Source:
    """The file in an encoding that the user named."""
    try:
        raw = data.decode(name)
    except UnicodeError as error:
        at = f" at byte {error.start}" if isinstance(error, UnicodeDecodeError) else ""
        raise UnreadableFile(f"{path}: not {name}{at}: name another encoding with --encoding") from None
    try:
        exact, plain = raw.encode(name) == data, raw.encode()
    except UnicodeError:
        exact, plain = False, b""
    if not exact:
        raise UnreadableFile(f"{path}: {name} would not write back the same bytes: save the file as UTF-8")
    if _is_binary(plain):
        raise UnreadableFile(_full_of_controls(path, plain))
    return Source(path, raw, name)


def _is_binary(data: bytes) -> bool:
    return (len(data) - len(data.translate(None, CONTROLS))) * 100 > len(data)


def _magic(data: bytes) -> str:
    return next(name for magic, name in MAGIC.items() if data.startswith(magic))


def _full_of_controls(path: str, data: bytes) -> str:
    """What to say of a file with too many control characters: half of them NUL is how UTF-16 without its mark looks."""
    even, odd = data[::2].count(0), data[1::2].count(0)
    if max(even, odd) * 5 > len(data):
        name = "utf-16-le" if odd > even else "utf-16-be"
        return (
            f"{path}: binary, or UTF-16 without a byte-order mark: name the encoding with --encoding {name}"
        )
    return f"{path}: binary (over 1 % control characters): save its text as plain text"


def _broken(path: str, data: bytes, error: UnicodeDecodeError) -> str:
    """What to say where the bytes are not what they should be: how the place would read in the likeliest encoding."""
    at = error.start
    if error.encoding != "utf-8":
        return f"{path}: not {error.encoding.upper()} at byte {at}, in spite of its byte-order mark: save it as UTF-8"
    if _is_binary(data):
        return f"{path}: binary: save its text as plain text"
    where = f"{path}: not UTF-8 at byte {at}"
    if error.reason == "unexpected end of data" and (at + 1 < len(data) or not data[:at].isascii()):
        return f"{where}: the file ends within a character, so it was cut off: save or fetch it again"
    try:
        data.decode("cp1252")
    except UnicodeDecodeError:
        return f"{where}: name its encoding with --encoding, or save it as UTF-8"
    return f"{where}; it would read “{_around(data, at)}” as cp1252: name the encoding with --encoding cp1252"


def _around(data: bytes, at: int, margin: int = 24) -> str:
    """The whole words around a byte as cp1252 has them."""
    before = data[max(0, at - margin) : at].decode("cp1252")
    after = data[at : at + margin].decode("cp1252")
    if at > margin:
        before = before[before.find(" ") + 1 :]
    if at + margin < len(data) and " " in after:
        after = after[: after.rfind(" ")]
    return " ".join((before + after).split())
