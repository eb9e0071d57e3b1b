"""The numbers that a rule was measured at."""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from calque.errors import BadRule

#: The file in a pack's top folder that holds them: a table a code.
FILE = "evidence.toml"


class Evidence(NamedTuple):
    """What a rule was measured at: `native`, `human` and `machine` are hits per 100,000 words of texts of that origin.

    `places` counts distinct source segments with a hit; of the hits, `read` were read one by one and `right` of these were faults.
    `lines` are its hits in single lines of translations; of those in lines that raters have read, `rated` in all,
    a rater has marked a fault at `marked`.
    `hash` is that of the rule as it was measured on `date`.
    """

    native: float
    human: float
    machine: float
    places: int
    read: int
    right: int
    date: str
    hash: str
    lines: int = 0
    rated: int = 0
    marked: int = 0


def evidence(root: Path) -> dict[str, Evidence]:
    """What the rules of the pack in a folder were measured at, by code; nothing where the pack has no such file.

    Raises BadRule, which names the file, where it cannot be read.
    """
    file = root / FILE
    if not file.is_file():
        return {}
    try:
        tables = tomllib.loads(file.read_text(encoding="utf-8"))
        return {code: _entry(table) for code, table in tables.items()}
    except (ValueError, KeyError, TypeError) as error:
        raise BadRule(f"{file}: is no table of evidence: {type(error).__name__}: {error}") from error


def _entry(table: Mapping[str, str]) -> Evidence:
    return Evidence(
        native=float(table["native"]),
        human=float(table["human"]),
        machine=float(table["machine"]),
        places=int(table["places"]),
        read=int(table["read"]),
        right=int(table["right"]),
        date=str(table["date"]),
        hash=str(table["hash"]),
        lines=int(table.get("lines", 0)),
        rated=int(table.get("rated", 0)),
        marked=int(table.get("marked", 0)),
    )
