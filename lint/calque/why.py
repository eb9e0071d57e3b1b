"""Why a place is flagged, or why it is not."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from calque.catalogue import code_of
from calque.check import Outcome
from calque.document import Document
from calque.errors import BadConfig
from calque.origin import Place
from calque.repair.follow import Spot, spot
from calque.runs.files import from_disk
from calque.runs.plan import Plan
from calque.runs.runner import Runner
from calque.select import is_guest
from calque.sidecars.claims import Use
from calque.sidecars.settle import alone
from calque.suppress import suppressions


class Told(NamedTuple):
    """A finding at its place in the file; `silent` says which finding or experience silences it, empty where none does."""

    code: str
    name: str
    message: str
    place: Place
    silent: str


def why(runner: Runner, where: str, code: str | None = None) -> Iterator[str]:
    """What every rule did at `FILE:LINE` or `FILE:LINE:COLUMN` (1-based, columns in code points), line by line.

    With a code or a name of a rule only what that one did, in all of `FILE` where no line is named. Raises CalqueError.
    """
    wanted = None if code is None else code_of(runner, code)
    path, line, column = (where, None, None) if wanted and not where[-1:].isdecimal() else parse(where)
    plan = runner.plan(path)
    document = runner.document(plan, path, from_disk(path))
    outcome = plan.checker.look(document)
    told = [*_own(document, outcome), *_beside(plan, document, path)]
    here = [
        one for one in told if (line is None or one.place.holds(line, column)) and wanted in {None, one.code}
    ]
    yield from _shown(runner, document, path, here)
    if not here:
        what = wanted or "no rule that is on"
        yield f"{where if line is None else f'{path}:{line}'}: {what} found {'nothing' if wanted else 'anything'} here"
    yield from _state(plan, document, wanted) if wanted else _states(runner, plan, document, outcome)


def _states(runner: Runner, plan: Plan, document: Document, outcome: Outcome) -> Iterator[str]:
    """What became of the rules as a whole."""
    for failure in outcome.failures:
        yield f"{failure.listing.code} failed: {failure.error}"
    if plan.beside is not None and plan.beside.engine.trouble:
        yield f"LanguageTool did not look: {plan.beside.engine.trouble}"
    looked = len(plan.checker.awake([document.text]))
    asleep = len(plan.checker.listings) - looked
    yield f"{looked} rules looked at this file; {asleep} slept, because none of their words stands in it"
    off = len(runner.index.listings) - len(plan.checker.listings)
    yield f"{off} rules are off here ({plan.config.file or 'no configuration file'}); `calque rules` lists them"


def _state(plan: Plan, document: Document, code: str) -> Iterator[str]:
    """Whether one rule looked at the draft."""
    where = plan.config.file or "no configuration file"
    if is_guest(code) and plan.beside is None:
        yield f"{code} is LanguageTool's, which is off here ({where}); `--languagetool auto` switches it on"
    elif is_guest(code) and plan.beside is not None and plan.beside.engine.trouble:
        yield f"{code} did not look: {plan.beside.engine.trouble}"
    elif code not in plan.codes:
        yield f"{code} is off here ({where}); `calque explain {code}` says how to switch it on"
    else:
        awake = {plan.checker.listings[number].code for number in plan.checker.awake([document.text])}
        slept = not is_guest(code) and code not in awake
        yield f"{code} {'slept, because none of its words stands in this file' if slept else 'looked at this file'}"


def parse(where: str) -> tuple[str, int, int | None]:
    """The path, line and column of `FILE:LINE[:COLUMN]`. Raises BadConfig."""
    parts = where.split(":")
    numbers: list[int] = []
    while len(parts) > 1 and len(numbers) < 2 and parts[-1].isdecimal():
        numbers.insert(0, int(parts.pop()))
    if not numbers:
        raise BadConfig(f"{where}: name a place as FILE:LINE or FILE:LINE:COLUMN")
    return ":".join(parts), numbers[0], numbers[1] if len(numbers) == 2 else None


def _own(document: Document, outcome: Outcome) -> Iterator[Told]:
    """What calque's own rules found, by place."""
    explained = {id(said.finding): speaker for said, speaker in outcome.explained}
    found = sorted(
        [*outcome.said, *(said for said, _ in outcome.explained)], key=lambda said: said.finding.span
    )
    for said in found:
        rule, place = said.loaded.rule, document.origin.place(said.finding.span)
        speaker = explained.get(id(said.finding))
        reason = f"{speaker.loaded.rule.code} explains this place" if speaker is not None else ""
        yield Told(rule.code, said.loaded.name, rule.message.format_map(said.finding.slots), place, reason)


def _beside(plan: Plan, document: Document, path: str) -> Iterator[Told]:
    """What LanguageTool says, where it is on."""
    if plan.beside is None:
        return
    (own,) = plan.checker.diagnose([(document, path)])
    for diagnostic, silent in plan.beside.judge(document, path, own):
        yield Told(diagnostic.code, diagnostic.name, diagnostic.message, diagnostic.place, silent)


def _shown(runner: Runner, document: Document, path: str, here: Sequence[Told]) -> Iterator[str]:
    """Two lines a finding: what it says, and that it is reported or why not."""
    if not here:
        return
    comments = list(suppressions(document))
    entries = {spot(use.diagnostic): use for use in alone(runner, path)}
    for code, name, message, place, silent in here:
        yield f"{path}:{place.line}:{place.column}: {code} {name}: {message}"
        comment = next((one for one in comments if one.covers(code, place.start)), None)
        use = entries.get(Spot(code, place.start, place.end))
        if silent:
            yield f"    silent: {silent}"
        elif comment is not None:
            yield f"    silent: suppressed by the comment {comment.comment.text.strip()!r}"
        else:
            yield "    reported" if use is None else f"    silent: {_entry(use, str(runner.beside(path)))}"


def _entry(use: Use, file: str) -> str:
    """What entry silences a finding, and why."""
    entry = use.entry
    what = "to be ignored" if entry.kind == "ignore" else "in the baseline"
    whence = f" (it was in {entry.path})" if entry.path != use.name else ""
    reason = f": {entry.reason}" if entry.reason else ""
    return f"{what} by {file}:{entry.line}{whence}{reason}"
