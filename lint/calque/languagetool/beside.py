"""LanguageTool beside the rules of a run: which of its rules are on, and its findings joined to the others."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from calque.config import Config
from calque.diagnostic import Diagnostic
from calque.document import Document
from calque.errors import CalqueError
from calque.finding import Severity
from calque.languagetool.engine import Engine
from calque.languagetool.progress import progress
from calque.languagetool.wanted import wanted

if TYPE_CHECKING:
    from calque.run import Runner
    from calque.work import Pending

#: Files that are read ahead, so that their paragraphs go to the server together.
AHEAD = 64


def engine(home: Config, mode: str | None, warm: str | None) -> Engine:
    """The engine that the working folder's configuration and the command line ask for. Raises BadConfig."""
    folder = home.file.parent if home.file is not None else Path.cwd()
    return Engine(wanted(home.languagetool, folder, mode, warm), progress())


class Beside(NamedTuple):
    """The engine, and what one file's configuration has chosen of its rules."""

    engine: Engine
    codes: frozenset[str]
    severity: Mapping[str, Severity]

    @property
    def running(self) -> frozenset[str]:
        """The codes that were looked for; none where the engine cannot run."""
        return frozenset() if self.engine.trouble else self.codes

    def join(self, document: Document, path: str, own: list[Diagnostic]) -> list[Diagnostic]:
        """The findings of calque's own rules and those that LanguageTool adds, by place."""
        more = self.engine.diagnose(document, path, self.codes, own, self.severity)
        return sorted([*own, *more], key=lambda diagnostic: diagnostic.order)


def ahead(engine: Engine, runner: "Runner", tasks: Iterable["Pending"]) -> "Iterator[Pending]":
    """The files to check; before some of them are yielded, what they need has been asked of the server in one go."""
    rest = iter(tasks)
    while some := list(islice(rest, AHEAD)):
        engine.load(_drafts(runner, some))
        yield from some


def _drafts(runner: "Runner", tasks: Iterable["Pending"]) -> Iterator[tuple[Document, frozenset[str]]]:
    for task in tasks:
        try:
            document = runner.document(task.plan, task.path, task.data)
        except CalqueError:
            # The check itself says what is wrong with the file.
            continue
        yield document, task.plan.beside.codes if task.plan.beside is not None else frozenset()
