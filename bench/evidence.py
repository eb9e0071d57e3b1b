"""Measure every rule on the data and write the table that `calque explain` shows; README.md beside this says how."""

import argparse
import sys
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

import verdicts
from calque.errors import CalqueError
from calque.packs.index import index
from calque.packs.listing import Listing
from calque.packs.sources import BUILT_IN
from corpus import NATIVE, ROOT, NoData, Text, data_folder, lines, marks, texts
from hits import Hit, hits
from ruleprint import ruleprint
from tallies import Weight, as_toml, dated, from_toml, over, stale, tables
from verdicts import Verdict

#: Raise it when the engine (views, readers, finders, not a rule) changes what rules find: then all numbers are out of date.
EVIDENCE = 2
#: Hits on one sheet for a reader.
SHEET = 20
OUT = ROOT / "rules" / "calque_rules" / "evidence.toml"
VERDICTS = ROOT / "bench" / "verdicts.tsv"


def sheet(found: Sequence[Hit], given: Sequence[Verdict]) -> list[str]:
    """Rows for a reader to judge: code, document, words in their place, verdict (`?` for none yet), reason, key."""
    known = {verdict.hit: verdict for verdict in given}
    rows = []
    for hit in verdicts.sample(found, SHEET):
        verdict = known.get(verdicts.about(hit))
        said = (verdict.verdict, verdict.reason) if verdict else ("?", "")
        rows.append("\t".join((hit.code, f"{hit.text.corpus}/{hit.text.name}", hit.shown(), *said)))
        rows.append(f"#\t{hit.key}\t{hit.shown(80)}")
    return rows


def built_in() -> tuple[Listing, ...]:
    """The rules of the built-in pack, whatever their stage."""
    return tuple(row for row in index().listings if row.pack == BUILT_IN)


def prints(listings: Iterable[Listing]) -> dict[str, str]:
    """The hash of every rule by code."""
    return {listing.code: ruleprint(listing, EVIDENCE) for listing in listings}


def measure(data: Path, out: Path, file: Path) -> int:
    """Write the tables; tell which rules that run unasked are wrong too often."""
    listings, every, given = built_in(), list(texts(data)), verdicts.load(file)
    found, weight = list(hits([*every, *lines(data)], listings)), Weight.of(every)
    new = tables(found, weight, marks(data), given, prints(listings))
    today = datetime.now(UTC).date().isoformat()
    out.write_text(as_toml(dated(new, from_toml(out), today)), encoding="utf-8", newline="\n")
    print(f"{out}: {len(new)} rules on {sum(text.words for text in every):,} words")
    for warning in over(found, weight.corpora["native"], given, listings):
        print(warning)
    return 0


def of_origin(data: Path, origin: str) -> Iterator[Text]:
    """The texts that `--on` names."""
    if origin == "lines":
        return lines(data)
    return texts(data, NATIVE if origin == "native" else (origin,))


def read(data: Path, code: str, origin: str, file: Path) -> int:
    """Print a sheet for a reader."""
    listings = [listing for listing in built_in() if listing.code == code]
    if not listings:
        raise NoData(f"there is no rule {code}")
    found = list(hits(of_origin(data, origin), listings))
    print(f"# {code}: {len(found)} hits on {origin} texts")
    print(*sheet(found, verdicts.load(file)), sep="\n")
    return 0


def take(data: Path, sheets: Sequence[Path], file: Path) -> int:
    """Add what readers wrote down; tell which of their rows have no hit any more."""
    rows = [row for name in sheets for row in verdicts.readings(name)]
    codes = {row.code for row in rows}
    listings = [listing for listing in built_in() if listing.code in codes]
    found, missing = verdicts.matched(rows, hits([*texts(data), *lines(data)], listings))
    verdicts.save(file, [*verdicts.load(file), *found])
    print(f"{file}: {len(found)} verdicts taken, {len(missing)} without a hit")
    for row in missing:
        print("no such hit:", *row[:3], sep="\t")
    return 0


def check(out: Path) -> int:
    """Name the tables that are out of date; the data are not needed."""
    old = stale(from_toml(out), prints(built_in()))
    for warning in old:
        print(warning)
    return int(bool(old))


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what was asked for; 0 done, 1 stale tables, 2 trouble."""
    parser = argparse.ArgumentParser(description=__doc__)
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--read", metavar="CODE", help="print up to twenty hits of a rule to be judged")
    what.add_argument(
        "--import", dest="sheets", nargs="+", type=Path, metavar="FILE", help="take judged rows"
    )
    what.add_argument("--check", action="store_true", help="name the rules whose numbers are out of date")
    parser.add_argument(
        "--on", default="native", choices=["native", "human", "machine", "lines"], help="for --read"
    )
    parser.add_argument("--data", type=Path, help="the folder of data; by default $CALQUE_DATA")
    parser.add_argument("--out", type=Path, default=OUT, help="the table; by default the pack's own")
    parser.add_argument(
        "--verdicts", type=Path, default=VERDICTS, help="the verdicts; by default those beside this"
    )
    given = parser.parse_args(arguments)
    if given.check:
        return check(given.out)
    data = data_folder(given.data)
    if data is None:
        raise NoData("name the folder of data with --data or in $CALQUE_DATA")
    if given.read:
        return read(data, given.read, given.on, given.verdicts)
    if given.sheets:
        return take(data, given.sheets, given.verdicts)
    return measure(data, given.out, given.verdicts)


if __name__ == "__main__":
    try:
        sys.exit(main())
    except (CalqueError, NoData, ValueError, OSError) as trouble:
        print(f"evidence: {trouble}", file=sys.stderr)
        sys.exit(2)
