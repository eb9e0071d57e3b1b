"""What can be asked about rules and settings: `calque explain`, `rules`, `why`, `report`, `config`."""

import click

from calque.options import SELECTING, runner_for


@click.command(
    params=[click.Argument(["codes"], nargs=-1, required=True), *SELECTING],
    short_help="Explain rules: what each flags, and why.",
)
@click.pass_context
def explain(context: click.Context, /, **_given: object) -> None:
    """Explain rules: what each flags, why, how to repair it, and its numbers."""
    from calque.catalogue import explained

    for page in explained(runner_for(context), context.params["codes"]):
        click.echo(page)


@click.command(
    params=[
        click.Option(
            ["--format", "form"],
            type=click.Choice(["text", "json"]),
            default="text",
            show_default=True,
            help="How to print.",
        ),
        *SELECTING,
    ],
    short_help="List the rules; a star marks those that are on here.",
)
@click.pass_context
def rules(context: click.Context, /, **_given: object) -> None:
    """List the rules of all packs; a star marks those that are on here."""
    from calque.catalogue import as_json, as_text

    lines = as_json if context.params["form"] == "json" else as_text
    for line in lines(runner_for(context)):
        click.echo(line)


@click.command(
    params=[
        click.Argument(["where"], metavar="FILE[:LINE[:COLUMN]]"),
        click.Argument(["code"], required=False),
        *SELECTING,
    ],
    short_help="Say which rules spoke at a place, and what silenced others.",
)
@click.pass_context
def why(context: click.Context, /, **_given: object) -> None:
    """Say which rules found something at a place, and which were silenced there, and by what; or what one rule did."""
    from calque.why import why as reasons

    for line in reasons(runner_for(context), context.params["where"], context.params["code"]):
        click.echo(line)


@click.command(
    params=[
        click.Argument(["where"], metavar="FILE:LINE:COLUMN"),
        click.Argument(["code"], required=False),
        *SELECTING,
    ],
    short_help="Print a report on a false alarm, with masked words.",
)
@click.pass_context
def report(context: click.Context, /, **_given: object) -> None:
    """Print a report on a finding that is wrong, to be pasted into an issue: every word but the flagged ones is masked."""
    from calque.desk.alarm import alarm

    for line in alarm(runner_for(context), context.params["where"], context.params["code"]):
        click.echo(line)


@click.command(
    params=[click.Argument(["path"], default=".", type=click.Path()), *SELECTING],
    short_help="Show what is in force here, and which file says so.",
)
@click.pass_context
def config(context: click.Context, /, **_given: object) -> None:
    """Show what is in force for a file or folder, and where each value comes from."""
    from calque.catalogue import in_force

    for line in in_force(runner_for(context), context.params["path"]):
        click.echo(line)
