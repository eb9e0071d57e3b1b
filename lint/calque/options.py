"""The options that commands share, and what they come to."""

from collections.abc import Iterable
from pathlib import Path

import click

from calque.config.keys import MODES
from calque.finding import Severity
from calque.report import FORMATS
from calque.runs.plan import Options
from calque.runs.runner import Runner
from calque.select import Layer


def words(_context: click.Context, _option: click.Parameter, values: Iterable[str]) -> tuple[str, ...]:
    """The words of an option that may be given several times and takes words parted by commas."""
    return tuple(word.strip() for value in values for word in value.split(",") if word.strip())


def paths() -> click.Argument:
    """The drafts that a command is about, as words; a shell completes them as files."""
    return click.Argument(["paths"], nargs=-1, type=click.Path())


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
    click.Option(
        ["--languagetool"],
        type=click.Choice(MODES),
        help="Add LanguageTool's findings: auto goes on without it where it cannot run, require ends with status 2.",
    ),
    click.Option(
        ["--keep-warm"],
        metavar="TIME",
        help="Keep LanguageTool's server for later runs, such as 10m; it ends by itself.",
    ),
]

REPORTING = [
    click.Option(
        ["--format", "form"],
        type=click.Choice(tuple(FORMATS)),
        default="full",
        show_default=True,
        help="How to print.",
    ),
    click.Option(
        ["-o", "--output"],
        type=click.Path(path_type=Path),
        metavar="FILE",
        help="Write the report to a file, whole or not at all, instead of printing it.",
    ),
    click.Option(
        ["--fail-on"],
        type=click.Choice([str(s) for s in Severity]),
        help="The least severity that fails a run.",
    ),
    flag("--statistics", "Count the findings of each rule instead of listing them."),
    click.Option(
        ["--show-suppressed/--hide-suppressed"],
        default=None,
        help="Whether to list what comments and entries suppress, each with its reason; by default only sarif does.",
    ),
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
    click.Option(["-i", "--interactive"], is_flag=True, help="With --fix: decide on every finding."),
    flag("--unsafe-fixes", "With --fix or --diff: apply the unsafe ones too."),
    flag("--diff", "Show what the fixes would change; change nothing."),
    click.Option(
        ["--into"],
        type=click.Path(path_type=Path),
        metavar="FILE",
        help="With --fix: write the repaired draft there; an existing folder takes several.",
    ),
    click.Option(
        ["--annotate"],
        type=click.Path(path_type=Path),
        metavar="FILE",
        help="Write a copy of a Word or OpenDocument file with the findings as comments; a folder takes several.",
    ),
    flag("--in-place", "With --fix or --annotate: also write over Word and OpenDocument files themselves."),
    flag(
        "--add-ignores",
        "Suppress all that is found: by comments where drafts can have them, else in calque.jsonl.",
    ),
    click.Option(["--reason"], default="", metavar="TEXT", help="With --add-ignores: why."),
]


def count(_context: click.Context, _option: click.Parameter, value: str) -> int:
    """How many processes: 0 for `auto`."""
    if value == "auto":
        return 0
    if not value.isdecimal() or not 1 <= int(value) <= 256:
        raise click.BadParameter("give a number from 1 to 256, or auto")
    return int(value)


#: The options that decide how many files are gone through.
RUNNING = [
    click.Option(
        ["-j", "--jobs"],
        default="auto",
        callback=count,
        metavar="N",
        show_default=True,
        help="Processes that check side by side; with --fix and --diff it is always one.",
    ),
    flag("--no-cache", "Check unchanged files again; keep nothing of this run."),
]

#: The options that decide which drafts, and which parts of them.
FINDING = [
    click.Option(["--stdin-filename"], metavar="FILE", help="The name that standard input (-) goes by."),
    flag("--force-exclude", "Leave excluded files out even where they are named."),
    click.Option(
        ["--diff-base"],
        metavar="REV",
        help="Report only what is in sentences that changed since a revision of git.",
    ),
]


def runner_for(context: click.Context) -> Runner:
    """The runner for the selecting options of a command; what it starts ends with the command."""
    given = context.params
    layer = Layer(given["select"] or None, given["extend_select"], given["ignore"], "command line")
    config = given["config"]
    if config is not None:
        config = config.absolute()
    options = Options(
        layer,
        given["profile"],
        given["preview"],
        given["encoding"],
        config,
        gate=not given["no_gate"],
        languagetool=given["languagetool"],
        keep_warm=given["keep_warm"],
    )
    runner = Runner(options)
    context.call_on_close(runner.close)
    return runner
