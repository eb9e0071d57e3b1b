"""Texts that nobody writes and somebody sends: the time has to grow no faster than the text."""

import gc
import resource
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from math import inf, log
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from calque.document import Document
from calque.facts import Facts
from calque.packs.index import index
from calque.packs.listing import Listing
from calque.readers.plain import read
from calque.runs.plan import Options
from calque.runs.runner import Runner
from calque.select import Layer
from calque.source import Source
from corpus import endless, ordinary
from figures import Figure, at_most
from ledger import Ledger, Watcher, rules_only

#: Repeated until the text is long enough.
UNITS = (
    *("a", " ", ".", '"', "'", "(", "“", "-", "$", "1", "\n", "我"),
    *("a a a a ", "((((", '""""', ". a", "the the ", ', "', "“ ”", "A. ", "said. ", "1,2", "\n\n- a", "’s "),
)
#: Code points of the texts; the whole check is timed on all, every rule on the first.
SIZES = (100_000, 200_000, 400_000, 800_000)
#: Greater exponents than this are worse than linear.
EXPONENT = 1.2
#: Times below this (seconds) tell nothing about growth.
TOO_SHORT = 0.1
#: A check that takes longer (seconds) is not tried on a greater text.
PATIENCE = 10.0
#: What one rule may take on the first size, and on the long line of prose (seconds).
RULE_SHORT, RULE_LONG = 0.3, 2.0
LONG = 10_000_000
#: GB that one check may take.
MEMORY = 4.0


def measure(data: Path | None) -> Iterator[Figure]:
    """All rules, of every stage, on every hostile text; then on one very long line of ordinary prose."""
    listings = index().listings
    for unit in UNITS:
        yield from _hostile(unit, listings)
    yield from _prose(endless(ordinary(data), LONG), listings)


def _hostile(unit: str, listings: Sequence[Listing]) -> Iterator[Figure]:
    slow, late = _slow(_text(unit, SIZES[0]), listings, RULE_SHORT)
    for account, seconds in slow.items():
        yield at_most("hostile", f"{account} on 100 kB of {unit!r}", seconds, "s", RULE_SHORT)
    # A rule that never ends would hide how the others grow.
    able = [listing for listing in listings if listing.code not in late]
    times = _times(unit, able)
    size = max(times)
    if times[size] == inf:
        yield at_most("hostile", f"memory for {size // 1000} kB of {unit!r} (given up)", MEMORY, "GB", 1)
    else:
        yield Figure("hostile", f"{size // 1000} kB of {unit!r}", times[size], "s")
    if TOO_SHORT <= times[size] < inf:
        yield at_most("hostile", f"exponent on {unit!r}", exponent(times), "", EXPONENT)
    if exponent(times) > EXPONENT:
        yield from _culprits(unit, able, size if times[size] < inf else SIZES[0])


def _times(unit: str, listings: Sequence[Listing]) -> dict[int, float]:
    """Seconds of the whole check by size of the text, infinite where the memory does not suffice."""
    times: dict[int, float] = {}
    with TemporaryDirectory() as folder:
        none = Path(folder, "calque.toml")
        none.touch()
        layer = Layer(tuple(listing.code for listing in listings))
        runner = Runner(Options(layer, preview=True, config=none))
        for size in SIZES:
            times[size] = min(_time(runner, _text(unit, size)) for _ in range(2))
            if times[size] > PATIENCE:
                break
    return times


def _time(runner: Runner, text: str) -> float:
    raw = text.encode()
    start = perf_counter()
    try:
        with _little_memory():
            runner.check("draft.txt", partial(bytes, raw))
    except MemoryError:
        return inf
    return perf_counter() - start


@contextmanager
def _little_memory() -> Iterator[None]:
    """Let what takes too much memory fail here, not bring the machine down."""
    before = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (int(MEMORY * 1e9), before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, before)


def exponent(times: Mapping[int, float]) -> float:
    """The power of the size with which the time grows, over the greater sizes; 0 where the times are too short to tell."""
    points = sorted(times.items())[-3:]
    (small, short), (great, long) = points[0], points[-1]
    if long < TOO_SHORT or great == small:
        return 0.0
    return log(long / max(short, 1e-4)) / log(great / small)


def _culprits(unit: str, listings: Sequence[Listing], size: int) -> Iterator[Figure]:
    """The accounts that grow faster than the text up to a size."""
    ledgers = {}
    # Collecting garbage falls to whoever is at work: without it the growth is the account's own.
    gc.disable()
    for n in (size // 4, size):
        ledgers[n] = Ledger()
        Watcher(listings).look(ledgers[n], [partial(_document, _text(unit, n))], PATIENCE)
    gc.enable()
    for account, seconds in ledgers[size].accounts.items():
        steep = exponent({size // 4: ledgers[size // 4].accounts.get(account, 0.0), size: seconds})
        if steep > EXPONENT:
            yield at_most(
                "hostile", f"exponent of {account} on {unit!r} ({seconds:.1f} s)", steep, "", EXPONENT
            )


def _slow(text: str, listings: Sequence[Listing], most: float) -> tuple[dict[str, float], tuple[str, ...]]:
    """The rules and shared views that take more than `most` seconds, and the rules that do not end in time."""
    watcher = Watcher(listings)
    watcher.look(Ledger(), [partial(_document, text[:1000])], PATIENCE)  # compiles what is needed
    ledger = Ledger()
    late = watcher.look(ledger, [partial(_document, text)], PATIENCE)
    slow = {account: seconds for account, seconds in rules_only(ledger.accounts.items()) if seconds > most}
    return slow, late


def _prose(text: str, listings: Sequence[Listing]) -> Iterator[Figure]:
    default = [row for row in listings if row.stage == "default"]
    for name, chosen in {"default": default, "all": listings}.items():
        watcher, ledger = Watcher(chosen), Ledger()
        watcher.look(Ledger(), [partial(_document, text[:100_000])])
        watcher.look(ledger, [partial(_document, text)], 6 * PATIENCE)
        yield Figure("hostile", f"10 MB of prose on one line, {name} rules", ledger.total, "s")
        yield Figure("hostile", f"the same in MB/s, {name} rules", len(text) / 1e6 / ledger.total, "MB/s")
    for account, seconds in ledger.accounts.items():
        if seconds > RULE_LONG:
            yield at_most("hostile", f"{account} on 10 MB of prose", seconds, "s", RULE_LONG)


def _text(unit: str, size: int) -> str:
    return (unit * (size // len(unit) + 1))[:size]


def _document(text: str) -> Document:
    return read(Source("draft.txt", text), Facts())
