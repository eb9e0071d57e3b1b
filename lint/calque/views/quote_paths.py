"""The cheapest reading of a row of quotation marks.

A shortest path through a small machine: its states are the stacks of quotations that may be open,
its letters the shapes of the marks. A step depends only on the costs so far and on one shape, so
that steps are remembered, and a text of any length takes one dictionary look-up a mark.
"""

from collections.abc import Iterable, Iterator, Sequence
from enum import IntEnum
from functools import lru_cache
from typing import Final, NamedTuple

from calque.views.quote_shapes import MISSING, NEVER, Shape

__all__ = ["START", "Act", "Costs", "Move", "Moves", "cross", "step", "trace"]

# D, S: a double or single quotation is open, the innermost last. d, s: it is open since an earlier
# paragraph that was not resumed. R, Q: the same, and the next mark must resume it.
STATES: Final = ("", "D", "S", "DD", "DS", "SD", "DSD", "SDS", "DDD", "d", "s", "dS", "sD", "R", "Q")
INDEX: Final = {state: index for index, state in enumerate(STATES)}
RESUMED: Final = {"D": "R", "S": "Q"}

NESTED: Final = 5  # a quotation directly inside one of the same kind of mark
DOUBLED: Final = 1  # the same where the two marks touch
CLOSED_BY_DOUBLE: Final = 12  # a single mark opened what a double mark closes
CLOSED_BY_SINGLE: Final = 10
CROSSED: Final = {"D": 4, "d": 4, "S": 8, "s": 8}  # for each paragraph break that does not reopen it
REOPENED: Final = 2  # a quotation that a new paragraph opens again
INNER_LEFT: Final = 3  # an inner quotation is not resumed together with the outer one
HOPELESS: Final = 40  # no later mark can make up for this much


class Act(IntEnum):
    """What one move does to the stack of open quotations."""

    PASS = 0  # no quotation mark
    OPEN = 1
    CLOSE = 2
    STRAY = 3  # closes what nothing opened
    RESUME = 4


class Move(NamedTuple):
    """How a state was reached: from which one, what was given up as unclosed first, and the act."""

    before: int
    dropped: int
    act: Act


Costs = tuple[int, ...]
Moves = tuple[Move, ...]
START: Final[Costs] = (0, *[NEVER] * (len(STATES) - 1))

Option = tuple[str, int, int, Act]  # state to reach, cost, dropped, act


@lru_cache(maxsize=8192)
def step(costs: Costs, shape: Shape) -> tuple[Costs, Moves]:
    """The costs of every state after one more mark, and how each was reached."""
    return _advance(costs, (_acts(state, shape) for state in STATES))


@lru_cache(maxsize=8192)
def cross(costs: Costs, breaks: int, resumed: str) -> tuple[Costs, Moves]:
    """The same after `breaks` paragraph breaks; the next mark resumes a quotation of the kind `resumed`, or none."""
    return _advance(costs, (_carries(state, breaks, resumed) for state in STATES))


def trace(trail: Sequence[Moves]) -> list[Move]:
    """The moves of the cheapest path that ends with nothing open, in order."""
    state = 0
    path: list[Move] = []
    for moves in reversed(trail):
        move = moves[state]
        path.append(move)
        state = move.before
    path.reverse()
    return path


def _acts(state: str, shape: Shape) -> Iterator[Option]:
    """What a mark may do to one stack."""
    if state in RESUMED.values():
        if RESUMED[shape.kind] == state:
            yield shape.kind, shape.open, 0, Act.RESUME
        return
    yield state, shape.other, 0, Act.PASS
    yield state, shape.close + MISSING, 0, Act.STRAY
    for dropped in range(len(state) + 1):
        base = state[: len(state) - dropped]
        paid = dropped * MISSING
        yield base + shape.kind, paid + shape.open + _nesting(base, shape), dropped, Act.OPEN
        if base:
            yield base[:-1], paid + shape.close + _closing(base[-1], shape), dropped, Act.CLOSE


def _nesting(base: str, shape: Shape) -> int:
    """What it costs to open inside `base`, apart from the place of the mark."""
    if base[-1:] != shape.kind:
        return 0
    return DOUBLED if shape.doubled else NESTED


def _closing(opened: str, shape: Shape) -> int:
    """What it costs to close the innermost quotation, apart from the place of the mark."""
    if opened == shape.kind:
        return 0
    if opened.islower():
        # Only a mark that is nothing but a closing one may answer across paragraphs.
        return 0 if opened.upper() == shape.kind and shape.close <= 1 else NEVER
    return CLOSED_BY_DOUBLE if shape.kind == "D" else CLOSED_BY_SINGLE


def _carries(state: str, breaks: int, resumed: str) -> Iterator[Option]:
    """What paragraph breaks may do to one stack."""
    yield "", len(state) * MISSING, len(state), Act.PASS
    if state in CROSSED:
        yield state.lower(), breaks * CROSSED[state], 0, Act.PASS
    if resumed and breaks == 1 and state.startswith(resumed):
        yield RESUMED[resumed], REOPENED + INNER_LEFT * (len(state) - 1), 0, Act.PASS


def _advance(costs: Costs, options: Iterable[Iterator[Option]]) -> tuple[Costs, Moves]:
    """Take the cheapest way into every state, and state all costs relative to the cheapest."""
    best = [NEVER] * len(STATES)
    moves = [Move(0, 0, Act.PASS)] * len(STATES)
    for before, (spent, ways) in enumerate(zip(costs, options, strict=True)):
        if spent == NEVER:
            continue
        for state, price, dropped, act in ways:
            target = INDEX.get(state, -1)
            if target >= 0 and spent + price < best[target]:
                best[target] = spent + price
                moves[target] = Move(before, dropped, act)
    least = min(best)
    return tuple(cost - least if cost - least < HOPELESS else NEVER for cost in best), tuple(moves)
