"""Findings as comments in a copy of the draft."""

from collections.abc import Callable, Iterable, Iterator

from calque.diagnostic import Diagnostic
from calque.errors import CalqueError, UnreadableFile
from calque.origin import Remark
from calque.repair.copies import Copies
from calque.report.advice import advice
from calque.runs.batch import Tally, tell
from calque.runs.checked import Checked, Trouble
from calque.runs.runner import Runner
from calque.span import Span


def annotated(
    runner: Runner, results: Iterable[Checked], copies: Copies, tally: Tally, complain: Callable[[str], None]
) -> Iterator[Checked]:
    """Pass on what was checked, each draft after a copy of it has been written with its findings as comments."""
    for result in results:
        try:
            after = commented(runner, result)
            copies.put(result.path, result.data, after, is_copied=True)
        except CalqueError as error:
            tell(tally, complain, Trouble(result.path, str(error)))
        yield result


def commented(runner: Runner, result: Checked) -> bytes:
    """The bytes of a file that was checked, with its findings as comments. Raises UnreadableFile."""
    document = runner.document(runner.plan(result.path), result.path, result.data)
    after = document.origin.annotate([remark(diagnostic) for diagnostic in result.diagnostics])
    if after is None:
        raise UnreadableFile(
            f"{result.path}: has no comments to write findings into: --annotate takes Word and OpenDocument files"
        )
    return after


def remark(diagnostic: Diagnostic) -> Remark:
    """What a comment says of a finding: what to do and the code, and in a second line how it will read."""
    lines = [f"{diagnostic.message} [{diagnostic.code}]"]
    if words := advice(diagnostic):
        lines.append(words)
    place = diagnostic.place
    return Remark(Span(place.start, place.end), "\n".join(lines))
