"""Find places that two rules speak about, and repairs that cause new findings; README.md beside this says how."""

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from calque.check import Checker
from calque.document import Document
from calque.errors import CalqueError
from calque.facts import Facts
from calque.finding import Edit, Safety
from calque.packs.index import index
from calque.packs.listing import Listing
from calque.packs.sources import BUILT_IN
from calque.readers.plain import read
from calque.repair.fix import PASSES, compatible
from calque.rule import Stage
from calque.silence import Said
from calque.source import Source
from calque.span import Span
from corpus import NoData, Text, data_folder, texts
from hits import oneline

#: Examples shown of one kind of conflict, and code points shown on either side of a place.
SHOWN, AROUND = 3, 40


class Conflict(NamedTuple):
    """Two rules that speak about one place (`A B`), or a rule that speaks after the repairs only (`+ A`)."""

    kind: str
    text: Text
    excerpt: str


def unasked() -> tuple[Listing, ...]:
    """The rules of the built-in pack that run unasked."""
    return tuple(row for row in index().listings if row.pack == BUILT_IN and row.stage == Stage.DEFAULT.value)


def segments(data: Path) -> Iterator[Text]:
    """The distinct `text`s of the files `*_dev.jsonl` in the folder, each a document of its own."""
    for file in sorted(data.glob("*_dev.jsonl")):
        rows = map(json.loads, file.read_text(encoding="utf-8").splitlines())
        found = dict.fromkeys(row["text"] for row in rows if "text" in row)
        for number, text in enumerate(found, 1):
            yield Text(file.stem, str(number), text)


def pairs(said: Sequence[Said]) -> Iterator[tuple[Said, Said]]:
    """Pairs of findings (in order of place) that share a code point or an edit."""
    edits: dict[object, Said] = {}
    for n, first in enumerate(said):
        for second in said[n + 1 :]:
            if second.finding.span.start > first.finding.span.end:
                break
            if first.finding.span.overlaps(second.finding.span):
                yield first, second
        for edit in first.finding.fix.edits if first.finding.fix else ():
            other = edits.setdefault(edit, first)
            if not other.finding.span.overlaps(first.finding.span):
                yield other, first


def shared(document: Document, text: Text, said: Sequence[Said]) -> Iterator[Conflict]:
    """The places of one text that two findings are about."""
    for first, second in pairs(said):
        start, end = first.finding.span.start, max(first.finding.span.end, second.finding.span.end)
        yield Conflict(f"{code(first)} {code(second)}", text, around(document, Span(start, end)))


def caused(checker: Checker, text: Text) -> Iterator[Conflict]:
    """What a rule still says after all repairs about a place of which it said nothing before them.

    Encoding is repaired first: what it hid was there before.
    """
    document, _ = repaired(checker, reading(text.text.encode()), (), "CHR")
    outcome = checker.look(document)
    known = [*outcome.said, *(explained for explained, _ in outcome.explained)]
    document, places = repaired(checker, document, [(code(one), one.finding.span) for one in known])
    for said in checker.look(document).said:
        span = said.finding.span
        if not any(code(said) == other and span.overlaps(place) for other, place in places):
            yield Conflict(f"+ {code(said)}", text, around(document, span))


def repaired(
    checker: Checker, document: Document, places: Sequence[tuple[str, Span]], family: str = ""
) -> tuple[Document, Sequence[tuple[str, Span]]]:
    """The text after `--fix --unsafe-fixes` by rules whose codes begin so, and where the places are then."""
    for _ in range(PASSES):
        edits = repairs(checker.look(document).said, family)
        if not edits:
            break
        document = reading(document.origin.apply(edits))
        places = [(name, carried(span, edits)) for name, span in places]
    return document, places


def repairs(said: Iterable[Said], family: str) -> list[Edit]:
    """What one pass changes; ascending."""
    fixes = (one.finding.fix for one in said if code(one).startswith(family))
    return sorted(
        edit for fix in compatible(f for f in fixes if f and f.safety >= Safety.UNSAFE) for edit in fix.edits
    )


def carried(span: Span, edits: Sequence[Edit]) -> Span:
    """Where a place (code points) lies after the edits; it takes in what they write at its edges."""

    def moved(point: int, *, end: bool) -> int:
        by = 0
        for place, text in edits:
            if place.start > point:
                break
            if point <= place.end:
                return place.start + by + (len(text) if end else 0)
            by += len(text) - (place.end - place.start)
        return point + by

    return Span(moved(span.start, end=False), moved(span.end, end=True))


def code(said: Said) -> str:
    """The code of the rule that said it."""
    return said.loaded.rule.code


def around(document: Document, span: Span) -> str:
    """The place in brackets with what stands around it, in one line."""
    before, after = (
        document.text[max(0, span.start - AROUND) : span.start],
        document.text[span.end : span.end + AROUND],
    )
    return oneline(f"{before}[{document[span]}]{after}")


def reading(data: bytes) -> Document:
    """A plain text in UTF-8 as a document."""
    return read(Source("draft.txt", data.decode()), Facts())


def conflicts(found: Iterable[Text], listings: Sequence[Listing]) -> Iterator[Conflict]:
    """Every conflict in the texts."""
    checker = Checker(listings)
    for text in found:
        document = reading(text.text.encode())
        said = checker.look(document).said
        yield from shared(document, text, said)
        if any(one.finding.fix for one in said):
            yield from caused(checker, text)


def report(found: Iterable[Conflict]) -> int:
    """Print the kinds of conflict, the commonest first, with examples; 1 where there is one, else 0."""
    kinds: dict[str, list[Conflict]] = defaultdict(list)
    for conflict in found:
        kinds[conflict.kind].append(conflict)
    for kind, rows in sorted(kinds.items(), key=lambda item: (-len(item[1]), item[0])):
        print(f"{kind}: {len(rows)} in {len({row.text.text for row in rows})} texts")
        for row in rows[:SHOWN]:
            print(f"    {row.text.corpus} {row.text.name}: {row.excerpt}")
    print(f"{sum(map(len, kinds.values()))} conflicts of {len(kinds)} kinds")
    return int(bool(kinds))


def main() -> int:
    """Answer the command line; 2 for trouble."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, help="the folder of the texts (default: $CALQUE_DATA)")
    try:
        data = data_folder(parser.parse_args().data)
        if data is None:
            parser.error("name the folder of the texts with --data or $CALQUE_DATA")
        return report(conflicts([*texts(data), *segments(data)], unasked()))
    except (NoData, CalqueError) as error:
        print(error, file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(main())
