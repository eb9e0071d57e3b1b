"""One run of `calque check`: which files, which repairs, which report, which exit status."""

import io
import sys
from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from calque import report
from calque.desk.choice import chosen, left_out, results, settled
from calque.desk.lasting import keep, lasts
from calque.desk.paper import Paper
from calque.desk.refuse import refuse
from calque.desk.wishes import STDIN, Wishes
from calque.finding import Severity
from calque.runs.batch import Tally, account, check, complete, counted, tell
from calque.runs.checked import Checked
from calque.runs.runner import Runner
from calque.runs.walk import Found

if TYPE_CHECKING:
    from calque.desk.progress import Progress
    from calque.runs.again import Again
    from calque.runs.changes import Changes


def run(runner: Runner, wishes: Wishes, complain: Callable[[str], None], again: "Again | None" = None) -> int:
    """Check what was asked for, print the report, and return the exit status. Raises CalqueError before the first file.

    `again` is to keep what is printed, where a later run may print it without looking.
    """
    if again is not None:
        again.begin()
    runner.ready()
    refuse(wishes)
    tally = Tally()
    if wishes.add_ignores:
        from calque.desk.adding import add_ignores

        found = _found(runner, wishes)
        sys.stdout.write(f"{add_ignores(runner, found.names, wishes.reason, tally, complain)}\n")
        left_out(found, complain)
        account(runner, tally, complain)
        return _status(runner, wishes, tally)
    if wishes.interactive:
        from calque.desk.terminal import sit

        found = _found(runner, wishes)
        sit(runner, wishes, found.names, tally, complain)
        left_out(found, complain)
        account(runner, tally, complain)
        return _status(runner, wishes, tally)
    if STDIN in wishes.paths and wishes.repairs is not None:
        from calque.desk.stream import mend_stream

        mend_stream(runner, wishes.stdin_filename or STDIN, wishes.repairs, tally, complain)
        account(runner, tally, complain)
        return _status(runner, wishes, tally)
    lasting = again if lasts(runner, wishes) else None
    found = _tell(runner, wishes, tally, complain, lasting)
    if lasting is not None:
        keep(lasting, _status(runner, wishes, tally), runner, wishes.paths, found)
    return _status(runner, wishes, tally)


def _tell(
    runner: Runner, wishes: Wishes, tally: Tally, complain: Callable[[str], None], again: "Again | None"
) -> Found:
    """Check the drafts and print the report, and in the end what was left out."""
    if again is not None:
        complain = partial(again.overheard, complain)
    with Paper(wishes.output, None if again is None else again.written) as paper:
        found = _found(runner, wishes)
        progress = _progress(len(found.names))
        if progress is not None:
            paper.before = progress.clear
            complain = partial(progress.over, complain)
        told = _results(runner, wishes, found, tally, complain, paper.write, progress)
        told = complete(runner, told, tally, complain)
        if wishes.annotate is not None:
            told = _annotated(runner, told, wishes, tally, complain)
        if again is not None:
            told = again.checked(told)
        _print(runner, told, wishes, tally, paper.write)
    if not tally.files and not tally.trouble and wishes.diff_base is None:
        complain(f"no drafts in {', '.join(wishes.paths)}")
    left_out(found, complain)
    return found


def _found(runner: Runner, wishes: Wishes) -> Found:
    """The files to check, and what is left out; what a run writes is no draft of the next one."""
    written = [file for file in (wishes.output, wishes.annotate, wishes.into) if file is not None]
    return chosen(runner, wishes.paths, force_exclude=wishes.force_exclude, written=written)


def _progress(files: int) -> "Progress | None":
    """What shows on a terminal how far a run over several files has come."""
    if files <= 1 or not sys.stderr.isatty():
        return None
    from calque.desk.progress import Progress

    return Progress(sys.stderr, files)


def _annotated(
    runner: Runner, results: Iterator[Checked], wishes: Wishes, tally: Tally, complain: Callable[[str], None]
) -> Iterator[Checked]:
    from calque.desk.annotate import annotated
    from calque.repair.copies import Copies

    copies = Copies(wishes.annotate, in_place=wishes.in_place)
    return annotated(runner, results, copies, tally, complain)


def _status(runner: Runner, wishes: Wishes, tally: Tally) -> int:
    if tally.trouble:
        return 2
    if wishes.exit_zero:
        return 0
    if wishes.diff:
        return int(tally.changed > 0)
    return tally.status(_fail_on(runner, wishes))


def _fail_on(runner: Runner, wishes: Wishes) -> Severity:
    return Severity[wishes.fail_on.upper()] if wishes.fail_on else runner.home.fail_on


def _results(
    runner: Runner,
    wishes: Wishes,
    found: Found,
    tally: Tally,
    complain: Callable[[str], None],
    show: Callable[[str], None],
    progress: "Progress | None",
) -> Iterator[Checked]:
    if wishes.repairs is not None:
        from calque.repair.mend import mend_all

        mended = mend_all(runner, found.names, wishes.repairs, tally, complain, show)
        return progress.watch(mended) if progress else mended
    trouble = partial(tell, tally, complain)
    changes = _changes(runner, wishes)
    said = results(
        runner,
        found.names if changes is None else list(changes.drafts(found.names, trouble)),
        stdin_name=wishes.stdin_filename,
        jobs=wishes.jobs,
        cache=not wishes.no_cache,
    )
    if progress is not None:
        said = progress.watch(said)
    walked = wishes.paths if changes is None else None
    told = settled(runner, check(said, tally, complain), trouble, walked)
    return counted(told if changes is None else map(changes.keep, told), tally)


def _changes(runner: Runner, wishes: Wishes) -> "Changes | None":
    """What changed since the revision that was named, if one was."""
    if wishes.diff_base is None:
        return None
    from calque.runs.changes import Changes

    return Changes(runner, wishes.diff_base)


def _print(
    runner: Runner, results: Iterator[Checked], wishes: Wishes, tally: Tally, write: Callable[[str], None]
) -> None:
    """Print as the files come; a difference has been printed instead of a report."""
    if wishes.diff:
        for _ in results:
            pass
        return
    if wishes.statistics:
        told = (diagnostic for result in results for diagnostic in result.diagnostics)
        lines = report.statistics(told)
    else:
        if wishes.form not in report.FOR_PEOPLE and isinstance(sys.stdout, io.TextIOWrapper):
            # Programs read UTF-8 whatever the console is; of the escapes, only those of lone surrogates are JSON too.
            sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
        lines = report.lines(wishes.form, _report(runner, results, wishes, tally))
    for line in lines:
        write(f"{line}\n")


def _report(runner: Runner, results: Iterator[Checked], wishes: Wishes, tally: Tally) -> report.Report:
    alone = wishes.output is None
    return report.Report(
        files=results,
        tally=tally,
        listings=runner.index.listings,
        fail_on=_fail_on(runner, wishes),
        read=lambda file: runner.document(runner.plan(file.path), file.path, file.data),
        color=alone and report.coloured(wishes.color),
        width=report.columns() if alone else report.WIDTH,
        suppressed=wishes.form == "sarif" if wishes.show_suppressed is None else wishes.show_suppressed,
    )
