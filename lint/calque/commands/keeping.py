"""What keeps findings out of reports: `calque ignore` and `calque baseline`."""

import click

from calque.commands import complain
from calque.options import SELECTING, paths, runner_for


@click.command(
    params=[
        click.Argument(["where"], metavar="FILE:LINE:COLUMN"),
        click.Argument(["code"], required=False),
        click.Option(["--reason"], default="", metavar="TEXT", help="Why it is right as it stands."),
        *SELECTING,
    ]
)
@click.pass_context
def ignore(context: click.Context, /, **_given: object) -> None:
    """Never report this finding again: it is right as it stands. The entry goes into calque.jsonl."""
    from calque.desk.ignores import ignore as write
    from calque.runs.batch import Tally, account

    given, runner, tally = context.params, runner_for(context), Tally()
    try:
        click.echo(write(runner, given["where"], given["code"], given["reason"]))
    finally:
        account(runner, tally, complain)
    context.exit(2 if tally.trouble else 0)


@click.command(
    params=[
        paths(),
        click.Option(["--prune"], is_flag=True, help="Delete entries that silence nothing; add none."),
        *SELECTING,
    ],
    short_help="Report only what is new from now on.",
)
@click.pass_context
def baseline(context: click.Context, /, **_given: object) -> None:
    """Report only what is new from now on: all that is found today goes into calque.jsonl."""
    from calque.desk.baseline import baseline as write

    given = context.params
    for line in write(runner_for(context), given["paths"] or (".",), complain, prune=given["prune"]):
        click.echo(line)
