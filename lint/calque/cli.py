"""The command line: options in, functions called, lines out."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import click

from calque import __version__
from calque.errors import CalqueError
from calque.finding import Severity
from calque.run import Options, Runner
from calque.select import Layer

Command = TypeVar("Command", bound=Callable[..., object])

WORDS = {"note": 0, "warning": 1, "error": 2}


def complain(line: str) -> None:
    """Tell trouble, on standard error."""
    click.echo(f"calque: {line}", err=True)


class Calque(click.Group):
    """The group of commands; an error of ours becomes one line and status 2, never a traceback."""

    def invoke(self, ctx: click.Context) -> object:
        """Run the command that was named."""
        for stream in (sys.stdout, sys.stderr):
            # A console that cannot show a character shows its number; a report must not die of an umlaut.
            stream.reconfigure(errors="backslashreplace")
        try:
            return super().invoke(ctx)
        except CalqueError as error:
            complain(str(error))
            ctx.exit(2)


def words(_context: click.Context, _option: click.Parameter, values: tuple[str, ...]) -> tuple[str, ...]:
    """The words of an option that may be given several times and takes words parted by commas."""
    return tuple(word.strip() for value in values for word in value.split(",") if word.strip())


def selecting(command: Command) -> Command:
    """The options that decide which rules run."""
    for option in (
        click.option(
            "--no-gate", is_flag=True, help="Ask every rule about every text (slower, same findings)."
        ),
        click.option(
            "--config",
            type=click.Path(dir_okay=False, path_type=Path),
            help="Use this configuration file only.",
        ),
        click.option("--encoding", help="How files that are not UTF-8 are encoded, e.g. cp1252."),
        click.option(
            "--preview",
            is_flag=True,
            help="Let prefixes bring in rules that are still earning their numbers.",
        ),
        click.option("--profile", help="A named selection: default, strict, tidy, or one of your own."),
        click.option("--ignore", multiple=True, callback=words, help="Codes or prefixes to leave out."),
        click.option("--extend-select", multiple=True, callback=words, help="Codes or prefixes to add."),
        click.option(
            "--select",
            multiple=True,
            callback=words,
            help="Only these codes or prefixes; ALL for every family.",
        ),
    ):
        command = option(command)
    return command


def runner_for(context: click.Context) -> Runner:
    """The runner for the selecting options of a command."""
    given = context.params
    layer = Layer(given["select"] or None, given["extend_select"], given["ignore"], "command line")
    options = Options(
        layer, given["profile"], given["preview"], given["encoding"], given["config"], not given["no_gate"]
    )
    return Runner(options)


@click.group(cls=Calque, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, message="calque %(version)s")
def main() -> None:
    """Find what machine translation leaves behind in English article drafts."""


@main.command()
@click.argument("paths", nargs=-1)
@selecting
@click.option("--format", "form", default="json")
@click.option("--exit-zero", is_flag=True)
@click.pass_context
def check(context: click.Context, paths: tuple[str, ...], form: str, exit_zero: bool, **_: object) -> None:
    """Check drafts."""
    import json

    from calque.batch import Tally
    from calque.batch import check as batch
    from calque.files import drafts

    tally = Tally()
    rows = []
    for r in batch(
        runner_for(context),
        drafts(paths or (".",), lambda p: False, force=False),
        tally,
        complain,
        sys.stdin.buffer.read,
    ):
        for d in r.diagnostics:
            rows.append(
                dict(
                    path=d.path,
                    code=d.code,
                    start=d.place.start,
                    end=d.place.end,
                    line=d.place.line,
                    column=d.place.column,
                    severity=str(d.severity),
                    message=d.message,
                    text=d.text,
                    fix=d.fix
                    and dict(safety=str(d.fix.safety), edits=[[*e.span, e.text] for e in d.fix.edits]),
                )
            )
    print("[" + ",\n".join(json.dumps(r, ensure_ascii=False) for r in rows) + "]")
    context.exit(0 if exit_zero else tally.status(Severity.WARNING))
