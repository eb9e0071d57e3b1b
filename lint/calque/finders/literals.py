"""Which literals a regular expression cannot do without.

The answer comes from the parse tree of `re`, which is private to the standard library:
on any surprise it is None, "ask every time", and never a guess.
"""

import importlib
import itertools
from collections.abc import Iterable, Sequence

from calque.finders.traces import fold, page

#: More alternatives than this are not worth carrying.
MOST = 200


def literals(expression: str, flags: int = 0) -> frozenset[str] | None:
    """Folded literals of which at least one stands in every text that the expression can match."""
    try:
        parser = importlib.import_module("re._parser")
        best = _required(_nodes(parser.parse(expression, flags)))
    except (ImportError, AttributeError, TypeError, ValueError, RecursionError):
        return None
    return frozenset(best) if best else None


def _plain(code: int) -> bool:
    """Whether folding a code point does not depend on its neighbours or its language."""
    char = chr(code)
    return code < 128 or char.lower() == char.upper() == char


def _required(nodes: Iterable[object]) -> set[str] | None:
    """The best set of literals that a sequence of nodes cannot do without."""
    candidates: list[set[str]] = []
    run: set[str] = {""}
    for node in nodes:
        exact = _exact(node)
        if exact is not None and len(run) * len(exact) <= MOST:
            run = {a + b for a, b in itertools.product(run, exact)}
            continue
        candidates.append(run)
        run = exact if exact is not None else {""}
        inner = _inner(node) if exact is None else None
        if inner:
            candidates.append(inner)
    candidates.append(run)
    useful = [c for c in candidates if "" not in c]
    return max(useful, key=_worth) if useful else None


def _worth(candidate: set[str]) -> tuple[int, int]:
    return min(4, *map(len, candidate)), -len(candidate)


def _exact(node: object) -> set[str] | None:
    """All strings that a node can match, folded; None when they are too many or unknown."""
    match _parts(node):
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


def _sequence(nodes: object) -> set[str] | None:
    run = {""}
    for node in _nodes(nodes):
        exact = _exact(node)
        if exact is None or len(run) * len(exact) > MOST:
            return None
        run = {a + b for a, b in itertools.product(run, exact)}
    return run


def _members(members: Sequence[object]) -> set[str] | None:
    """The characters of a class; None when it is negated, large or made of categories."""
    codes: set[int] = set()
    for member in members:
        match _parts(member):
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
        match _parts(member):
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


def _inner(node: object) -> set[str] | None:
    """What a node without a finite set of strings still requires."""
    match _parts(node):
        case ("SUBPATTERN", (*_, inner)) | ("ATOMIC_GROUP", inner) | ("ASSERT", (_, inner)):
            return _of(inner)
        case ("MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT", (int(least), _, inner)) if least > 0:
            return _of(inner)
        case ("IN", [*members]):
            return _pages(members)
        case ("LITERAL", int(code)):
            return _traces(code, code)
        case ("BRANCH", (_, [*branches])):
            sets = [_of(branch) for branch in branches]
            if all(sets):
                return set().union(*(s for s in sets if s is not None))
    return None


def _of(nodes: object) -> set[str] | None:
    return _required(_nodes(nodes))


def _nodes(sequence: object) -> list[object]:
    """The nodes of a list or of the parser's own sequence type."""
    data = getattr(sequence, "data", sequence)
    if not isinstance(data, list):
        raise TypeError(sequence)
    return data


def _parts(node: object) -> tuple[str, object]:
    """A node's operation by name and its argument."""
    if not isinstance(node, tuple) or len(node) != 2:
        return "", None
    operation, argument = node
    return str(operation), argument
