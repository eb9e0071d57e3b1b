"""Findings of one draft claim entries: which entry is meant for which finding.

The fingerprint says which rule in which sentence. Several findings of one rule in one sentence have the same one, and the
words beside the flagged ones, which an entry keeps for people, tell them apart.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from typing import NamedTuple

from calque.diagnostic import Diagnostic, Silenced
from calque.expressions import expression
from calque.select import ENGINE
from calque.sidecars.sidecar import KINDS, Entry

#: How much of the line (code points) an entry shows on either side of the flagged words, and how much of those.
NEAR, FLAGGED = 32, 60
#: The words of the sentence right before and right after flagged ones; what other sentences say changes with every edit.
BEFORE, AFTER = expression(r"[^.!?]{0,12}+\Z"), expression(r"[^.!?]{0,12}+")


def entry(kind: str, name: str, diagnostic: Diagnostic, reason: str = "") -> Entry:
    """An entry for a finding in the draft that entries call `name`."""
    return Entry(kind, name, diagnostic.code, diagnostic.fingerprint, _words(diagnostic), reason)


def _words(diagnostic: Diagnostic) -> str:
    """The flagged words between marks, and the line around them."""
    line, start, end, *_ = diagnostic.excerpt
    before, after = line[max(start - NEAR, 0) : start], line[end : end + NEAR]
    if start > NEAR:
        before = before.partition(" ")[2] or before
    if len(line) - end > NEAR:
        after = after.rpartition(" ")[0] or after
    flagged = diagnostic.text if len(diagnostic.text) <= FLAGGED else f"{diagnostic.text[:FLAGGED]}…"
    return " ".join(f"{before}⟦{flagged}⟧{after}".split("\n")).strip()


def _before(words: str) -> str:
    found = BEFORE.search(words.partition("⟦")[0])
    return " ".join(found[0].casefold().split()) if found else ""


def _after(words: str) -> str:
    found = AFTER.match(words.rpartition("⟧")[2])
    return " ".join(found[0].casefold().split()) if found else ""


def _both(words: str) -> str:
    return f"{_before(words)}⟦⟧{_after(words)}"


#: What tells which finding an entry is for, the surest first; where a line was wrapped anew, one side may be all there is.
SIGNS: Sequence[Callable[[str], str]] = (_both, _before, _after)


class Use(NamedTuple):
    """An entry, the finding that it silences, and the draft (as entries call it) where that is."""

    name: str
    diagnostic: Diagnostic
    entry: Entry


class Split(NamedTuple):
    """Findings of a draft parted into those without an entry and those with one."""

    kept: list[Diagnostic]
    used: list[Use]

    @property
    def silenced(self) -> list[Silenced]:
        """The findings that have an entry."""
        return [Silenced(use.diagnostic, use.entry.kind, use.entry.reason) for use in self.used]


class _Asking(NamedTuple):
    """A finding that looks for an entry: its number in the draft, its fingerprint, and the words of an entry for it."""

    number: int
    mark: str
    words: str


def split(name: str, diagnostics: Sequence[Diagnostic], entries: Iterable[Entry]) -> Split:
    """Let each finding, in order, claim the first entry for its sentence and its place there.

    Where no place is told and there are entries for all findings that are left in a sentence, they are for these.
    """
    free = sorted(entries, key=lambda entry: (KINDS.index(entry.kind), entry.order))
    asking = list(_asking(diagnostics, {entry.fingerprint for entry in free}))
    claimed: dict[int, Entry] = {}
    for sign in SIGNS if asking else ():
        claimed |= _claims(asking, free, sign)
        asking = [one for one in asking if one.number not in claimed]
        taken = set(claimed.values())
        free = [entry for entry in free if entry not in taken]
    spare = Counter(entry.fingerprint for entry in free)
    spare.subtract(one.mark for one in asking)
    claimed |= _claims([one for one in asking if spare[one.mark] >= 0], free, lambda _words: "")
    return Split(
        [diagnostic for number, diagnostic in enumerate(diagnostics) if number not in claimed],
        [Use(name, diagnostics[number], claimed[number]) for number in sorted(claimed)],
    )


def _asking(diagnostics: Sequence[Diagnostic], known: Set[str]) -> Iterator[_Asking]:
    for number, diagnostic in enumerate(diagnostics) if known else ():
        if diagnostic.code not in ENGINE and (mark := diagnostic.fingerprint) in known:
            yield _Asking(number, mark, _words(diagnostic))


def _claims(asking: Iterable[_Asking], free: Sequence[Entry], sign: Callable[[str], str]) -> dict[int, Entry]:
    """For findings, by number, entries that have their fingerprint and the same sign."""
    waiting: dict[tuple[str, str], list[Entry]] = {}
    for entry in reversed(free):
        waiting.setdefault((entry.fingerprint, sign(entry.words)), []).append(entry)
    found: dict[int, Entry] = {}
    for one in asking:
        matching = waiting.get((one.mark, sign(one.words)))
        if matching:
            found[one.number] = matching.pop()
    return found
