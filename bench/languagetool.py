"""Measure the rules of LanguageTool that calque's lists hold, and what asking it costs; README.md beside this says how."""

import argparse
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from datetime import UTC, datetime
from hashlib import sha1
from itertools import islice
from os import environ
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from unittest.mock import patch

import verdicts
from calque.document import Document
from calque.errors import CalqueError
from calque.facts import Facts
from calque.languagetool import server
from calque.languagetool.engine import owner
from calque.languagetool.findings import Heard, noise
from calque.languagetool.java import VERSION, Installation, command, installation, java
from calque.languagetool.lists import PREFIX, sent
from calque.languagetool.match import Match
from calque.languagetool.measured import MEASURED
from calque.languagetool.pieces import batches, pieces
from calque.languagetool.talk import Asked, Talk
from calque.languagetool.wanted import Wanted
from calque.languagetool.wire import Wire
from calque.readers.plain import read
from calque.source import Source
from children import calque, spent
from corpus import CORPORA, ROOT, NoData, Text, data_folder, lines, marks, ordinary, texts
from figures import Figure, as_table, at_least, at_most
from hits import Hit
from tallies import Weight, as_toml, dated, from_toml, stale, tables

#: Raise it when what is sent, or what is taken for noise, changes.
EVIDENCE = 2
OUT = ROOT / "lint" / "calque" / "languagetool" / "evidence.toml"
VERDICTS = ROOT / "bench" / "languagetool.tsv"
#: Places of a rule that are read at most.
SHEET = 20
#: Texts whose paragraphs are asked about together.
TOGETHER = 200
#: How often each way of asking is timed, in turns.
ROUNDS = 5
#: Articles of the timing, and their words.
ARTICLES, WORDS = 100, 500


def prints() -> dict[str, str]:
    """What identifies each rule as it was measured, by code."""
    made = {name: f"{EVIDENCE} {VERSION} {name}" for name in MEASURED}
    return {
        PREFIX + name: sha1(text.encode(), usedforsecurity=False).hexdigest()[:12]
        for name, text in made.items()
    }


def documents(every: Iterable[Text]) -> Iterator[tuple[Text, Document]]:
    """The texts as documents."""
    for text in every:
        yield text, read(Source(f"{text.name}.txt", text.text), Facts())


def hits(every: Iterable[Text]) -> Iterator[Hit]:
    """Every match of the lists' rules, before any of calque's own rules silences it; asks a server of its own."""
    rest = documents(every)
    asked = Asked("en-US", tuple(sorted(MEASURED)))
    with closing(Talk(Wanted(memory=1024), lambda _done, _total: None)) as talk:
        while some := list(islice(rest, TOGETHER)):
            new = dict.fromkeys(piece.text for _, document in some for piece in pieces(document))
            known = {text: said for group in talk.ask(asked, list(batches(new))) for text, said in group}
            for text, document in some:
                yield from _hits(text, document, known)


def _hits(text: Text, document: Document, known: dict[str, tuple[Match, ...]]) -> Iterator[Hit]:
    for piece in pieces(document):
        for match in known.get(piece.text, ()):
            rule = owner(match.rule, MEASURED)
            one = Heard(piece, match._replace(rule=rule or match.rule))
            if rule is None or noise(document, one):
                continue
            start, end = one.span
            before, after = document.text[max(0, start - 80) : start], document.text[end : end + 80]
            yield Hit(PREFIX + rule, text, start, before, document.text[start:end], after)


def measure(data: Path, out: Path, file: Path) -> int:
    """Write the numbers of every rule of the lists."""
    every = list(texts(data, CORPORA))
    found = list(hits([*every, *lines(data)]))
    new = tables(found, Weight.of(every), marks(data), verdicts.load(file), prints())
    today = datetime.now(UTC).date().isoformat()
    written = as_toml(dated(new, from_toml(out), today)).replace("bench/evidence.py", "bench/languagetool.py")
    out.write_text(written, encoding="utf-8", newline="\n")
    print(f"{out}: {len(new)} rules on {sum(text.words for text in every):,} words")
    return 0


def show(data: Path, codes: Sequence[str]) -> int:
    """Print the hits of rules to be judged, as rows of the verdicts' file."""
    found = list(hits([*texts(data, CORPORA), *lines(data)]))
    for code in codes:
        for hit in sheet(hit for hit in found if hit.code == code):
            print(*verdicts.about(hit), "?", "", sep="\t")
            print("#", hit.shown(80), sep="\t")
    return 0


def sheet(found: Iterable[Hit]) -> list[Hit]:
    """At most twenty distinct places to be read, those of native news first; what many engines made of one place is one."""
    distinct = {
        (hit.text.corpus, hit.text.source, hit.words.casefold()): hit for hit in reversed(list(found))
    }
    return list(reversed(distinct.values()))[:SHEET]


def check(out: Path) -> int:
    """Name the tables that are out of date; neither data nor Java are needed."""
    old = stale(from_toml(out), prints())
    for warning in old:
        print(warning)
    return int(bool(old))


def articles(data: Path | None) -> list[str]:
    """A hundred articles of five hundred words, in paragraphs, from native news; no paragraph comes twice."""
    paragraphs = [p for text in ordinary(data) for p in text.split("\n\n") if p.strip()]
    rest = iter(dict.fromkeys(paragraphs))
    made = []
    for _ in range(ARTICLES):
        article: list[str] = []
        while sum(len(p.split()) for p in article) < WORDS and (one := next(rest, "")):
            article.append(one)
        made.append("\n\n".join(article))
    return made


def timing(data: Path | None) -> Iterator[Figure]:
    """Batches and several requests at a time against an article a request, and a second run against one without."""
    made = [document for _, document in documents(Text("", str(n), a) for n, a in enumerate(articles(data)))]
    paragraphs = [[piece.text for piece in pieces(document)] for document in made]
    whole = ["\n\n".join(texts) for texts in paragraphs]
    asked = Asked("en-US", tuple(sorted(MEASURED)))
    rounds = [
        (
            _one_at_a_time(asked, whole, _as_it_comes),
            _one_at_a_time(asked, whole, command),
            _together(asked, [text for texts in paragraphs for text in texts]),
        )
        for _ in range(ROUNDS)
    ]
    names = (
        "an article a request, LanguageTool as it comes",
        "an article a request, calque's server",
        "calque",
    )
    for name, times in zip(names, zip(*rounds, strict=True), strict=True):
        yield Figure("languagetool", f"{ARTICLES} articles: {name}", median(times), "s")
    # What a round is compared in ran within a minute, under the same other work.
    yield from _gain("LanguageTool as it comes / calque", [first / last for first, _, last in rounds])
    yield from _gain("one at a time / calque", [second / last for _, second, last in rounds])
    yield from _again(whole)


def _gain(what: str, ratios: Sequence[float]) -> Iterator[Figure]:
    """The median of the rounds, and their range."""
    yield at_least("languagetool", what, median(ratios), "times", 1.7)
    yield Figure("languagetool", f"{what}: least of {ROUNDS} rounds", min(ratios), "times")
    yield Figure("languagetool", f"{what}: most of {ROUNDS} rounds", max(ratios), "times")


def _as_it_comes(of: Installation, _memory: int, port: int) -> list[str]:
    """What starts a server as LanguageTool's own instructions do."""
    return [java(), "-cp", of.classpath, "org.languagetool.server.HTTPServer", "--port", str(port)]


def _one_at_a_time(
    asked: Asked, every: Sequence[str], line: Callable[[Installation, int, int], list[str]]
) -> float:
    rules = sorted({sent(rule) for rule in asked.rules})
    begun = perf_counter()
    with (
        patch.object(server, "command", line),
        closing(server.start(installation(None), 512)) as one,
        closing(Wire(one.where, 60)) as wire,
    ):
        for text in every:
            wire.check(text, asked.language, rules)
    return perf_counter() - begun


def _together(asked: Asked, every: Sequence[str]) -> float:
    begun = perf_counter()
    with closing(Talk(Wanted(), lambda _done, _total: None)) as talk:
        for _ in talk.ask(asked, list(batches(every))):
            pass
    return perf_counter() - begun


def _again(made: Sequence[str]) -> Iterator[Figure]:
    with TemporaryDirectory() as name:
        for n, text in enumerate(made):
            Path(name, f"{n:03}.txt").write_text(text, encoding="utf-8")
        plain = calque("check", "--format", "json", name)
        beside = calque("check", "--format", "json", "--languagetool", "require", name)
        spent(beside)  # fills the cache
        runs = [(spent(beside).wall, spent(plain).wall) for _ in range(5)]
    again, without = sorted(a for a, _ in runs)[2], sorted(b for _, b in runs)[2]
    yield Figure("languagetool", "the articles again, unchanged", again, "s")
    yield at_most("languagetool", "again / without LanguageTool", again / without, "times", 1.3)


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what was asked for; 0 done, 1 stale tables, 2 trouble."""
    parser = argparse.ArgumentParser(description=__doc__)
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--check", action="store_true", help="name the rules whose numbers are out of date")
    what.add_argument("--time", action="store_true", help="time it instead")
    what.add_argument(
        "--read", nargs="+", metavar="CODE", help="print up to twenty hits of rules to be judged"
    )
    parser.add_argument("--data", type=Path, help="the folder of data; by default $CALQUE_DATA")
    given = parser.parse_args(arguments)
    if given.check:
        return check(OUT)
    data = data_folder(given.data)
    if given.time:
        print(*as_table(timing(data)), sep="\n")
        return 0
    if data is None:
        raise NoData("name the folder of data with --data or in $CALQUE_DATA")
    return show(data, given.read) if given.read else measure(data, OUT, VERDICTS)


if __name__ == "__main__":
    environ.setdefault("PYTHONDONTWRITEBYTECODE", "")
    try:
        sys.exit(main())
    except (CalqueError, NoData, ValueError, OSError) as trouble:
        print(f"languagetool: {trouble}", file=sys.stderr)
        sys.exit(2)
