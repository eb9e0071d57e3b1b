"""The finder behind tables of official names: all the words of a name, but not the name."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick

from calque.document import Document
from calque.expressions import expression
from calque.finders.traces import fold
from calque.finding import Finding, Fix, Safety
from calque.span import Span

_WORD = expression(r"[Cc]o-(?:operation|ordination)|[^\W_]+(?:['’][^\W_]+)?")
#: How far a name reaches on either side of its telling word, in code points.
_REACH = 130

#: Spellings that do not make another name of it.
SPELLINGS = {
    "neighbourliness": "neighborliness",
    "organisation": "organization",
    "co-operation": "cooperation",
    "co-ordination": "coordination",
    "nonproliferation": "proliferation",
    "programme": "program",
    "labour": "labor",
    "defence": "defense",
    "centre": "center",
    "peoples'": "people's",
}

#: Words that join the others and may differ from one style to the next.
GLUE = frozenset("of the and for on a an non".split())

#: Words that many names have, so that they tell none of them.
COMMON = frozenset(
    """
    agreement association commission committee conference convention cooperation council organization program treaty people's
    """.split()
)

#: Words that many drafts have without any name: to look for one of them wakes the rule for nothing.
EVERYDAY = frozenset(
    """
    action africa agency air american bank central china court cross development economic europe european food free general good
    health human in international joint labor law national nations new plan political red research rights sea security
    states transport united without world
    """.split()
)

#: Adjectives of nations that wander into the name of a treaty between them.
NATIONS = frozenset(
    """
    sino russo franco anglo american chinese russian german french british indian pakistani iranian turkish
    japanese korean vietnamese polish ukrainian belarusian kazakh uzbek serbian hungarian egyptian italian spanish
    bilateral mutual china russia
    """.split()
)


class _Name(NamedTuple):
    """An official name: how it is written, its words without the joining ones, folded, and the joining ones."""

    right: str
    folded: tuple[str, ...]
    joining: frozenset[str]

    @property
    def telling(self) -> str:
        """The word to look for: the longest of those that few drafts and few names have."""
        return max(self.folded, key=lambda word: (word not in EVERYDAY, word not in COMMON, len(word)))


class _Run(NamedTuple):
    """Neighbouring words of the text; spans in code points."""

    words: tuple[str, ...]
    spans: tuple[Span, ...]


def _fold(word: str) -> str:
    low = word.lower().replace("’", "'")
    return SPELLINGS.get(low, low)


def _name(right: str) -> _Name:
    words = _WORD.findall(right)
    small = frozenset(w for w in words if w.islower()) if right[0].isupper() else frozenset()
    return _Name(right, tuple(_fold(w) for w in words if _fold(w) not in GLUE), GLUE | small)


class Official:
    """Official names with their words out of order or out of capitals, and how they are written."""

    def __init__(self, names: Sequence[str]) -> None:
        self.names = names

    @cached_property
    def _telling(self) -> dict[str, list[_Name]]:
        """The names by their telling word in each of its spellings."""
        found: dict[str, list[_Name]] = {}
        for name in map(_name, self.names):
            others = {written for written, plain in SPELLINGS.items() if plain == name.telling}
            for written in {name.telling, *others}:
                found.setdefault(written, []).append(name)
        return found

    @cached_property
    def wake(self) -> frozenset[str]:
        """Every telling word."""
        return frozenset(self._telling)

    @cached_property
    def _automaton(self) -> AhoCorasick:
        return AhoCorasick(list(self._telling), store_patterns=False)

    def __call__(self, document: Document) -> Iterator[Finding]:
        """Every place in running prose that holds all the words of a name, but not the name."""
        done, low = 0, document.read(fold)
        words = list(self._telling)
        for number, start, end in self._automaton.find_matches_as_indexes(low):
            if start < done or low[start - 1 : start].isalnum() or low[end : end + 1].isalnum():
                continue
            if document.prose_at(start) is None:
                continue
            near = low[max(0, start - _REACH) : end + _REACH]
            finding = _first(document, Span(start, end), near, self._telling[words[number]])
            if finding is not None and finding.span.start >= done:
                done = finding.span.end
                yield finding


def _first(document: Document, at: Span, near: str, names: Iterable[_Name]) -> Finding | None:
    """The finding of the first name whose other words stand near by; four letters are the same in every spelling."""
    for name in names:
        if not all(word.removeprefix("co")[:4] in near for word in name.folded):
            continue
        run = _shortest(_run(document, name, at), name)
        right = _repair(run, name) if run else None
        if run is not None and right is not None:
            span = Span(run.spans[0].start, run.spans[-1].end)
            return Finding(span, {"right": name.right}, Fix.of(span, right, Safety.UNSAFE))
    return None


def _run(document: Document, name: _Name, anchor: Span) -> _Run:
    """The words around the telling one that may belong to the name, without a mark other than a comma between them."""
    text, block = document.text, document.block_at(anchor.start)
    low = max(anchor.start - _REACH, block.span.start if block else 0)
    high = min(anchor.end + _REACH, block.span.end if block else len(text))
    known = name.joining | set(name.folded) | NATIONS
    spans: list[Span] = []
    for found in _WORD.finditer(text, low, high):
        gap = text[spans[-1].end : found.start()] if spans else ""
        if _fold(found[0]) not in known or gap.strip(" \n-‑,"):
            if spans and spans[-1].start >= anchor.start:
                break
            spans = []
        if _fold(found[0]) in known:
            spans.append(Span(*found.span()))
    return _Run(tuple(text[s.start : s.end] for s in spans), tuple(spans))


def _shortest(run: _Run, name: _Name) -> _Run | None:
    """The fewest words of the run that hold all of the name's and none of them twice."""
    wanted, folded = Counter(name.folded), [_fold(w) for w in run.words]
    telling = [i for i, w in enumerate(folded) if w in wanted]
    size = len(name.folded)
    windows = [
        (telling[i], telling[i + size - 1] + 1)
        for i in range(len(telling) - size + 1)
        if Counter(folded[j] for j in telling[i : i + size]) == wanted
    ]
    if not windows:
        return None
    low, high = min(windows, key=lambda w: (w[1] - w[0], w[0]))
    return _Run(run.words[low:high], run.spans[low:high])


def _repair(run: _Run, name: _Name) -> str | None:
    """The right name with the nations in front that had wandered into it; None where it stands there already."""
    own = set(name.folded)
    strayed = [w for w in run.words if _fold(w) in NATIONS and _fold(w) not in own]
    written = [w for w in run.words if _fold(w) in own]
    same = [_fold(w) for w in written] == list(name.folded)
    capitals = name.right[0].islower() or all(w[0].isupper() or w[0].isdigit() for w in written)
    if same and capitals and not strayed:
        return None
    return " ".join(filter(None, ("-".join(strayed), name.right)))


def official(names: Sequence[str]) -> Official:
    """A finder for mangled forms of official names (treaties, bodies, programmes) as they are rightly written.

    A name in small letters is a formula that needs no capitals. Slot: `right`. Raises ValueError for a name of one word.
    """
    for right in names:
        if len(_name(right).folded if right else ()) < 2:
            raise ValueError(f"{right!r} has no two words that could change places")
    return Official(names)
