"""Which literals a regular expression cannot do without.

The answer comes from the parse tree of `re`, which is private to the standard library:
on any surprise it is None, "ask every time", and never a guess.
"""

import importlib
import itertools
from collections.abc import Sequence
from typing import NamedTuple

from calque.finders.traces import fold, page
from calque.finders.tree import nodes, parts, width

#: More alternatives than this are not worth carrying.
MOST = 200


class Required(NamedTuple):
    """Folded literals of which one stands in every match, `least` to `most` code points behind the match's beginning.

    `most` is large where there is no bound.
    """

    literals: frozenset[str]
    least: int
    most: int


def required(expression: str, flags: int = 0) -> Required | None:
    """What an expression cannot do without; None where that cannot be told."""
    try:
        parser = importlib.import_module("re._parser")
        best = _required(parser.parse(expression, flags))
    except (ImportError, AttributeError, TypeError, ValueError, RecursionError):
        return None
    return None if best is None else Required(frozenset(best.literals), best.least, best.most)


def literals(expression: str, flags: int = 0) -> frozenset[str] | None:
    """Folded literals of which at least one stands in every text that the expression can match."""
    found = required(expression, flags)
    return None if found is None else found.literals


class _Part(NamedTuple):
    """Literals of which a part of an expression has one, and how far behind the part's beginning it may stand."""

    literals: set[str]
    least: int = 0
    most: int = 0

    def behind(self, least: int, most: int) -> "_Part":
        """The same part, where so many code points come before it."""
        return _Part(self.literals, self.least + least, self.most + most)


def _plain(code: int) -> bool:
    """Whether folding a code point does not depend on its neighbours or its language."""
    char = chr(code)
    return code < 128 or char.lower() == char.upper() == char


def _required(sequence: object) -> _Part | None:
    """The best set of literals that a sequence of nodes cannot do without."""
    candidates: list[tuple[int, _Part]] = []
    run, since = {""}, 0
    for at, node in enumerate(nodes(sequence)):
        exact = _exact(node)
        if exact is not None and len(run) * len(exact) <= MOST:
            run = {a + b for a, b in itertools.product(run, exact)}
            continue
        candidates.append((since, _Part(run)))
        run, since = ({""}, at + 1) if exact is None else (exact, at)
        inner = _inner(node) if exact is None else None
        if inner is not None and inner.literals:
            candidates.append((at, inner))
    candidates.append((since, _Part(run)))
    useful = [(at, part) for at, part in candidates if "" not in part.literals]
    if not useful:
        return None
    at, best = max(useful, key=lambda candidate: _worth(candidate[1].literals))
    return best.behind(*width(sequence, at))


def _worth(candidate: set[str]) -> tuple[int, int]:
    return min(4, *map(len, candidate)), -len(candidate)


def _exact(node: object) -> set[str] | None:
    """All strings that a node can match, folded; None when they are too many or unknown."""
    match parts(node):
        case ("LITERAL", int(code)) if _plain(code):
            return {fold(chr(code))}
        case ("IN", [*members]):
            return _members(members)
        case ("SUBPATTERN", (*_, inner)) | ("ATOMIC_GROUP", inner):
            return _sequence(inner)
        case ("BRANCH", (_, [*branches])):
            return _alternatives(branches)
        case ("MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT", (0, 1, inner)):
            optional = _sequence(inner)
            return None if optional is None else optional | {""}
        case ("AT", _) | ("ASSERT_NOT", _):
            return {""}
    return None


def _alternatives(branches: Sequence[object]) -> set[str] | None:
    sets = [_sequence(branch) for branch in branches]
    if any(s is None for s in sets):
        return None
    union = set().union(*(s for s in sets if s is not None))
    return union if len(union) <= MOST else None


def _sequence(sequence: object) -> set[str] | None:
    run = {""}
    for node in nodes(sequence):
        exact = _exact(node)
        if exact is None or len(run) * len(exact) > MOST:
            return None
        run = {a + b for a, b in itertools.product(run, exact)}
    return run


def _members(members: Sequence[object]) -> set[str] | None:
    """The characters of a class; None when it is negated, large or made of categories."""
    codes: set[int] = set()
    for member in members:
        match parts(member):
            case ("LITERAL", int(code)):
                codes.add(code)
            case ("RANGE", (int(low), int(high))) if high - low < MOST:
                codes.update(range(low, high + 1))
            case _:
                return None
    if len(codes) > MOST or not all(map(_plain, codes)):
        return None
    return {fold(chr(code)) for code in codes}


def _pages(members: Sequence[object]) -> set[str] | None:
    """The traces that the characters of a large class leave; None where too many of them are ASCII, or unknown."""
    marks: set[str] = set()
    for member in members:
        match parts(member):
            case ("LITERAL", int(low)):
                high = low
            case ("RANGE", (int(low), int(high))):
                pass
            case _:
                return None
        if low < 128 and high - low > MOST:
            return None
        marks |= _traces(low, high)
    return marks


def _traces(low: int, high: int) -> set[str]:
    """What a character of a range leaves in a text's traces, in whatever case it stands there."""
    run = "".join(map(chr, range(low, high + 1)))
    lower, upper = run.lower(), run.upper()
    # Most scripts have no case: then the pages that the range lies on are all there is.
    if low > 127 and lower == upper == run:
        return {page(code) for code in (*range(low, high, 256), high)}
    return {fold(char) if char.isascii() else page(ord(char)) for char in {*run, *lower, *upper}}


def _inner(node: object) -> _Part | None:
    """What a node without a finite set of strings still requires."""
    match parts(node):
        case ("SUBPATTERN", (*_, inner)) | ("ATOMIC_GROUP", inner) | ("ASSERT", (1, inner)):
            return _required(inner)
        case ("ASSERT", (_, inner)):
            least, most = width(inner)
            part = _required(inner)
            return None if part is None else part.behind(-most, -least)
        case ("MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT", (int(least), _, inner)) if least > 0:
            return _required(inner)
        case ("IN", [*members]):
            marks = _pages(members)
            return None if marks is None else _Part(marks)
        case ("LITERAL", int(code)):
            return _Part(_traces(code, code))
        case ("BRANCH", (_, [*branches])):
            return _either([_required(branch) for branch in branches])
    return None


def _either(branches: Sequence[_Part | None]) -> _Part | None:
    """What one of several parts has; None where one of them has nothing."""
    known = [part for part in branches if part is not None and part.literals]
    if len(known) < len(branches):
        return None
    union = set().union(*(part.literals for part in known))
    return _Part(union, min(part.least for part in known), max(part.most for part in known))
