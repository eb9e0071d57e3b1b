"""Print how fast calque is: starts, throughput, unchanged drafts, Word files, hostile texts, and what each rule costs."""

import argparse
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

import costs
import hostile
import kept
import pages
import start
import throughput
from calque.errors import CalqueError
from corpus import NoData, data_folder
from figures import Figure, as_json, as_table

#: Whole processes come first: a child's memory is never counted below its parent's.
SECTIONS: Mapping[str, Callable[[Path | None], Iterator[Figure]]] = {
    "start": lambda _data: start.measure(),
    "throughput": throughput.measure,
    "kept": kept.measure,
    "pages": pages.measure,
    "hostile": hostile.measure,
    "rules": costs.measure,
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print; the status is 0 whatever the figures are."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--data", type=Path, help="the folder of data; by default $CALQUE_DATA, else the seeds"
    )
    parser.add_argument(
        "--only", default=",".join(SECTIONS), metavar="SECTIONS", help="by default %(default)s"
    )
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    given = parser.parse_args(arguments)
    data, names = data_folder(given.data), given.only.split(",")
    if unknown := set(names) - SECTIONS.keys():
        parser.error(f"unknown section {', '.join(sorted(unknown))}; known are {', '.join(SECTIONS)}")
    figures = (figure for name in SECTIONS if name in names for figure in SECTIONS[name](data))
    if given.json:
        print(as_json(figures))
        return 0
    for line in as_table(figures):
        print(line, flush=True)
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except (CalqueError, NoData, OSError) as trouble:
        print(f"speed: {trouble}", file=sys.stderr)
        sys.exit(2)
