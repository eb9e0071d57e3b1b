"""The table of a rule's numbers: counted, dated, written, and whether it is out of date."""

import json
import tomllib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from statistics import median
from typing import NamedTuple

import verdicts
from calque.packs.listing import Listing
from corpus import NATIVE, RATED, Marks, Text
from hits import Hit
from verdicts import RIGHT, WRONG, Verdict

#: A rule that runs unasked may be wrong this often in 100,000 words of native news.
WRONG_AT_MOST = 5.0

Table = dict[str, float | int | str]


class Weight(NamedTuple):
    """How many words there are to find something in."""

    corpora: Mapping[str, int]
    systems: Mapping[str, int]

    @classmethod
    def of(cls, texts: Iterable[Text]) -> "Weight":
        """The words of each corpus, native news taken together, and of each engine."""
        corpora, systems = Counter[str](), Counter[str]()
        for text in texts:
            corpora[_origin(text.corpus)] += text.words
            if text.corpus == "machine":
                systems[text.system] += text.words
        return cls(corpora, systems)


def _origin(corpus: str) -> str:
    return "native" if corpus in NATIVE else corpus


def rates(hits: Sequence[Hit], weight: Weight) -> Table:
    """A rule's hits per 100,000 words by origin and of the median engine, and its distinct places in machine translation."""
    counts = Counter(_origin(hit.text.corpus) for hit in hits)
    machine = [hit for hit in hits if hit.text.corpus == "machine"]
    systems = Counter(hit.text.system for hit in machine)
    table: Table = {
        origin: round(100_000 * counts[origin] / weight.corpora[origin], 2)
        for origin in ("native", "human", "machine")
    }
    table["places"] = len({(hit.text.source, hit.words.casefold()) for hit in machine})
    table["median"] = round(median(100_000 * systems[name] / n for name, n in weight.systems.items()), 2)
    return table


def borne_out(hits: Sequence[Hit], marks: Marks) -> Table:
    """How many of a rule's hits lie in single lines, how many of these lines raters have read, and at how many hits they marked a fault."""
    alone = [hit for hit in hits if hit.text.corpus == "lines"]
    rated = [hit for hit in alone if hit.text.name.startswith(f"{RATED}/")]
    return {"lines": len(alone), "rated": len(rated), "marked": sum(_marked(hit, marks) for hit in rated)}


def _marked(hit: Hit, marks: Marks) -> bool:
    """Whether a mark lies on the hit; what has no width stands for the character behind it."""
    end = hit.start + max(len(hit.words), 1)
    return any(start < end and hit.start < max(stop, start + 1) for start, stop in marks[hit.text.text])


def judged(hits: Sequence[Hit], known: Mapping[tuple[str, str, str, str], Verdict]) -> Table:
    """How many of a rule's hits were read and were right, and why the others were wrong."""
    keys = {verdicts.about(hit) for hit in hits}
    given = sorted(known[key] for key in keys & known.keys())
    reasons = list(dict.fromkeys(v.reason for v in given if v.verdict == WRONG and v.reason))
    right = sum(verdict.verdict == RIGHT for verdict in given)
    return {"read": len(given), "right": right, "note": "; ".join(reasons[:3])}


def tables(
    found: Iterable[Hit], weight: Weight, marks: Marks, given: Iterable[Verdict], prints: Mapping[str, str]
) -> dict[str, Table]:
    """The table of every rule, without its date; `prints` are the hashes of the rules by code."""
    by_code: dict[str, list[Hit]] = {}
    for hit in found:
        by_code.setdefault(hit.code, []).append(hit)
    known = {verdict.hit: verdict for verdict in given}
    out: dict[str, Table] = {}
    for code, hashed in prints.items():
        hits = by_code.get(code, [])
        out[code] = {
            **rates(hits, weight),
            **borne_out(hits, marks),
            **judged(hits, known),
            "hash": hashed,
        }
    return out


def dated(new: Mapping[str, Table], old: Mapping[str, Table], today: str) -> dict[str, Table]:
    """The tables with the day on which they last changed."""
    out: dict[str, Table] = {}
    for code, table in new.items():
        before = old.get(code, {})
        same = all(before.get(key) == value for key, value in table.items())
        out[code] = {**table, "date": before["date"] if same else today}
    return out


def as_toml(tables: Mapping[str, Table]) -> str:
    """The tables as the file holds them. A basic string of TOML is written like one of JSON, but for the character DEL."""
    head = "# Written by bench/evidence.py; bench/README.md says what the numbers are.\n"
    return head + "".join(
        f"\n[{code}]\n" + "".join(f"{key} = {_value(value)}\n" for key, value in table.items())
        for code, table in sorted(tables.items())
    )


def _value(value: float | str) -> str:
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def from_toml(file: Path) -> dict[str, Table]:
    """The tables of a file, none where there is no file."""
    return tomllib.loads(file.read_text(encoding="utf-8")) if file.exists() else {}


def stale(tables: Mapping[str, Table], prints: Mapping[str, str]) -> list[str]:
    """A line for every rule whose table is missing or of an earlier form of the rule, and for every table without a rule."""
    missing = dict.fromkeys(prints.keys() - tables.keys(), "has not been measured")
    superfluous = dict.fromkeys(tables.keys() - prints.keys(), "is measured, and there is no such rule")
    changed = {
        code: "has changed since it was measured"
        for code in prints.keys() & tables.keys()
        if tables[code].get("hash") != prints[code]
    }
    return [f"{code}: {why}" for code, why in sorted((missing | superfluous | changed).items())]


def over(
    found: Iterable[Hit], native: int, given: Iterable[Verdict], listings: Iterable[Listing]
) -> list[str]:
    """A line for every rule that runs unasked and may be wrong too often in so many words of native news.

    The hits that nobody read count as those that were read, and as wrong where none was.
    """
    hits = Counter(hit.code for hit in found if hit.text.corpus in NATIVE)
    read = Counter(verdict.code for verdict in given if verdict.corpus in NATIVE)
    right = Counter(v.code for v in given if v.corpus in NATIVE and v.verdict == RIGHT)
    lines = []
    for code, name in ((row.code, row.name) for row in listings if row.stage == "default"):
        share = 1 - right[code] / read[code] if read[code] else 1
        wrong = 100_000 * hits[code] / native * share
        if wrong > WRONG_AT_MOST:
            lines.append(
                f"{code} {name}: {wrong:.1f} wrong in 100,000 words of native news ({read[code]} read)"
            )
    return lines
