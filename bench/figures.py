"""One table of figures, for people and as JSON."""

import json
from collections.abc import Iterable
from typing import NamedTuple

#: Shares (per cent) below this are left to the JSON.
SMALL = 1.0


class Figure(NamedTuple):
    """A measured number; `met` tells whether its target is met, where it has one."""

    section: str
    what: str
    value: float
    unit: str
    target: str = ""
    met: bool | None = None


def at_most(section: str, what: str, value: float, unit: str, limit: float) -> Figure:
    """A number that should not be greater than a limit."""
    return Figure(section, what, value, unit, f"at most {limit:g}", value <= limit)


def at_least(section: str, what: str, value: float, unit: str, limit: float) -> Figure:
    """A number that should not be smaller than a limit."""
    return Figure(section, what, value, unit, f"at least {limit:g}", value >= limit)


def as_table(figures: Iterable[Figure]) -> Iterable[str]:
    """The figures as aligned lines; a target that is missed is told at the end of its line."""
    for f in figures:
        if f.unit == "%" and f.value < SMALL:
            continue
        verdict = {None: "", True: "ok", False: "MISSED"}[f.met]
        yield f"{f.section:<11} {f.what:<58} {_number(f.value):>9} {f.unit:<10} {f.target:<14} {verdict}".rstrip()


def _number(value: float) -> str:
    return f"{value:,.0f}" if abs(value) >= 1000 else f"{value:.3g}"


def as_json(figures: Iterable[Figure]) -> str:
    """The figures as an array of objects."""
    return json.dumps([figure._asdict() for figure in figures], ensure_ascii=False, indent=1)
