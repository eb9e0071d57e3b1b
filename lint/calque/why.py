"""Why a place is flagged, or why it is not."""

from collections.abc import Iterator

from calque.check import Outcome
from calque.document import Document
from calque.errors import BadConfig
from calque.repair.follow import Spot, spot
from calque.runs.files import from_disk
from calque.runs.runner import Runner
from calque.sidecars.ledger import Use
from calque.sidecars.settle import alone
from calque.suppress import suppressions


def why(runner: Runner, where: str) -> Iterator[str]:
    """What every rule did at `FILE:LINE` or `FILE:LINE:COLUMN` (1-based, columns in code points), line by line.

    Raises CalqueError.
    """
    path, line, column = parse(where)
    plan = runner.plan(path)
    document = runner.document(plan, path, from_disk(path))
    outcome = plan.checker.look(document)
    awake = plan.checker.awake(document.text)
    yield from _findings(runner, document, path, outcome, line, column)
    for failure in outcome.failures:
        yield f"{failure.listing.code} failed: {failure.error}"
    looked, asleep = len(awake), len(plan.checker.listings) - len(awake)
    yield f"{looked} rules looked at this file; {asleep} slept, because none of their words stands in it"
    off = len(runner.index.listings) - len(plan.checker.listings)
    yield f"{off} rules are off here ({plan.config.file or 'no configuration file'}); `calque rules` lists them"


def parse(where: str) -> tuple[str, int, int | None]:
    """The path, line and column of `FILE:LINE[:COLUMN]`. Raises BadConfig."""
    parts = where.split(":")
    numbers: list[int] = []
    while len(parts) > 1 and len(numbers) < 2 and parts[-1].isdecimal():
        numbers.insert(0, int(parts.pop()))
    if not numbers:
        raise BadConfig(f"{where}: name a place as FILE:LINE or FILE:LINE:COLUMN")
    return ":".join(parts), numbers[0], numbers[1] if len(numbers) == 2 else None


def _findings(
    runner: Runner, document: Document, path: str, outcome: Outcome, line: int, column: int | None
) -> Iterator[str]:
    explained = {id(said.finding): speaker for said, speaker in outcome.explained}
    found = sorted(
        [*outcome.said, *(said for said, _ in outcome.explained)], key=lambda said: said.finding.span
    )
    here = [said for said in found if document.origin.place(said.finding.span).holds(line, column)]
    if not here:
        yield f"{path}:{line}: no rule that is on found anything here"
        return
    silent = list(suppressions(document))
    entries = {spot(use.diagnostic): use for use in alone(runner, path)}
    for said in here:
        place = document.origin.place(said.finding.span)
        rule = said.loaded.rule
        yield f"{path}:{place.line}:{place.column}: {rule.code} {said.loaded.name}: {rule.message.format_map(said.finding.slots)}"
        speaker = explained.get(id(said.finding))
        comment = next((s for s in silent if s.covers(rule.code, place.start)), None)
        if speaker is not None:
            yield f"    silent: {speaker.loaded.rule.code} explains this place"
        elif comment is not None:
            yield f"    silent: suppressed by the comment {comment.comment.text.strip()!r}"
        else:
            use = entries.get(Spot(rule.code, place.start, place.end))
            yield "    reported" if use is None else f"    silent: {_entry(use, str(runner.beside(path)))}"


def _entry(use: Use, file: str) -> str:
    """What entry silences a finding, and why."""
    entry = use.entry
    what = "to be ignored" if entry.kind == "ignore" else "in the baseline"
    whence = f" (it was in {entry.path})" if entry.path != use.name else ""
    reason = f": {entry.reason}" if entry.reason else ""
    return f"{what} by {file}:{entry.line}{whence}{reason}"
