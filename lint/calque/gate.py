"""Which rules can match a text at all: one pass over it for the literals of all rules together."""

from collections.abc import Iterable, Iterator, Sequence

from ahocorasick_rs import AhoCorasick

from calque.finders.traces import fold, traces

#: Code points that one pass looks at; bounds the memory that the hits of a long text take.
WINDOW = 1 << 16


class Gate:
    """Wake literals of a list of rules; it may wake too many of them, never too few."""

    def __init__(self, wakes: Sequence[Iterable[str] | None]) -> None:
        """`wakes` has for each rule what `awaited` makes of its literals."""
        # The rules that a literal wakes are the bits of a number: joining two such sets is one instruction.
        owners: dict[str, int] = {}
        self._always = 0
        for number, wake in enumerate(wakes):
            bit = 1 << number
            if wake is None:
                self._always |= bit
                continue
            for literal in wake:
                owners[literal] = owners.get(literal, 0) | bit
        # A single character stands in most texts many times over: asking for it alone is cheaper than listing its hits.
        self._single = {literal: rules for literal, rules in owners.items() if len(literal) == 1}
        self._ascii = [literal for literal in self._single if literal.isascii()]
        self._beyond = frozenset(literal for literal in self._single if not literal.isascii())
        self._literals = [literal for literal in owners if len(literal) > 1]
        self._owners = [owners[literal] for literal in self._literals]
        self._overlap = max(map(len, self._literals), default=1) - 1
        self._automaton = AhoCorasick(self._literals, store_patterns=False)

    def awake(self, text: str) -> list[int]:
        """The numbers of the rules that have to look at the text, ascending."""
        folded = fold(text)
        found = self._always
        for literal in self._characters(text, folded):
            found |= self._single[literal]
        for number in self._hits(folded):
            found |= self._owners[number]
        return list(_bits(found))

    def _characters(self, text: str, folded: str) -> list[str]:
        """The literals of one character that stand in the text."""
        stand = [char for char in self._ascii if char in folded]
        return stand if text.isascii() else [*stand, *(self._beyond & traces(text))]

    def _hits(self, folded: str) -> set[int]:
        if len(folded) <= WINDOW:
            return {hit[0] for hit in self._automaton.find_matches_as_indexes(folded, overlapping=True)}
        hits: set[int] = set()
        for start in range(0, len(folded), WINDOW):
            window = folded[start : start + WINDOW + self._overlap]
            hits.update(hit[0] for hit in self._automaton.find_matches_as_indexes(window, overlapping=True))
        return hits


def _bits(number: int) -> Iterator[int]:
    """The places of the bits that are set, ascending."""
    digits = f"{number:b}"[::-1]
    at = digits.find("1")
    while at >= 0:
        yield at
        at = digits.find("1", at + 1)
