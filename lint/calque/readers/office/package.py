"""The ZIP file that a Word or OpenDocument file is: opened with limits, copied with some of its members changed."""

import struct
import zlib
from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo

from calque.errors import UnreadableFile

#: How Office files begin that are not ZIP files: those of before 2007, and those under a password.
OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
#: The stream of such a file that holds what a password locks, as the file's directory spells it.
LOCKED = "EncryptedPackage".encode("utf-16-le")
#: Bytes that a whole file may come to when it is unpacked, and one of the parts that are read.
MOST, MOST_OF_PART = 1 << 30, 1 << 26
#: A part of more bytes than the first that is more than so many times what it takes packed holds no text that anybody wrote.
LARGE, TIMES = 1 << 23, 100
#: Members that a file may have.
MEMBERS = 20_000
#: The bit of a member's flags that tells that it is encrypted.
ENCRYPTED = 1
#: The time of members that are new: the same file comes out every time.
EPOCH = (1980, 1, 1, 0, 0, 0)
#: What the standard library raises over a broken ZIP file.
BROKEN = (
    BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    ValueError,
    RuntimeError,
    NotImplementedError,
    OSError,
)


class Package:
    """A file of parts. Raises UnreadableFile where it is damaged, locked, or larger than any draft."""

    def __init__(self, path: str, data: bytes) -> None:
        self.path = path
        self._zip = self._opened(data)
        members = self._zip.infolist()
        self._infos = {info.filename: info for info in members}
        if len(self._infos) < len(members):
            raise self.damaged("two parts have one name")
        if len(members) > MEMBERS or sum(info.file_size for info in members) > MOST:
            raise self.too_large()
        if any(info.flag_bits & ENCRYPTED for info in members):
            raise self.locked()

    def _opened(self, data: bytes) -> ZipFile:
        if data.startswith(OLD):
            if LOCKED in data:
                raise self.locked()
            raise UnreadableFile(f"{self.path}: an Office file of before 2007: save it as .docx")
        if not data:
            raise UnreadableFile(f"{self.path}: empty: save the draft anew")
        try:
            return ZipFile(BytesIO(data))
        except BROKEN as error:
            raise self.damaged(str(error)) from None

    def __contains__(self, name: str) -> bool:
        return name in self._infos

    @property
    def names(self) -> list[str]:
        """The names of all members, in the order of the file."""
        return list(self._infos)

    def read(self, name: str) -> bytes:
        """The bytes of a part that is to be understood."""
        if name not in self._infos:
            raise self.damaged(f"the part {name} is missing")
        info = self._infos[name]
        if info.file_size > MOST_OF_PART or info.file_size > max(LARGE, TIMES * info.compress_size):
            raise self.too_large()
        return self._bytes(name)

    def copy(self, parts: Mapping[str, bytes]) -> bytes:
        """The file with these parts in the place of those of their names, or besides; all others byte for byte."""
        written = BytesIO()
        with ZipFile(written, "w") as new:
            for name, info in self._infos.items():
                new.writestr(_like(info), parts[name] if name in parts else self._bytes(name))
            for name, data in parts.items():
                if name not in self._infos:
                    info = ZipInfo(name, EPOCH)
                    info.compress_type = ZIP_DEFLATED
                    new.writestr(info, data)
        return written.getvalue()

    def _bytes(self, name: str) -> bytes:
        try:
            return self._zip.read(name)
        except BROKEN as error:
            raise self.damaged(f"{name}: {error}") from None

    def damaged(self, what: str) -> UnreadableFile:
        """The error for a file that is not what its kind has to be."""
        return UnreadableFile(f"{self.path}: damaged ({what}): open it in a word processor and save it anew")

    def locked(self) -> UnreadableFile:
        """The error for a file that only a password opens."""
        return UnreadableFile(f"{self.path}: protected by a password: save it without one")

    def too_large(self) -> UnreadableFile:
        """The error for a file that unpacks to more than any draft."""
        return UnreadableFile(
            f"{self.path}: unpacks to more than {MOST_OF_PART >> 20} MB of text or {MOST >> 20} MB in all,"
            f" or text to more than {TIMES} times its size, as no draft does: save its text as plain text"
        )


def _like(info: ZipInfo) -> ZipInfo:
    """A member's entry without what belongs to its old place in a file."""
    new = ZipInfo(info.filename, info.date_time)
    new.compress_type, new.external_attr, new.create_system = (
        info.compress_type,
        info.external_attr,
        info.create_system,
    )
    return new
