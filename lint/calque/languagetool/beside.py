"""LanguageTool beside the rules of a run: which of its rules are on, and its findings joined to the others."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from calque.config.effective import Config
from calque.diagnostic import Diagnostic
from calque.finding import Severity
from calque.languagetool.engine import Engine
from calque.languagetool.lists import PREFIX
from calque.languagetool.progress import progress
from calque.languagetool.wanted import wanted

if TYPE_CHECKING:
    from calque.document import Document
    from calque.languagetool.findings import Judged


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

    def join(self, document: "Document", path: str, own: list[Diagnostic]) -> list[Diagnostic]:
        """The findings of calque's own rules and those that LanguageTool adds, by place."""
        more = self.engine.diagnose(document, path, self.codes, own, self.severity)
        return sorted([*own, *more], key=lambda diagnostic: diagnostic.order)

    def judge(self, document: "Document", path: str, own: list[Diagnostic]) -> "list[Judged]":
        """All that LanguageTool says of a draft, and why some of it is not reported."""
        return self.engine.judge(document, path, self.codes, own, self.severity)


def beside(engine: Engine, codes: Iterable[str], severity: Mapping[str, Severity]) -> Beside:
    """The engine with those of the codes that are its own."""
    return Beside(engine, frozenset(code for code in codes if code.startswith(PREFIX)), severity)
