"""What somebody who read a hit said of it: right, or wrong and why.

The file holds hashes instead of words of the texts, which may not be passed on.
"""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from hits import Hit, oneline

#: The words of a verdict.
RIGHT, WRONG = "right", "wrong"
#: So many code points in common with the text are a quotation.
QUOTED = 10
#: Folders that other tools put before the name of a text.
FOLDERS = ("machine/", "human/", "native-news/en/", "native-news/", "news/", "abc/", "clean/", "lines/")


class Verdict(NamedTuple):
    """One row of the file: a hit by its code, corpus, document and key, what it is, and why in our own words."""

    code: str
    corpus: str
    name: str
    key: str
    verdict: str
    reason: str

    @property
    def hit(self) -> tuple[str, str, str, str]:
        """The hit that it is about."""
        return self[:4]


class Reading(NamedTuple):
    """What a reader wrote down: the words found in a text, or these in brackets between their neighbours."""

    code: str
    name: str
    words: str
    verdict: str
    reason: str


def about(hit: Hit) -> tuple[str, str, str, str]:
    """A hit as verdicts name it."""
    return hit.code, hit.text.corpus, hit.text.name, hit.key


def load(file: Path) -> list[Verdict]:
    """The verdicts in a file, none where there is no file. Raises ValueError, which names the line."""
    return [Verdict(*cells) for cells in _rows(file, len(Verdict._fields), 4)] if file.exists() else []


def save(file: Path, verdicts: Iterable[Verdict]) -> None:
    """Write verdicts in a fixed order; of two on one hit the later one stands."""
    rows = sorted({verdict.hit: verdict for verdict in verdicts}.values())
    lines = ("\t".join(oneline(cell) for cell in row) + "\n" for row in rows)
    file.write_text("".join(lines), encoding="utf-8", newline="\n")


def readings(file: Path) -> list[Reading]:
    """What a reader wrote: code, document, words, verdict, reason, parted by tabs. Raises ValueError, which names the line."""
    return [Reading(*cells) for cells in _rows(file, len(Reading._fields), 3)]


def _rows(file: Path, width: int, verdict: int) -> Iterator[list[str]]:
    """The rows of a table; one without a verdict yet (`?`) is left out, and the reason may be missing."""
    for number, line in enumerate(file.read_text(encoding="utf-8").split("\n"), 1):
        cells = line.split("\t")
        if not line.strip() or line.startswith("#") or cells[verdict : verdict + 1] == ["?"]:
            continue
        cells += [""] * (width - len(cells))
        if len(cells) != width or cells[verdict] not in (RIGHT, WRONG):
            raise ValueError(
                f"{file}:{number}: is no row of {width} cells with the verdict {RIGHT} or {WRONG}"
            )
        yield cells


def matched(rows: Sequence[Reading], hits: Iterable[Hit]) -> tuple[list[Verdict], list[Reading]]:
    """The verdicts that rows give on hits, and the rows whose hit is not there: the rule has changed since it was read."""
    there: dict[tuple[str, str], list[Hit]] = {}
    for hit in hits:
        there.setdefault((hit.code, hit.text.name), []).append(hit)
    found: list[Verdict] = []
    missing: list[Reading] = []
    for row in rows:
        known = there.get((row.code, _plain(row.name)), [])
        named = _named(row.words, known)
        if named is None:
            missing.append(row)
            continue
        # A row of bare words stands for the first such place that no earlier row has taken.
        known.remove(named)
        found.append(Verdict(*about(named), row.verdict, own(row.reason, named)))
    return found, missing


def own(reason: str, hit: Hit) -> str:
    """The reason up to where it begins to quote the text around the hit."""
    text = oneline(hit.before + hit.words + hit.after)
    plain = (n for n in range(len(reason) - QUOTED + 1) if reason[n : n + QUOTED] in text)
    quoted = next(plain, None)
    return reason if quoted is None else reason[:quoted].rstrip(" :;,…⟦\"'(")


def _plain(name: str) -> str:
    for folder in FOLDERS:
        name = name.removeprefix(folder)
    return name.removesuffix(".txt")


def _named(cell: str, known: Sequence[Hit]) -> Hit | None:
    """The first hit that the cell shows: with its neighbours, as bare words, or as a part of the two."""
    tests = (
        lambda hit: cell.strip() == hit.shown().strip(),
        lambda hit: cell == oneline(hit.words),
        lambda hit: cell.strip() == oneline(hit.words).strip(),
        lambda hit: len(cell.strip()) > 3 and cell.strip() in oneline(hit.before + hit.words + hit.after),
    )
    return next((hit for test in tests for hit in known if test(hit)), None)


def sample(hits: Sequence[Hit], most: int) -> list[Hit]:
    """At most so many of the hits, evenly spread, so that one text or one system does not fill the sheet."""
    step = max(1, len(hits) / most)
    return [hits[int(n * step)] for n in range(min(most, len(hits)))]
