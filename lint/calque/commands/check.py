"""`calque check`."""

import click

from calque.commands import complain
from calque.options import FINDING, MENDING, REPORTING, RUNNING, SELECTING, runner_for


@click.command(
    params=[click.Argument(["paths"], nargs=-1), *FINDING, *SELECTING, *REPORTING, *MENDING, *RUNNING]
)
@click.pass_context
def check(context: click.Context, /, **_given: object) -> None:
    """Check drafts: files, folders, or - for standard input; by default the current folder."""
    from calque.desk.checking import run
    from calque.desk.wishes import Wishes

    asked = {name: value for name, value in context.params.items() if name in Wishes._fields}
    asked["paths"] = asked["paths"] or (".",)
    runner = runner_for(context)
    try:
        status = run(runner, Wishes(**asked), complain)
    finally:
        runner.close()
    context.exit(status)
