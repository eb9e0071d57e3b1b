"""`calque check`."""

import click

from calque.commands import complain
from calque.options import FINDING, MENDING, REPORTING, RUNNING, SELECTING, paths, runner_for


@click.command(
    params=[paths(), *MENDING, *REPORTING, *SELECTING, *FINDING, *RUNNING],
    short_help="Check drafts: files, folders, or standard input.",
    epilog="Ends with status 0 where nothing is found at or above --fail-on, 1 after findings, 2 after trouble.",
)
@click.pass_context
def check(context: click.Context, /, **_given: object) -> None:
    """Check drafts: files, folders, or - for standard input; by default the current folder."""
    from calque.desk.checking import run
    from calque.desk.wishes import Wishes

    asked = {name: value for name, value in context.params.items() if name in Wishes._fields}
    asked["paths"] = asked["paths"] or (".",)
    context.exit(run(runner_for(context), Wishes(**asked), complain, context.obj))
