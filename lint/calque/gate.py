"""Which rules can match a text at all, and where: one pass over it for the literals of all rules together."""

from collections.abc import Iterable, Sequence

from ahocorasick_rs import AhoCorasick

from calque.finders.traces import beyond, fold

#: Code points that one pass looks at; bounds the memory that the hits of a long text take.
WINDOW = 1 << 16

#: The numbers of rules, each with the places where its matches may begin (code points, ascending); None: anywhere.
Awake = dict[int, list[int] | None]


class Gate:
    """Wake literals of a list of rules; it may wake too many of them, never too few."""

    def __init__(
        self,
        wakes: Sequence[Iterable[str] | None],
        reaches: Sequence[tuple[int, int] | None] = (),
    ) -> None:
        """`wakes` has for each rule what `awaited` makes of its literals, `reaches` how far before them its matches begin."""
        self._always: Awake = {number: None for number, wake in enumerate(wakes) if wake is None}
        self._reaches = reaches or [None] * len(wakes)
        owners: dict[str, list[int]] = {}
        for number, wake in enumerate(wakes):
            for literal in wake or ():
                owners.setdefault(literal, []).append(number)
        # A single character stands in most texts many times over: asking for it alone is cheaper than listing its hits.
        self._single = {
            literal: dict.fromkeys(rules) for literal, rules in owners.items() if len(literal) == 1
        }
        self._ascii = [literal for literal in self._single if literal.isascii()]
        self._beyond = frozenset(literal for literal in self._single if not literal.isascii())
        self._literals = [literal for literal in owners if len(literal) > 1]
        self._owners = [owners[literal] for literal in self._literals]
        self._overlap = max(map(len, self._literals), default=1) - 1
        self._automaton = AhoCorasick(self._literals, store_patterns=False)

    def awake(self, text: str) -> Awake:
        """The rules that have to look at the text."""
        folded = fold(text)
        found = self._always.copy()
        for literal in self._characters(text, folded):
            found.update(self._single[literal])
        if len(folded) > WINDOW:
            for number in self._far(folded):
                found.update(dict.fromkeys(self._owners[number]))
            return found
        places: dict[int, list[int]] = {}
        for number, start, _ in self._automaton.find_matches_as_indexes(folded, overlapping=True):
            for rule in self._owners[number]:
                if self._reaches[rule] is None:
                    found[rule] = None
                else:
                    places.setdefault(rule, []).append(start)
        for rule, starts in places.items():
            found[rule] = self._before(rule, starts)
        return found

    def _before(self, rule: int, literals: list[int]) -> list[int]:
        """Where a match may begin, by the places of the literals."""
        least, most = self._reaches[rule] or (0, 0)
        if least == most == 0:
            return sorted(literals)
        return sorted({at - before for at in literals for before in range(least, most + 1) if at >= before})

    def _characters(self, text: str, folded: str) -> list[str]:
        """The literals of one character that stand in the text."""
        stand = [char for char in self._ascii if char in folded]
        return stand if text.isascii() else [*stand, *(self._beyond & beyond(text))]

    def _far(self, folded: str) -> set[int]:
        """The literals that stand in a long text. Where they stand would take too much memory."""
        hits: set[int] = set()
        for start in range(0, len(folded), WINDOW):
            window = folded[start : start + WINDOW + self._overlap]
            hits.update(hit[0] for hit in self._automaton.find_matches_as_indexes(window, overlapping=True))
        return hits
