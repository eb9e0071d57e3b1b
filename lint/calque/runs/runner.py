"""Files in, diagnostics out: what the command line and the Python interface share."""

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from calque.config import effective as configuration
from calque.config.bases import bases, trusted
from calque.config.effective import Config
from calque.diagnostic import Diagnostic, Silenced
from calque.errors import BadConfig, CalqueError, Unavailable
from calque.facts import Facts
from calque.finding import Severity
from calque.packs import index as rule_index
from calque.packs.listing import Index
from calque.runs.checked import Checked, Trouble
from calque.runs.files import folder_of, from_disk, matches
from calque.runs.plan import Choice, Options, Plan
from calque.select import Layer, selected, severities, silent

if TYPE_CHECKING:
    from calque.document import Document
    from calque.languagetool.beside import Beside
    from calque.languagetool.engine import Engine


class Runner:
    """Checks files under one set of options; rules, selections and configurations are loaded once."""

    def __init__(self, options: Options, *, home: Path | None = None) -> None:
        self._options = options
        self._home = home or _here()
        self._plans: dict[tuple[Path | None, tuple[str, ...]], Plan] = {}
        self._configs: dict[str, Config] = {}
        self._found: dict[str, Path | None] = {}
        self._choices: dict[object, Choice] = {}
        self._sidecars: dict[str, Path] = {}
        self._near: dict[str, Path | None] = {}
        self._whole: dict[str, Plan] = {}

    @property
    def given(self) -> tuple[Options, Path]:
        """What another runner that does the same has to be made of."""
        return self._options, self._home

    @cached_property
    def home(self) -> Config:
        """The configuration of the working folder, or the one named in the options."""
        named = self._options.config
        return configuration.load(named if named is not None else configuration.find(self._home))

    @cached_property
    def index(self) -> Index:
        """The rules of all packs. Packs are code, so only the configuration of the working folder may name them."""
        return rule_index.index(self.home.packs)

    @cached_property
    def engine(self) -> "Engine | None":
        """LanguageTool, where it is asked for. Raises BadConfig."""
        options, home = self._options, self.home
        if (options.languagetool or home.languagetool.get("mode", "off")) == "off":
            if options.keep_warm is not None:
                raise BadConfig("--keep-warm is for LanguageTool's server; give --languagetool with it")
            return None
        from calque.languagetool.beside import engine

        return engine(home, options.languagetool, options.keep_warm)

    def close(self) -> None:
        """End what was started for this run."""
        if self.__dict__.get("engine") is not None and self.engine is not None:
            self.engine.close()

    def require(self) -> None:
        """Raise Unavailable where LanguageTool is required and did not run."""
        if self.engine is not None and self.engine.trouble and self.engine.wanted.mode == "require":
            raise Unavailable(f"LanguageTool's findings are missing: {self.engine.trouble}")

    def ready(self) -> None:
        """Load what the working folder's files need. Raises BadConfig and BadRule."""
        self._choose(self.home, self.home.facts, [])

    def config(self, folder: str) -> Config:
        """The configuration in force for files in a folder. Raises BadConfig."""
        if self._options.config is not None:
            return self.home
        if folder not in self._configs:
            found = configuration.load(configuration.find(Path(folder).absolute(), self._found))
            self._configs[folder] = trusted(found, self.home)
        return self._configs[folder]

    def beside(self, path: str) -> Path:
        """Where the sidecar for a file is or would be. Raises BadConfig."""
        folder = folder_of(path)
        return configuration.sidecar(self.config(folder).file, Path(folder).absolute(), self._near)

    def sidecar(self, path: str) -> Path | None:
        """The sidecar that holds for a file, where there is one. Raises BadConfig."""
        folder = folder_of(path)
        if folder not in self._sidecars:
            self._sidecars[folder] = self.beside(path)
        # It may come while a program runs.
        return self._sidecars[folder] if self._sidecars[folder].is_file() else None

    def plan(self, path: str) -> Plan:
        """How a file is to be checked. Raises BadConfig and BadRule."""
        folder = folder_of(path)
        if folder in self._whole:
            return self._whole[folder]
        config = self.config(folder)
        overrides = config.per_file and [o for o in config.per_file if matches(path, o.folder, (o.glob,))]
        key = (config.file, tuple(o.glob for o in overrides))
        if key not in self._plans:
            facts = config.facts
            for override in overrides:
                from calque.config.facts import vary

                facts = vary(facts, override.facts, config.file)
            self._plans[key] = self._choose(config, facts, [o.layer for o in overrides])
        if not config.per_file:
            self._whole[folder] = self._plans[key]
        return self._plans[key]

    def _choose(self, config: Config, facts: Facts, overrides: list[Layer]) -> Plan:
        options, listings = self._options, self.index.listings
        profile = options.profile or config.profile
        source = "command line" if options.profile else str(config.file)
        base = bases(self.index.profiles, profile, config, facts, source)
        layers = [*base, *config.layers, options.layer, *overrides]
        if self.engine is not None:
            listings = (*listings, *self.engine.candidates(layers, config.severity))
        codes = selected(listings, layers, preview=options.preview or config.preview)
        severity = severities(listings, config.severity, str(config.file))
        key = (codes, tuple(sorted(severity.items())))
        if key not in self._choices:
            rows = [row for row in self.index.listings if row.code in codes]
            self._choices[key] = Choice(rows, severity, gate=options.gate)
        return Plan(self._choices[key], facts, config, self._beside(codes, severity), silent(layers))

    def _beside(self, codes: frozenset[str], severity: Mapping[str, Severity]) -> "Beside | None":
        if self.engine is None:
            return None
        from calque.languagetool.beside import beside

        return beside(self.engine, codes, severity)

    def check(self, path: str, load: Callable[[], bytes] | None = None) -> Checked | Trouble:
        """Read and check one file; `load` gives its bytes where they do not come from the disk."""
        try:
            data = load() if load is not None else from_disk(path)
            plan = self.plan(path)
            return Checked(path, data, *self.judge(plan, self.document(plan, path, data), path))
        except CalqueError as error:
            return Trouble(path, str(error))

    def encoding(self, plan: Plan) -> str | None:
        """The encoding that was named for files that are not UTF-8."""
        return self._options.encoding or plan.config.encoding

    def document(self, plan: Plan, path: str, data: bytes) -> "Document":
        """The document that a reader makes of a file's bytes. Raises UnreadableFile."""
        from calque.readers import read

        return read(path, data, plan.facts, encoding=self.encoding(plan))

    def judge(
        self, plan: Plan, document: "Document", path: str
    ) -> tuple[list[Diagnostic], Sequence[Silenced]]:
        """What is to be said about a document, and what comments in it silence."""
        return self.judged(plan, document, path, plan.checker.diagnose([(document, path)])[0])

    def judged(
        self, plan: Plan, document: "Document", path: str, diagnostics: list[Diagnostic]
    ) -> tuple[list[Diagnostic], Sequence[Silenced]]:
        """The same, where it is known what calque's own rules say."""
        if plan.beside is not None:
            diagnostics = plan.beside.join(document, path, diagnostics)
        if not document.comments:
            return diagnostics, ()
        from calque.suppress import suppressed

        rules = [listing.code for listing in self.index.listings]
        kept, silenced = suppressed(document, diagnostics, plan.codes, rules, path)
        return [told for told in kept if told.code not in plan.silent], silenced


def _here() -> Path:
    """The working folder. Raises BadConfig."""
    try:
        return Path.cwd()
    except OSError:
        raise BadConfig("the current folder is gone; go to another one") from None
