"""What every rule finds in the texts, each rule by itself."""

from collections.abc import Iterable, Iterator
from hashlib import sha1
from typing import NamedTuple

from calque.check import Checker
from calque.errors import BadRule
from calque.facts import Facts
from calque.packs.listing import Listing
from calque.readers.plain import read
from calque.source import Source
from corpus import Text

#: Code points on either side of the found words that belong to a hit's key.
AROUND = 20


class Hit(NamedTuple):
    """A finding in a text, with what stands around it; `start` counts in code points."""

    code: str
    text: Text
    start: int
    before: str
    words: str
    after: str

    @property
    def key(self) -> str:
        """What a verdict remembers of it: a hash, because the texts may not be passed on."""
        around = f"{self.before[-AROUND:]}\0{self.words}\0{self.after[:AROUND]}"
        return sha1(around.encode(), usedforsecurity=False).hexdigest()[:12]

    def shown(self, around: int = AROUND) -> str:
        """The words in brackets between so many code points on either side, in one line."""
        before, after = self.before[-around:] if around else "", self.after[:around]
        return oneline(f"{before}[{self.words}]{after}")


def oneline(text: str) -> str:
    """The text as a cell of a table."""
    return text.replace("\n", "⏎").replace("\t", " ").replace("\r", "␍")


def hits(texts: Iterable[Text], listings: Iterable[Listing]) -> Iterator[Hit]:
    """Every finding of the rules in the texts, before any rule explains another one's away. Raises BadRule where a rule fails."""
    checker = Checker(tuple(listings))
    for text in texts:
        document = read(Source(f"{text.name}.txt", text.text), Facts())
        outcome = checker.look(document)
        for failure in outcome.failures:
            raise BadRule(f"{failure.listing.code} failed on {text.corpus} {text.name}: {failure.error}")
        said = [*outcome.said, *(explained for explained, _ in outcome.explained)]
        for finding, loaded in sorted(said, key=lambda s: (s.finding.span, s.loaded.rule.code)):
            start, end = finding.span
            before, after = document.text[max(0, start - 80) : start], document.text[end : end + 80]
            yield Hit(loaded.rule.code, text, start, before, document.text[start:end], after)
