"""Where findings stand, in the words and units of other programs."""

import os
from pathlib import Path
from posixpath import normpath

from calque.diagnostic import Diagnostic
from calque.finding import Fix, Safety
from calque.origin import Origin, Place


def slashed(path: str) -> str:
    """A path as it was given, with `/` between folders."""
    return path.replace(os.sep, "/")


def relative(path: str) -> str:
    """A path with `/` between folders, from the working folder where it lies below it: what repositories' hosts look for.

    What is no UTF-8 in it is U+FFFD: readers of JSON in other languages refuse a whole report for half a surrogate.
    """
    return _inside(path).encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _inside(path: str) -> str:
    inside = os.path.relpath(path) if Path(path).is_absolute() else path
    plain = normpath(slashed(inside))
    return normpath(slashed(path)) if plain.startswith("../") else plain


def uri(path: str) -> str:
    """A path as a URI reference: relative to the working folder where it lies below it, else a `file:` URI or as given."""
    from urllib.parse import quote

    plain = _inside(path)
    if Path(plain).is_absolute():
        return Path(plain).as_uri()
    reference = quote(os.fsencode(plain))
    # What stands before a colon in the first step of a reference would be taken for a scheme.
    return reference.replace(":", "%3A")


def utf8(origin: Origin, place: Place) -> tuple[tuple[int, int], tuple[int, int]]:
    """Line and column (1-based, columns in bytes of UTF-8) of a place's first character and of what follows its last."""
    before = place._replace(start=place.start - place.column + 1, end=place.start)
    until = place._replace(start=place.end - place.end_column + 1, end=place.end)
    return (place.line, 1 + _bytes(origin, before)), (place.end_line, 1 + _bytes(origin, until))


def _bytes(origin: Origin, place: Place) -> int:
    return len(origin.words(place).encode("utf-8", "surrogatepass"))


def appliable(diagnostic: Diagnostic) -> Fix | None:
    """The repair that a program may write into the file, which is then a text; Word and OpenDocument files are archives."""
    fix = diagnostic.fix
    if fix is None or not fix.edits or fix.safety == Safety.SHOWN or diagnostic.place.part:
        return None
    return fix


def numbered(diagnostic: Diagnostic, seen: dict[tuple[str, str], int]) -> tuple[str, int]:
    """The finding's fingerprint, and which of those with this fingerprint in its file it is (from 1); `seen` keeps count."""
    key = diagnostic.path, diagnostic.fingerprint
    seen[key] = seen.get(key, 0) + 1
    return key[1], seen[key]
