"""One run of `calque check`: which files, which repairs, which report, which exit status."""

import io
import sys
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import chain
from pathlib import Path

from calque import report
from calque.batch import Tally, check, counted, tell
from calque.files import drafts, matches
from calque.finding import Severity
from calque.paper import Paper
from calque.refuse import refuse
from calque.run import Checked, Runner, Trouble
from calque.wishes import STDIN, Wishes


def run(runner: Runner, wishes: Wishes, complain: Callable[[str], None]) -> int:
    """Check what was asked for, print the report, and return the exit status. Raises CalqueError before the first file."""
    runner.ready()
    refuse(wishes)
    tally = Tally()
    if wishes.add_ignores:
        from calque.adding import add_ignores

        sys.stdout.write(f"{add_ignores(runner, chosen(runner, wishes), wishes.reason, tally, complain)}\n")
        return _status(runner, wishes, tally)
    if wishes.interactive:
        from calque.terminal import sit

        sit(runner, wishes, chosen(runner, wishes), tally, complain)
        return _status(runner, wishes, tally)
    if STDIN in wishes.paths and wishes.repairs is not None:
        from calque.stream import mend_stream

        mend_stream(runner, wishes.stdin_filename or STDIN, wishes.repairs, tally, complain)
        return _status(runner, wishes, tally)
    with Paper(wishes.output) as paper:
        results = _results(runner, wishes, tally, complain, paper.write)
        if wishes.annotate is not None:
            results = _annotated(runner, results, wishes, tally, complain)
        _print(runner, results, wishes, tally, paper.write)
    if not tally.files and not tally.trouble and wishes.diff_base is None:
        complain(f"no drafts in {', '.join(wishes.paths)}")
    return _status(runner, wishes, tally)


def _annotated(
    runner: Runner, results: Iterator[Checked], wishes: Wishes, tally: Tally, complain: Callable[[str], None]
) -> Iterator[Checked]:
    from calque.annotate import annotated
    from calque.copies import Copies

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


def chosen(runner: Runner, wishes: Wishes) -> Iterator[str]:
    """The files to check, in order."""
    # The last run's report is no draft of this one.
    own = wishes.output and wishes.output.absolute()

    def excluded(path: Path) -> bool:
        return path.absolute() == own or any(
            matches(path.absolute(), folder, (glob,)) for folder, glob in runner.home.exclude
        )

    return drafts(wishes.paths, excluded, force=wishes.force_exclude)


def _results(
    runner: Runner, wishes: Wishes, tally: Tally, complain: Callable[[str], None], show: Callable[[str], None]
) -> Iterator[Checked]:
    names = chosen(runner, wishes)
    if wishes.repairs is not None:
        from calque.mend import mend_all

        return mend_all(runner, names, wishes.repairs, tally, complain, show)
    trouble = partial(tell, tally, complain)
    if wishes.diff_base is None:
        found = check(runner, names, tally, complain, wishes.stdin_filename or STDIN)
        return counted(_settled(runner, found, trouble, wishes.paths), tally)
    from calque.changes import Changes

    changes = Changes(runner, wishes.diff_base)
    found = check(runner, changes.drafts(names, trouble), tally, complain)
    return counted(map(changes.keep, _settled(runner, found, trouble, None)), tally)


def _settled(
    runner: Runner,
    results: Iterator[Checked],
    trouble: Callable[[Trouble], None],
    walked: Sequence[str] | None,
) -> Iterator[Checked]:
    """The results without what the entries of sidecars silence."""
    for result in results:
        if runner.sidecar(result.path) is None:
            yield result
            continue
        from calque.settle import settled

        yield from settled(runner, chain([result], results), trouble, walked)


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
        color=alone and _colour(wishes.color),
        width=report.columns() if alone else report.WIDTH,
        suppressed=wishes.show_suppressed,
    )


def _colour(wish: str) -> bool:
    import os

    if wish != "auto":
        return wish == "always"
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR")
