"""Which literals a regular expression cannot do without.

The answer comes from the parse tree of `re`, which is private to the standard library:
on any surprise it is None, "ask every time", and never a guess.
"""

import importlib
import itertools
from collections.abc import Sequence
from typing import NamedTuple

from calque.finders.classes import MOST, members, pages, plain, range_traces
from calque.finders.traces import fold, is_everywhere
from calque.finders.tree import nodes, parts, width


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


def _required(sequence: object) -> _Part | None:
    """The best set of literals that a sequence of nodes cannot do without."""
    candidates: list[tuple[int, _Part]] = []
    run, since = {""}, 0
    for at, node in enumerate(nodes(sequence)):
        exact = _exact(node)
        longer = _joined(run, exact) if exact is not None else None
        if longer is not None:
            run = longer
            continue
        candidates.append((since, _Part(run)))
        if exact is not None:
            run, since = exact, at
            continue
        candidates.append((since, _Part(_joined(run, _lead(node)) or run)))
        inner = _inner(node)
        if inner is not None and inner.literals:
            candidates.append((at, inner))
        run, since = {""}, at + 1
    candidates.append((since, _Part(run)))
    useful = [(at, part) for at, part in candidates if "" not in part.literals]
    if not useful:
        return None
    at, best = max(useful, key=lambda candidate: _worth(candidate[1].literals))
    return best.behind(*width(sequence, at))


def _worth(candidate: set[str]) -> tuple[bool, int, int]:
    return not any(map(is_everywhere, candidate)), min(4, *map(len, candidate)), -len(candidate)


def _exact(node: object) -> set[str] | None:
    """All strings that a node can match, folded; None when they are too many or unknown."""
    match parts(node):
        case ("LITERAL", int(code)) if plain(code):
            return {fold(chr(code))}
        case ("IN", [*found]):
            return members(found)
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
        longer = _joined(run, exact) if exact is not None else None
        if longer is None:
            return None
        run = longer
    return run


def _joined(first: set[str], second: set[str]) -> set[str] | None:
    """Every string of the one set before every string of the other; None where these are too many."""
    if len(first) * len(second) > MOST:
        return None
    return {a + b for a, b in itertools.product(first, second)}


def _lead(node: object) -> set[str]:
    """Strings of which one stands where a node begins that can match too much to list; "" among them where none is sure."""
    match parts(node):
        case ("SUBPATTERN", (*_, inner)) | ("ATOMIC_GROUP", inner) | ("ASSERT", (1, inner)):
            return _beginning(inner)
        case ("MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT", (int(least), _, inner)) if least > 0:
            return _beginning(inner)
        case ("BRANCH", (_, [*branches])):
            union = set().union(*map(_beginning, branches))
            return union if len(union) <= MOST else {""}
    return {""}


def _beginning(sequence: object) -> set[str]:
    """Strings with one of which all that a sequence of nodes can match begins, as far as they can be listed."""
    run = {""}
    for node in nodes(sequence):
        exact = _exact(node)
        longer = _joined(run, _lead(node) if exact is None else exact)
        if longer is None or exact is None:
            return longer or run
        run = longer
    return run


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
        case ("IN", [*found]):
            pages_used = pages(found)
            return None if pages_used is None else _Part(pages_used)
        case ("LITERAL", int(code)):
            return _Part(range_traces(code, code))
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
