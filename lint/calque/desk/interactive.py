"""`calque check --fix -i`: one finding after the other, and a person decides what becomes of it."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import NamedTuple

from calque.atomic import put
from calque.config.effective import Config
from calque.desk.sitting import Sitting
from calque.diagnostic import Diagnostic
from calque.errors import BadConfig, CalqueError
from calque.repair.copies import Copies
from calque.report.full import entry, summary
from calque.report.style import Style
from calque.runs.batch import Tally, tell
from calque.runs.checked import Trouble
from calque.runs.runner import Runner
from calque.select import ENGINE
from calque.sidecars.spared import Spared

#: The words that a key stands for, in the order in which they are offered.
CHOICES = {
    "a": "accept the repair",
    "s": "skip",
    "i": "ignore for ever",
    "v": "add to the vocabulary",
    "q": "quit",
}
#: Flagged words longer than this (code points) are no entry of a vocabulary.
LONGEST = 60


class Talk(NamedTuple):
    """The terminal: `show` a line; ask for one of the keys in a text; ask for a line, which is None at the end of the input."""

    show: Callable[[str], None]
    key: Callable[[str, str], str]
    line: Callable[[str], str | None]
    style: Style
    width: Callable[[], int]


class Session:
    """Drafts in a row; what was decided about one is on the disk before the next one is shown."""

    def __init__(
        self, runner: Runner, tally: Tally, complain: Callable[[str], None], talk: Talk, copies: Copies
    ) -> None:
        self._runner, self._tally, self._talk, self._copies = runner, tally, talk, copies
        self._complain = complain
        self._trouble = partial(tell, tally, complain)
        self._spared = Spared(runner, self._trouble)
        self._learned: frozenset[str] = frozenset()
        self._going = True

    def run(self, paths: Iterable[str]) -> None:
        """Go through all drafts until the person quits, and say in the end what was done and what remains."""
        ignored = 0
        for path in paths:
            try:
                ignored += self._draft(path)
            except CalqueError as error:
                self._trouble(Trouble(path, str(error)))
            except KeyboardInterrupt:
                self._complain(f"{path}: is as it was before; q instead of Ctrl-C keeps what was decided")
                raise
        for line in summary(self._tally):
            self._talk.show(line + (f"; {ignored} ignored from now on" if ignored else ""))

    def _draft(self, path: str) -> int:
        """One draft, and how many of its findings are ignored from now on; after the end of the session it is only counted."""
        known = self._spared.of(path)
        if known is None:
            return 0
        sitting = Sitting(self._runner, path, known, self._learned, self._copies)
        while self._going and (found := sitting.open):
            self._going = self._decide(sitting, found[0], len(found))
        sitting.close()
        self._spared.follow(path, sitting.spared)
        for diagnostic, reason in sitting.ignored:
            self._spared.add(path, diagnostic, reason)
        self._tally.fixed += sitting.applied
        self._tally.changed += sitting.changed
        self._tally.count(sitting.left)
        return self._spared.write()

    def _decide(self, sitting: Sitting, diagnostic: Diagnostic, left: int) -> bool:
        """Show a finding and do what is asked for; False for an end of the session."""
        talk = self._talk
        for line in entry(diagnostic, talk.style, talk.width()):
            talk.show(line)
        config = self._runner.plan(sitting.path).config
        choices = "".join(_choices(diagnostic, config))
        words = ", ".join(f"{key} to {CHOICES[key]}" for key in choices)
        match talk.key(f"{left} left. Press {words}: ", choices):
            case "a" if not sitting.accept(diagnostic):
                talk.show("skipped: the repair would only bring back what was repaired before")
            case "s":
                sitting.skip(diagnostic)
            case "i":
                reason = talk.line("Reason (Enter for none): ")
                if reason is None:
                    return False
                sitting.ignore(diagnostic, " ".join(reason.split()))
            case "v":
                self._learn(sitting, _word(diagnostic), vocabulary(config))
            case "q":
                return False
        talk.show("")
        return True

    def _learn(self, sitting: Sitting, word: str, file: Path | None) -> None:
        """Add a word to the vocabulary; where that cannot be, say so, and the finding is still open."""
        try:
            add(file, word)
        except BadConfig as error:
            self._trouble(Trouble(sitting.path, str(error)))
            return
        self._learned |= {word}
        sitting.learn(word)


def _choices(diagnostic: Diagnostic, config: Config) -> Iterator[str]:
    """The keys that mean something for a finding."""
    if diagnostic.fix is not None and diagnostic.fix.edits:
        yield "a"
    yield "s"
    if diagnostic.code not in ENGINE:
        yield "i"
    if _is_term(diagnostic) and vocabulary(config):
        yield "v"
    yield "q"


def _is_term(diagnostic: Diagnostic) -> bool:
    """Whether the flagged words could be right by themselves; those that a repair only deletes stand there once too often."""
    word, fix = _word(diagnostic), diagnostic.fix
    deletes = fix is not None and not any(edit.text.strip() for edit in fix.edits)
    letters = sum(map(str.isalpha, word))
    return not deletes and letters > 3 and len(word) <= LONGEST and "#" not in word


def _word(diagnostic: Diagnostic) -> str:
    return " ".join(diagnostic.text.split())


def vocabulary(config: Config) -> Path | None:
    """The file of the vocabulary; None where the configuration names none."""
    named = [setting for setting in config.settings if setting.key == "vocabulary"]
    return named[-1].file.parent / str(named[-1].value) if named else None


def add(file: Path | None, word: str) -> None:
    """Write a word on a line of its own at the end of a vocabulary. Raises BadConfig where the file cannot be written."""
    if file is None:
        return
    try:
        data = file.read_bytes()
        newline = b"\r\n" if b"\r\n" in data else b"\n"
        put(file, data + (b"" if not data or data.endswith(b"\n") else newline) + word.encode() + newline)
    except OSError as error:
        raise BadConfig(f"{file}: cannot be written: {error.strerror}") from error
