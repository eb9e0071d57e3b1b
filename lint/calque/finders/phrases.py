"""The finder behind phrase tables."""

from collections.abc import Iterator, Mapping
from functools import cached_property

from ahocorasick_rs import AhoCorasick, MatchKind

from calque.document import PROSE, Document, Kind
from calque.expressions import expression
from calque.finders.traces import fold
from calque.finding import Edit, Finding, Fix, Safety
from calque.span import Span
from calque.views.sounds import vowel_sound

FORMS = expression(r"\[([^\[\]]*)\]")
#: The article before a phrase, and the first word of one.
ARTICLE = expression(r"(?<![\w'’.-])([Aa]n?)[ \n]\Z")
FIRST = expression(r"\w[\w’'-]*+")
#: What stands before the first word of a sentence or a quotation.
STARTS = expression(r"(?:\A|[\n.!?:…“‘\"(—–-]) ?\Z")


class Phrases:
    """Fixed phrases in any case, as whole words, and what to write instead."""

    def __init__(self, table: Mapping[str, str], safety: Safety, blocks: frozenset[Kind]) -> None:
        self.table, self._safety, self._blocks = table, safety, blocks

    @cached_property
    def wake(self) -> frozenset[str]:
        """Every phrase in every form."""
        return frozenset(self._forms)

    @cached_property
    def _forms(self) -> dict[str, str]:
        return {
            phrase.lower(): instead
            for entry, value in self.table.items()
            for phrase, instead in forms(entry, value)
        }

    @cached_property
    def _instead(self) -> list[str]:
        return list(self._forms.values())

    @cached_property
    def _automaton(self) -> AhoCorasick:
        # One automaton a table: the gate's has already told that a phrase of this one is here.
        return AhoCorasick(list(self._forms), matchkind=MatchKind.LeftmostLongest, store_patterns=False)

    def __call__(self, document: Document) -> Iterator[Finding]:
        """Every phrase that lies in one block of the wanted kinds."""
        text = document.text
        for number, start, end in self._automaton.find_matches_as_indexes(document.read(fold)):
            block = document.block_at(start)
            if (
                block is None
                or block.kind not in self._blocks
                or end > block.span.end
                or not _whole(text, start, end)
            ):
                continue
            yield self._finding(text, Span(start, end), self._instead[number])

    def _finding(self, text: str, span: Span, instead: str) -> Finding:
        phrase = text[span.start : span.end]
        better = instead[:1].upper() + instead[1:] if _capital(text, span) else instead
        fix = Fix((*_article(text, span.start, better), Edit(span, better)), self._safety) if better else None
        return Finding(span, {"phrase": " ".join(phrase.split()), "instead": better}, fix)


def _capital(text: str, span: Span) -> bool:
    """Whether the replacement begins with a capital: that of a sentence, of a word in a name, of a name or a headline."""
    phrase = text[span.start : span.end]
    if not phrase[:1].isupper():
        return False
    return (
        phrase.isalpha()
        or not phrase[1:].islower()
        or STARTS.search(text, max(0, span.start - 4), span.start) is not None
    )


def _article(text: str, start: int, better: str) -> tuple[Edit, ...]:
    """The edit that turns an "a" before the phrase into "an" or back, where the new words want the other one."""
    found, first = ARTICLE.search(text, max(0, start - 4), start), FIRST.match(better)
    sound = vowel_sound(first[0]) if first else None
    if found is None or sound is None or (len(found[1]) == 2) is sound:
        return ()
    other = found[1][0] if len(found[1]) == 2 else f"{found[1]}n"
    return (Edit(Span(*found.span(1)), other),)


def phrases(
    table: Mapping[str, str], *, safety: Safety = Safety.UNSAFE, blocks: frozenset[Kind] = PROSE
) -> Phrases:
    """A finder for the phrases of a table; values are what to write instead, empty where there is no one answer.

    `attach[|es|ed|ing] great importance to` stands for its four forms; where the value has brackets of its own, the forms go
    in parallel (`valu[e|es|ed|ing]`). Slots: `phrase`, `instead`.
    """
    return Phrases(table, safety, blocks)


def forms(entry: str, instead: str) -> Iterator[tuple[str, str]]:
    """The phrases that an entry stands for, each with its replacement. Raises ValueError where the numbers of forms differ."""
    found = FORMS.search(entry)
    if found is None:
        yield entry, instead
        return
    own = found[1].split("|")
    other = FORMS.search(instead)
    others = other[1].split("|") if other else [""] * len(own)
    if len(own) != len(others):
        raise ValueError(f"{entry!r} has {len(own)} forms, {instead!r} has {len(others)}")
    for form, better in zip(own, others, strict=True):
        replaced = instead if other is None else instead[: other.start()] + better + instead[other.end() :]
        yield from forms(entry[: found.start()] + form + entry[found.end() :], replaced)


def _whole(text: str, start: int, end: int) -> bool:
    """Whether no letter or digit touches the words from outside."""
    before, after = text[start - 1 : start], text[end : end + 1]
    return not (before.isalnum() and text[start].isalnum()) and not (
        after.isalnum() and text[end - 1].isalnum()
    )
