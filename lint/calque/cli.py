"""The command line: options in, functions called, lines out."""

import io
import os
import sys
from collections.abc import Iterable
from pathlib import Path

import click

from calque import __version__
from calque.errors import CalqueError
from calque.expressions import keep
from calque.finding import Severity
from calque.run import Options, Runner
from calque.select import Layer

#: The names of the output formats; the modules behind them are loaded when they are asked for.
FORMATS = ("full", "short", "json", "github")


class Calque(click.Group):
    """The group of commands; an error of ours becomes one line and status 2, never a traceback."""

    def invoke(self, ctx: click.Context) -> object:
        """Run the command that was named."""
        for stream in (sys.stdout, sys.stderr):
            # A console that cannot show a character shows its number: a report must not die of an umlaut.
            if isinstance(stream, io.TextIOWrapper):
                stream.reconfigure(errors="backslashreplace")
        try:
            return super().invoke(ctx)
        except CalqueError as error:
            complain(str(error))
            ctx.exit(2)
        except (click.ClickException, click.exceptions.Exit, click.Abort, BrokenPipeError):
            raise
        except Exception as error:
            if "CALQUE_TRACEBACK" in os.environ:
                raise
            complain(
                f"internal error: {type(error).__name__}: {error}; please report it (CALQUE_TRACEBACK=1 shows more)"
            )
            ctx.exit(2)
        finally:
            keep()


def complain(line: str) -> None:
    """Tell trouble, on standard error."""
    click.echo(f"calque: {line}", err=True)


def words(_context: click.Context, _option: click.Parameter, values: Iterable[str]) -> tuple[str, ...]:
    """The words of an option that may be given several times and takes words parted by commas."""
    return tuple(word.strip() for value in values for word in value.split(",") if word.strip())


def several(name: str, text: str) -> click.Option:
    """An option for codes or prefixes."""
    return click.Option([name], multiple=True, callback=words, metavar="CODES", help=text)


def flag(name: str, text: str) -> click.Option:
    """An option that is given or not."""
    return click.Option([name], is_flag=True, help=text)


#: The options that decide which rules run and how files are read.
SELECTING = [
    several("--select", "Only these codes or prefixes; ALL for every family."),
    several("--extend-select", "Codes or prefixes besides those of the profile."),
    several("--ignore", "Codes or prefixes to leave alone."),
    click.Option(
        ["--profile"], metavar="NAME", help="A named selection: default, strict, tidy, or one of your own."
    ),
    flag("--preview", "Let prefixes bring in rules that are still earning their numbers."),
    click.Option(
        ["--encoding"], metavar="NAME", help="How files that are not UTF-8 are encoded, such as cp1252."
    ),
    click.Option(
        ["--config"], type=click.Path(path_type=Path), help="Use this configuration file and no other."
    ),
    flag("--no-gate", "Ask every rule about every text: slower, with the same findings."),
]

REPORTING = [
    click.Option(
        ["--format", "form"],
        type=click.Choice(FORMATS),
        default="full",
        show_default=True,
        help="How to print.",
    ),
    click.Option(
        ["--fail-on"],
        type=click.Choice([str(s) for s in Severity]),
        help="The least severity that fails a run.",
    ),
    flag("--statistics", "Count the findings of each rule instead of listing them."),
    flag("--exit-zero", "End with status 0 whatever is found; trouble still gives 2."),
    click.Option(
        ["--color"],
        type=click.Choice(["auto", "always", "never"]),
        default="auto",
        help="Colour on a terminal.",
    ),
]

MENDING = [
    flag("--fix", "Apply the safe fixes."),
    flag("--unsafe-fixes", "With --fix or --diff: apply the unsafe ones too."),
    flag("--diff", "Show what the fixes would change; change nothing."),
]

FINDING = [
    click.Option(["--stdin-filename"], metavar="FILE", help="The name that standard input (-) goes by."),
    flag("--force-exclude", "Leave excluded files out even where they are named."),
]


def runner_for(context: click.Context) -> Runner:
    """The runner for the selecting options of a command."""
    given = context.params
    layer = Layer(given["select"] or None, given["extend_select"], given["ignore"], "command line")
    config = given["config"]
    if config is not None:
        config = config.absolute()
    return Runner(
        Options(layer, given["profile"], given["preview"], given["encoding"], config, not given["no_gate"])
    )


@click.group(cls=Calque, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, message="calque %(version)s")
def main() -> None:
    """Find what machine translation leaves behind in English article drafts."""


@main.command(params=[click.Argument(["paths"], nargs=-1), *FINDING, *SELECTING, *REPORTING, *MENDING])
@click.pass_context
def check(context: click.Context, /, **_given: object) -> None:
    """Check drafts: files, folders, or - for standard input; by default the current folder."""
    from calque.desk import Wishes, run

    asked = {name: value for name, value in context.params.items() if name in Wishes._fields}
    asked["paths"] = asked["paths"] or (".",)
    context.exit(run(runner_for(context), Wishes(**asked), complain))


@main.command(params=[click.Argument(["codes"], nargs=-1, required=True), *SELECTING])
@click.pass_context
def explain(context: click.Context, /, **_given: object) -> None:
    """Explain rules: what each flags, why, how to repair it, and its numbers."""
    from calque.catalogue import explained

    for page in explained(runner_for(context), context.params["codes"]):
        click.echo(page)


@main.command(
    params=[
        click.Option(["--format", "form"], type=click.Choice(["text", "json"]), default="text"),
        *SELECTING,
    ]
)
@click.pass_context
def rules(context: click.Context, /, **_given: object) -> None:
    """List the rules of all packs; a star marks those that are on here."""
    from calque.catalogue import as_json, as_text

    lines = as_json if context.params["form"] == "json" else as_text
    for line in lines(runner_for(context)):
        click.echo(line)


@main.command(params=[click.Argument(["where"], metavar="FILE:LINE[:COLUMN]"), *SELECTING])
@click.pass_context
def why(context: click.Context, /, **_given: object) -> None:
    """Say which rules found something at a place, and which were silenced there, and by what."""
    from calque.why import why as reasons

    for line in reasons(runner_for(context), context.params["where"]):
        click.echo(line)


@main.command(params=[click.Argument(["path"], default="."), *SELECTING])
@click.pass_context
def config(context: click.Context, /, **_given: object) -> None:
    """Show what is in force for a file or folder, and where each value comes from."""
    from calque.catalogue import in_force

    for line in in_force(runner_for(context), context.params["path"]):
        click.echo(line)


@main.command()
def init() -> None:
    """Write a first calque.toml into the current folder."""
    from calque.scaffold import configuration

    click.echo(f"wrote {configuration(Path())}")


@main.command()
@click.argument("name", metavar="FAMILY/NAME")
@click.option(
    "--in",
    "folder",
    type=click.Path(path_type=Path),
    help="The folder of the pack; default: the first of `packs`.",
)
@click.option("--prefix", help="The three capitals of a new family's codes.")
def new(name: str, folder: Path | None, prefix: str | None) -> None:
    """Write a rule with the next free code of its family."""
    from calque.scaffold import rule

    runner = Runner(Options())
    root = folder or next(iter(runner.home.packs), None)
    if root is None:
        raise click.UsageError(
            "name the folder of your rules with --in, or under `packs` in the configuration"
        )
    known = [(listing.family, listing.code) for listing in runner.index.listings]
    click.echo(f"wrote {rule(name, root, known, prefix)}")


def entry() -> None:
    """Run the command line, and leave without taking the interpreter apart: that costs as much as a check."""
    status = 0
    try:
        main(prog_name="calque")
    except SystemExit as left:
        status = left.code if isinstance(left.code, int) else int(left.code is not None)
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except OSError:
        # Nobody reads on: `calque check | head`.
        status = status or 1
    os._exit(status)
