"""What each rule costs in a run over ordinary drafts."""

from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

from calque.document import Document
from calque.facts import Facts
from calque.packs.index import index
from calque.packs.listing import Listing
from calque.readers.plain import read
from calque.source import Source
from corpus import seeds, texts
from figures import Figure, at_most
from ledger import Ledger, Watcher

#: A rule that takes a greater share than this (per cent) is named.
LIMIT = 2.0
#: So many drafts are looked at together, which is about what a run does.
LOT = 50
#: Every so many texts of the data: more would measure the same at greater length.
EVERY = 3


def measure(data: Path | None) -> Iterator[Figure]:
    """Shares of the rules, of what they share and of the engine: of those that run unasked, then of all."""
    drafts = [t.text for t in texts(data, ("news", "human", "machine"))][::EVERY] if data else seeds() * 20
    listings = index().listings
    for name, chosen in {
        "default": [row for row in listings if row.stage == "default"],
        "all": listings,
    }.items():
        yield from _shares(f"rules {name}", chosen, drafts)


def _shares(section: str, listings: Sequence[Listing], drafts: Sequence[str]) -> Iterator[Figure]:
    watcher = Watcher(listings)
    makes = [partial(_document, text) for text in drafts]
    watcher.look(Ledger(), makes[:200])  # imports and compiles what is needed
    ledger = Ledger()
    for start in range(0, len(makes), LOT):
        watcher.look(ledger, makes[start : start + LOT])
    size = sum(map(len, drafts))
    yield Figure(section, f"{len(listings)} rules on {size / 1e6:.2g} MB: all together", ledger.total, "s")
    yield Figure(section, "microseconds for 1 kB", 1e9 * ledger.total / size, "us")
    codes = {row.code: row.name for row in listings}
    for account, seconds in sorted(ledger.accounts.items(), key=lambda item: -item[1]):
        share = 100 * seconds / ledger.total
        if account in codes:
            yield at_most(section, f"{account} {codes[account]}", share, "%", LIMIT)
        else:
            yield Figure(section, account, share, "%")


def _document(text: str) -> Document:
    return read(Source("draft.txt", text), Facts())
