"""How often each rule spoke."""

from collections import Counter
from collections.abc import Iterable, Iterator

from calque.diagnostic import Diagnostic
from calque.finding import Safety


def lines(diagnostics: Iterable[Diagnostic]) -> Iterator[str]:
    """A line a rule: count, code, name, and how many of its findings have a fix that can be applied."""
    said: Counter[tuple[str, str]] = Counter()
    fixable: Counter[tuple[str, str]] = Counter()
    for diagnostic in diagnostics:
        rule = diagnostic.code, diagnostic.name
        said[rule] += 1
        fixable[rule] += diagnostic.fix is not None and diagnostic.fix.safety > Safety.SHOWN
    count = max((len(str(number)) for number in said.values()), default=0)
    code, name = (max((len(rule[part]) for rule in said), default=0) for part in (0, 1))
    for rule, number in sorted(said.items(), key=lambda item: (-item[1], item[0])):
        yield f"{number:>{count}}  {rule[0]:<{code}}  {rule[1]:<{name}}  {fixable[rule]} fixable"
