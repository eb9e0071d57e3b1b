"""Which rules can match a text at all, and where: one pass over it for the literals of all rules together."""

from collections.abc import Iterable, Sequence

from ahocorasick_rs import AhoCorasick

from calque.finders.traces import beyond, fold

#: Code points that one pass looks at; bounds the memory that the hits of a long text take.
WINDOW = 1 << 16

#: Where the matches of a rule may begin (code points, ascending); None: anywhere.
Places = list[int] | None
#: The numbers of rules, each with the numbers of the texts that it has to look at, and where.
Awake = dict[int, dict[int, Places]]


class Gate:
    """Wake literals of a list of rules; it may wake too many of them, never too few."""

    def __init__(
        self,
        wakes: Sequence[Iterable[str] | None],
        reaches: Sequence[tuple[int, int] | None] = (),
    ) -> None:
        """`wakes` has for each rule what `awaited` makes of its literals, `reaches` how far before them its matches begin."""
        self._always = [number for number, wake in enumerate(wakes) if wake is None]
        self._reaches = reaches or [None] * len(wakes)
        owners: dict[str, list[int]] = {}
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

    def awake(self, texts: Sequence[str]) -> Awake:
        """Which rules have to look at which of the texts, and where."""
        found: Awake = {rule: dict.fromkeys(range(len(texts))) for rule in self._always}
        short: list[tuple[int, str]] = []
        for number, text in enumerate(texts):
            folded = fold(text)
            rules = [rule for char in self._characters(text, folded) for rule in self._single[char]]
            if len(folded) <= WINDOW:
                short.append((number, folded))
            else:
                rules += (rule for literal in self._far(folded) for rule in self._owners[literal])
            for rule in rules:
                found.setdefault(rule, {})[number] = None
        self._near(short, found)
        return found

    def _near(self, texts: list[tuple[int, str]], found: Awake) -> None:
        """Add the rules whose longer literals stand in short texts, and where."""
        # One pass over all: between many short ones the automaton would lose its place in the processor's cache.
        # The seams are line ends, which no folded literal holds.
        joined = "\n".join(text for _, text in texts)
        places: dict[int, dict[int, list[int]]] = {}
        rest = iter(texts)
        number = first = end = -1
        for literal, start, stop in self._automaton.find_matches_as_indexes(joined, overlapping=True):
            while stop > end:
                number, text = next(rest)
                first = end + 1
                end = first + len(text)
            for rule in self._owners[literal]:
                if self._reaches[rule] is None:
                    found.setdefault(rule, {})[number] = None
                else:
                    places.setdefault(rule, {}).setdefault(number, []).append(start - first)
        for rule, hits in places.items():
            texts_of = found.setdefault(rule, {})
            for number, starts in hits.items():
                texts_of.setdefault(number, self._before(rule, starts))

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
