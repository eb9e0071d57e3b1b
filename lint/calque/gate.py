"""Which rules can match a text at all: one pass over it for the literals of all rules together."""

from collections.abc import Iterable, Sequence

from ahocorasick_rs import AhoCorasick

from calque.finders.traces import beyond, fold

#: Code points that one pass looks at; bounds the memory that the hits of a long text take.
WINDOW = 1 << 16


class Gate:
    """Wake literals of a list of rules; it may wake too many of them, never too few."""

    def __init__(self, wakes: Sequence[Iterable[str] | None]) -> None:
        """`wakes` has for each rule what `awaited` makes of its literals."""
        owners: dict[str, list[int]] = {}
        self._always = [number for number, wake in enumerate(wakes) if wake is None]
        for number, wake in enumerate(wakes):
            for literal in wake or ():
                owners.setdefault(literal, []).append(number)
        # A single character stands in most texts many times over: asking for it alone is cheaper than listing its hits.
        self._single = {literal: rules for literal, rules in owners.items() if len(literal) == 1}
        self._ascii = [literal for literal in self._single if literal.isascii()]
        self._beyond = frozenset(literal for literal in self._single if not literal.isascii())
        self._literals = [literal for literal in owners if len(literal) > 1]
        self._owners = [owners[literal] for literal in self._literals]
        self._overlap = max(map(len, self._literals), default=1) - 1
        self._automaton = AhoCorasick(self._literals, store_patterns=False)

    def awake(self, text: str) -> list[int]:
        """The numbers of the rules that have to look at the text, in any order."""
        folded = fold(text)
        found: set[int] = set()
        for literal in self._characters(text, folded):
            found.update(self._single[literal])
        for number in self._hits(folded):
            found.update(self._owners[number])
        return [*self._always, *found]

    def _characters(self, text: str, folded: str) -> list[str]:
        """The literals of one character that stand in the text."""
        stand = [char for char in self._ascii if char in folded]
        return stand if text.isascii() else [*stand, *(self._beyond & beyond(text))]

    def _hits(self, folded: str) -> set[int]:
        if len(folded) <= WINDOW:
            return {hit[0] for hit in self._automaton.find_matches_as_indexes(folded, overlapping=True)}
        hits: set[int] = set()
        for start in range(0, len(folded), WINDOW):
            window = folded[start : start + WINDOW + self._overlap]
            hits.update(hit[0] for hit in self._automaton.find_matches_as_indexes(window, overlapping=True))
        return hits
