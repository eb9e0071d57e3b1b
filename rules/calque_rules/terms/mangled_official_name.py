"""The name of a treaty, body or programme with its words out of order or out of capitals.

A name that is translated there and back is put together anew from its words: "the treaty of good neighborliness and Sino-Russian friendly cooperation".
Every word is there, and it is no longer the name.
The right name is looked up in a table of official names; British and American spellings of it are both right, and so are names in capitals.
Names of your own belong in the glossary (`forbidden-term`).
"""

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from calque import PROSE, Document, Finding, Fix, Rule, Safety, Severity, Span, Stage, expression
from calque_rules.terms._official_names import GLUE, NATIONS, OFFICIAL, SPELLINGS

_WORD = expression(r"[Cc]o-(?:operation|ordination)|[^\W_]+(?:['’][^\W_]+)?")
#: How far a name reaches on either side of its telling word, in code points.
_REACH = 130


class Name(NamedTuple):
    """An official name: how it is written, its words without the joining ones, the same folded, and their stems."""

    right: str
    words: tuple[str, ...]
    folded: tuple[str, ...]
    joining: frozenset[str]
    stems: tuple[str, ...]


class Run(NamedTuple):
    """Neighbouring words of the text; spans in code points."""

    words: tuple[str, ...]
    spans: tuple[Span, ...]


def _fold(word: str) -> str:
    low = word.lower().replace("’", "'")
    return SPELLINGS.get(low, low)


def _name(right: str) -> Name:
    words = _WORD.findall(right)
    telling = tuple(w for w in words if _fold(w) not in GLUE)
    small = frozenset(w for w in words if w.islower()) if right[0].isupper() else frozenset()
    folded = tuple(map(_fold, telling))
    # Four letters are the same in every spelling of a word.
    return Name(right, telling, folded, GLUE | small, tuple(w.removeprefix("co")[:4] for w in folded))


_NAMES: dict[str, list[Name]] = {}
for _right, _anchor in OFFICIAL:
    for _spelling in {_anchor, _anchor.replace("bor", "bour")}:
        _NAMES.setdefault(_spelling, []).append(_name(_right))


def _run(document: Document, name: Name, anchor: Span) -> Run:
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
    return Run(tuple(text[s.start : s.end] for s in spans), tuple(spans))


def _shortest(run: Run, name: Name) -> Run | None:
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
    return Run(run.words[low:high], run.spans[low:high])


def _repair(run: Run, name: Name) -> str | None:
    """The right name with the nations in front that had wandered into it; None where it stands there already."""
    own = set(name.folded)
    strayed = [w for w in run.words if _fold(w) in NATIONS and _fold(w) not in own]
    written = [w for w in run.words if _fold(w) in own]
    same = [_fold(w) for w in written] == list(name.folded)
    capitals = name.right[0].islower() or all(w[0].isupper() or w[0].isdigit() for w in written)
    if same and capitals and not strayed:
        return None
    return " ".join(filter(None, ("-".join(strayed), name.right)))


def _anchors(low: str) -> Iterator[tuple[int, str]]:
    """Where telling words begin in a text in lower case, and which."""
    for anchor in _NAMES:
        at = low.find(anchor)
        while at >= 0:
            end = at + len(anchor)
            if not low[at - 1 : at].isalnum() and not low[end : end + 1].isalnum():
                yield at, anchor
            at = low.find(anchor, end)


def _candidates(low: str, at: int, anchor: str) -> Iterator[Name]:
    """The names of a telling word whose other words stand near by."""
    near = low[max(0, at - _REACH) : at + len(anchor) + _REACH]
    return (name for name in _NAMES[anchor] if all(stem in near for stem in name.stems))


def _look(document: Document, name: Name, anchor: Span) -> Finding | None:
    run = _shortest(_run(document, name, anchor), name)
    right = _repair(run, name) if run else None
    if run is None or right is None:
        return None
    span = Span(run.spans[0].start, run.spans[-1].end)
    return Finding(span, {"right": name.right}, Fix.of(span, right, Safety.UNSAFE))


def mangled(document: Document) -> Iterator[Finding]:
    """Every place that holds all the words of an official name, but not the name."""
    done, low = 0, document.text.replace("İ", "i").lower()
    for at, anchor in sorted(_anchors(low)):
        block = document.block_at(at)
        if at < done or block is None or block.kind not in PROSE:
            continue
        looks = (_look(document, name, Span(at, at + len(anchor))) for name in _candidates(low, at, anchor))
        finding = next(filter(None, looks), None)
        if finding is not None and finding.span.start >= done:
            done = finding.span.end
            yield finding


RULE = Rule(
    code="TRM104",
    summary="official name with its words out of order or out of capitals",
    message="write '{right}'",
    severity=Severity.WARNING,
    stage=Stage.PREVIEW,
    mqm="terminology/wrong-term",
    find=mangled,
    wake=frozenset(anchor[:7] for _, anchor in OFFICIAL),
    bad={
        "They extended the ⟦treaty of good neighborliness and Sino-Russian friendly cooperation⟧ in June.": "They extended the Sino-Russian Treaty of Good-Neighborliness and Friendly Cooperation in June.",
        "The ⟦world trade organization⟧ will rule in May.": "The World Trade Organization will rule in May.",
        "She spoke at the ⟦Asia Boao Forum⟧ on Friday.": "She spoke at the Boao Forum for Asia on Friday.",
        "Two states left the ⟦Comprehensive Joint Plan of Action⟧.": "Two states left the Joint Comprehensive Plan of Action.",
        "They praised their ⟦comprehensive strategic coordination partnership for the new era⟧.": "They praised their comprehensive strategic partnership of coordination for a new era.",
    },
    good=(
        "The World Trade Organization and the World Health Organization met in Geneva.",
        "The Organisation for Economic Co-operation and Development cut its forecast.",
        "Organizations for trade from all over the world sent delegates.",
        "THE WORLD HEALTH ORGANIZATION ISSUED A WARNING.",
        "The Treaty on Non-Proliferation of Nuclear Weapons was signed in 1968.",
        "Food and drug makers asked the administration for time.",
    ),
)
