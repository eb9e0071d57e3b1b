"""The texts that rules are measured on.

They stay outside the repository; `$CALQUE_DATA` names their folder.
The seeds of the repository stand in where only the size of a text matters.
"""

import json
import os
import random
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
#: Corpora of native English news: what is flagged there is mostly a false alarm.
NATIVE = ("news", "clean", "abc")
#: Every corpus.
CORPORA = (*NATIVE, "human", "machine")
#: Files of single lines of translations, each a text of its own: they are read like the corpora, and count for no rate.
LINES = ("mlqe", "mqm", "onlineb")
#: The lines whose errors professional raters have marked.
RATED = "mqm"
#: Copies of every seed where there are no data.
COPIES = 60

#: The places that raters have marked in a line, by the line: code points, half-open.
Marks = Mapping[str, Sequence[tuple[int, int]]]


class Text(NamedTuple):
    """One document: `name` is unique in its corpus."""

    corpus: str
    name: str
    text: str

    @property
    def system(self) -> str:
        """Who translated it: a language pair with the letter of a person or the name of an engine."""
        return self.name.partition("/")[0]

    @property
    def source(self) -> str:
        """What it is a translation of: the same for all who translated it."""
        folder, _, file = self.name.partition("/")
        return f"{folder.partition('.')[0]}/{file}"

    @property
    def words(self) -> int:
        """How many words it has, parted by white space."""
        return len(self.text.split())


class NoData(Exception):
    """There is no folder of data where one was named."""


def data_folder(named: Path | None = None) -> Path | None:
    """The folder that was named, or that `$CALQUE_DATA` names. Raises NoData where it is none."""
    place = named or (Path(os.environ["CALQUE_DATA"]) if os.environ.get("CALQUE_DATA") else None)
    if place is not None and not place.is_dir():
        raise NoData(f"{place}: no such folder of data")
    return place


def texts(data: Path, corpora: tuple[str, ...] = CORPORA) -> Iterator[Text]:
    """The documents of the corpora in a folder of data, in a fixed order. Raises NoData for a corpus without a text."""
    for corpus in corpora:
        found = sorted(_texts(data, corpus))
        if not found:
            raise NoData(f"{data}: holds no texts of the corpus {corpus}")
        yield from found


def _texts(data: Path, corpus: str) -> Iterator[Text]:
    if corpus == "clean":
        lines = (data / "clean_dev.jsonl").read_text(encoding="utf-8").splitlines()
        for row in map(json.loads, lines):
            yield Text(corpus, f"{row['doc']} {row['seg']}", row["text"])
        return
    place = data / {"abc": "abc", "news": "wmt22/native-news"}.get(corpus, f"wmt22/{corpus}")
    for file in place.rglob("*.txt"):
        name = file.name if corpus == "news" else file.relative_to(place).as_posix()
        yield Text(corpus, name.removesuffix(".txt"), file.read_bytes().decode("utf-8"))


def lines(data: Path) -> Iterator[Text]:
    """Every distinct line of the files of lines, named by its file and its number."""
    for name in LINES:
        with (data / f"{name}_dev.jsonl").open(encoding="utf-8") as rows:
            for number, line in enumerate(dict.fromkeys(json.loads(row)["text"] for row in rows)):
                yield Text("lines", f"{name}/{number:05}", line)


def marks(data: Path) -> Marks:
    """What any of its raters has marked in every rated line."""
    places: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    with (data / f"{RATED}_dev.jsonl").open(encoding="utf-8") as rows:
        for row in map(json.loads, rows):
            spans = (span for rating in row["ratings"] for span in rating["spans"])
            places[row["text"]] += ((span["start"], span["end"]) for span in spans)
    return places


def seeds() -> list[str]:
    """The plain text drafts of the repository."""
    return [file.read_text(encoding="utf-8") for file in sorted((ROOT / "seeds").glob("*/draft.txt"))]


def ordinary(data: Path | None) -> list[str]:
    """Native news, or the one clean draft of the repository where there are no data."""
    if data is None:
        return [(ROOT / "seeds" / "clean" / "draft.txt").read_text(encoding="utf-8")]
    return [text.text for text in texts(data, ("news", "abc"))]


def endless(samples: list[str], size: int) -> str:
    """One line of `size` code points that reads like the samples: each word followed one of the two before it somewhere in them.

    Repeating a text would be no test: it is full of repeated sentences, which is a fault.
    """
    chance = random.Random(1)
    follow: dict[tuple[str, str], list[str]] = defaultdict(list)
    words = [word for sample in samples for word in sample.split()]
    for first, second, third in zip(words, words[1:], words[2:], strict=False):
        follow[first, second].append(third)
    starts = sorted(follow)
    line: list[str] = []
    length, state = 0, starts[0]
    while length <= size:
        if state not in follow:
            state = chance.choice(starts)
        word = chance.choice(follow[state])
        line.append(word)
        length += len(word) + 1
        state = state[1], word
    return " ".join(line)[:size]


def made(folder: Path) -> Path:
    """A new folder of files that are the repository's seeds over and over, for where there are no data."""
    folder.mkdir()
    for n in range(COPIES):
        for m, text in enumerate(seeds()):
            (folder / f"{n:03}-{m}.txt").write_text(text, encoding="utf-8")
    return folder
