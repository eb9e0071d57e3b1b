"""LanguageTool as part of a run: drafts in, findings out; only paragraphs that are new are asked about."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import TYPE_CHECKING

from calque.diagnostic import Diagnostic
from calque.errors import CalqueError
from calque.finding import Severity
from calque.languagetool.lists import PREFIX, SPELLER, language, listings
from calque.languagetool.pieces import LONGEST, batches, left_out, pieces
from calque.languagetool.shelf import Shelf, key, shelf
from calque.languagetool.talk import Asked, Progress, Talk
from calque.languagetool.wanted import Wanted
from calque.packs.listing import Listing
from calque.select import Layer

if TYPE_CHECKING:
    from calque.document import Document
    from calque.languagetool.findings import Judged
    from calque.languagetool.match import Match


class Engine:
    """The server, the kept answers, and what went wrong; one for a run.

    `trouble` is the line that says why there are no findings; empty as long as it runs.
    """

    def __init__(self, wanted: Wanted, progress: Progress = lambda _done, _total: None) -> None:
        self.wanted = wanted
        self.trouble = ""
        self._talk = Talk(wanted, progress)
        self._shelf = Shelf(shelf())
        self._heard: dict[bytes, tuple[Match, ...]] = {}
        self._left: dict[str, int] = {}

    @property
    def notes(self) -> Iterator[str]:
        """What is to be told besides trouble, a line each: what was not sent, and answers that could not be kept."""
        for path, count in self._left.items():
            what = "a sentence" if count == 1 else f"{count} sentences"
            yield f"{path}: LanguageTool was not asked about {what} of over {LONGEST:,} characters; set paragraphs"
        if self._shelf.trouble:
            yield self._shelf.trouble

    def is_whole(self, path: str) -> bool:
        """Whether all of a draft was looked at: else there is something to be told in every run."""
        return not self.trouble and path not in self._left

    @property
    def version(self) -> str:
        """What answers; empty where nothing does."""
        try:
            return self._talk.version
        except CalqueError as error:
            self.trouble = str(error)
            return ""

    def close(self) -> None:
        """Hang up, and end a server that belongs to this run."""
        self._talk.close()

    def candidates(self, layers: Iterable[Layer], severity: Iterable[str]) -> Sequence[Listing]:
        """The rules that a selection may choose from. Raises BadConfig."""
        words = (word for la in layers for word in (*(la.select or ()), *la.extend_select, *la.ignore))
        return listings(self.wanted.rules, chain(words, severity), spelling=self.wanted.spelling)

    def load(self, drafts: Iterable[tuple["Document", frozenset[str]]]) -> None:
        """Find out all there is to know about drafts, each with the codes that are on for it, in as few requests as can be."""
        if self.trouble:
            return
        by_asked: dict[Asked, dict[bytes, str]] = {}
        try:
            for document, codes in drafts:
                asked = asked_of(document, codes)
                if asked.rules:
                    sign = self._signature(asked)
                    texts = by_asked.setdefault(asked, {})
                    texts.update((key(piece.text, sign), piece.text) for piece in pieces(document))
            self._heard = {}
            for asked, texts in by_asked.items():
                self._learn(asked, texts)
        except CalqueError as error:
            self.trouble = str(error)

    def diagnose(
        self,
        document: "Document",
        path: str,
        codes: frozenset[str],
        own: Sequence[Diagnostic],
        severity: Mapping[str, Severity],
    ) -> list[Diagnostic]:
        """What LanguageTool adds to what calque's own rules say of a draft; nothing where it cannot run."""
        return [one.diagnostic for one in self.judge(document, path, codes, own, severity) if not one.silent]

    def judge(
        self,
        document: "Document",
        path: str,
        codes: frozenset[str],
        own: Sequence[Diagnostic],
        severity: Mapping[str, Severity],
    ) -> "list[Judged]":
        """All that LanguageTool says of a draft, reported or not; nothing where it cannot run."""
        from calque.languagetool.findings import Heard, judged

        asked = asked_of(document, codes)
        if self.trouble or not asked.rules:
            return []
        try:
            sign = self._signature(asked)
        except CalqueError as error:
            self.trouble = str(error)
            return []
        if long := len(left_out(document)):
            self._left[path] = long
        parts = [(piece, key(piece.text, sign)) for piece in pieces(document)]
        if any(at not in self._heard for _, at in parts):
            self.load([(document, codes)])
        heard = (
            Heard(piece, match._replace(rule=rule))
            for piece, at in parts
            for match in self._heard.get(at, ())
            if (rule := owner(match.rule, asked.rules)) is not None
        )
        return list(judged(document, heard, own, severity, path))

    def _signature(self, asked: Asked) -> str:
        """What an answer depends on besides its text."""
        return f"{self._talk.version} {asked.language} {','.join(asked.rules)}"

    def _learn(self, asked: Asked, texts: Mapping[bytes, str]) -> None:
        """Answers to all texts, those that are kept first."""
        known = self._shelf.get(list(texts))
        self._heard.update(known)
        new = {text: at for at, text in texts.items() if at not in known}
        if not new:
            return
        fresh: dict[bytes, tuple[Match, ...]] = {}
        try:
            for answers in self._talk.ask(asked, list(batches(new))):
                fresh.update((new[text], said) for text, said in answers)
        finally:
            self._heard.update(fresh)
            self._shelf.put(fresh)


def asked_of(document: "Document", codes: frozenset[str]) -> Asked:
    """What to ask about a draft; of the spellers only that of its variant of English."""
    tongue = language(document.facts.locale)
    own = f"{SPELLER}{tongue.removeprefix('en-')}"
    names = (code.removeprefix(PREFIX) for code in sorted(codes) if code.startswith(PREFIX))
    return Asked(tongue, tuple(name for name in names if name == own or not name.startswith(SPELLER)))


def owner(name: str, asked: Iterable[str]) -> str | None:
    """The rule that was asked for under which a match comes: some rules name every word of theirs in the id."""
    return max((rule for rule in asked if f"{name}_".startswith(f"{rule}_")), key=len, default=None)
