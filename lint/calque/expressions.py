"""Regular expressions that are compiled on first use, and stay compiled between runs.

Compiling is half of a start's cost: the standard library does it in Python. What it makes is a list of numbers that its
engine checks before it uses them, so the list can be kept on disk. Both steps are private to `re`: on any surprise the
expression is compiled as usual.
"""

import marshal
import re
import sys
from array import array
from functools import cache
from importlib import import_module
from itertools import accumulate
from pathlib import Path
from typing import NamedTuple, cast

from calque.caches import cache_folder, store

#: More expressions than this, or more bytes of them, come from many versions of many packs: begin anew.
MOST, LARGEST = 4000, 4_000_000
#: Bytes of a file that say how long the list of its expressions is.
HEAD = 8
#: The first Python in which a possessive repetition knows where it ends (CPython's issue 106052); before, some match for ever.
WHOLE = (3, 11, 5)


class Compiled(NamedTuple):
    """What `re` hands to its engine: the final flags, the program, and the groups."""

    flags: int
    program: bytes
    groups: int
    names: dict[str, int]


Key = tuple[str, int]


class _Table:
    """The compiled expressions of earlier runs, and those of this one. Where each lies is known; what a run does not need is not taken apart."""

    def __init__(self, data: bytes = b"") -> None:
        """`data` is what `dump` made. Raises ValueError, TypeError and EOFError for anything else."""
        self.new: dict[Key, Compiled] = {}
        begin = HEAD + int.from_bytes(data[:HEAD])
        self._places: dict[Key, tuple[int, int]] = marshal.loads(data[HEAD:begin]) if data else {}
        self._programs = memoryview(data)[begin:]

    def get(self, key: Key) -> Compiled | None:
        """A compiled expression, if it is there. Raises ValueError, TypeError and EOFError where it is damaged."""
        place = self._places.get(key)
        if place is None:
            return self.new.get(key)
        return Compiled(*marshal.loads(self._programs[slice(*place)]))

    def dump(self) -> bytes:
        """All expressions, those of earlier runs included."""
        pieces = {key: bytes(self._programs[slice(*place)]) for key, place in self._places.items()}
        if len(pieces) >= MOST or len(self._programs) >= LARGEST:
            pieces.clear()
        pieces |= {key: marshal.dumps(tuple(compiled)) for key, compiled in self.new.items()}
        ends = accumulate(map(len, pieces.values()))
        places = {key: (end - len(pieces[key]), end) for key, end in zip(pieces, ends, strict=True)}
        head = marshal.dumps(places)
        return b"".join((len(head).to_bytes(HEAD), head, *pieces.values()))


class _Lazy:
    """Stands for a compiled expression until somebody uses it."""

    def __init__(self, expression: str, flags: int) -> None:
        self._key = expression, flags
        self.pattern = expression

    def __getattr__(self, name: str) -> object:
        found: object = getattr(compiled(*self._key), name)
        # From now on Python finds the method here and asks no more.
        setattr(self, name, found)
        return found


def expression(text: str, flags: int = 0) -> "re.Pattern[str]":
    """A regular expression like `re.compile(text, flags)`, which costs nothing until it is used."""
    return cast("re.Pattern[str]", _Lazy(text, int(flags)))


@cache
def compiled(text: str, flags: int) -> "re.Pattern[str]":
    """The compiled expression, from the table on disk where it is there. Raises re.error."""
    table, flags = _table(), int(flags)
    try:
        known = table.get((text, flags))
        if known is None:
            known = table.new[text, flags] = _compile(text, flags)
        return _load(text, known)
    except (AttributeError, TypeError, ValueError, EOFError, RuntimeError, ImportError):
        return re.compile(text, flags)


def _compile(text: str, flags: int) -> Compiled:
    parser, compiler = import_module("re._parser"), import_module("re._compiler")
    tree = parser.parse(text, flags)
    if sys.version_info < WHOLE:
        _make_atomic(tree)
    program = array("I", compiler._code(tree, flags)).tobytes()
    return Compiled(int(flags | tree.state.flags), program, tree.state.groups - 1, dict(tree.state.groupdict))


def _make_atomic(part: object) -> None:
    """Turn the possessive repetitions in a part of a parse tree into atomic groups around greedy ones, which mean the same."""
    parser = import_module("re._parser")
    if isinstance(part, list | tuple):
        for inner in part:
            _make_atomic(inner)
    elif isinstance(part, parser.SubPattern):
        _make_atomic(part.data)
        for place, (code, given) in enumerate(part.data):
            if code is parser.POSSESSIVE_REPEAT:
                greedy = parser.SubPattern(part.state, [(parser.MAX_REPEAT, given)])
                part.data[place] = parser.ATOMIC_GROUP, greedy


def _load(text: str, known: Compiled) -> "re.Pattern[str]":
    engine = import_module("_sre")
    flags, program, groups, names = known
    by_number: list[str | None] = [None] * (groups + 1)
    for name, number in names.items():
        by_number[number] = name
    made = engine.compile(text, flags, array("I", program).tolist(), groups, names, tuple(by_number))
    return cast("re.Pattern[str]", made)


def _file() -> Path:
    # The program's numbers belong to one version of the engine on one kind of machine; 2 is the layout of the file.
    version = f"{sys.implementation.cache_tag}-{sys.hexversion:x}-{sys.byteorder}"
    return cache_folder() / f"expressions-2-{version}.bin"


@cache
def _table() -> _Table:
    return _stored()


def _stored() -> _Table:
    try:
        return _Table(_file().read_bytes())
    except (OSError, ValueError, TypeError, EOFError, AttributeError):
        return _Table()


def keep() -> None:
    """Write newly compiled expressions to disk; a machine without a place for caches compiles at every start."""
    table = _table()
    if not table.new:
        return
    file = _file()
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        # Other processes of this run may have written since it began.
        stored = _stored()
        stored.new = table.new
        store(file, stored.dump())
    except (OSError, ValueError):
        return
    table.new.clear()
