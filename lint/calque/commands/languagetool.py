"""`calque languagetool`: the engine beside calque's own rules."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from calque.runs.plan import Options
from calque.runs.runner import Runner

if TYPE_CHECKING:
    from calque.languagetool.wanted import Wanted


@click.group()
def languagetool() -> None:
    """Install LanguageTool, see what is there, keep a server warm."""


@languagetool.command()
@click.option(
    "--from",
    "source",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="A folder that has the jars.",
)
@click.option("--mirror", metavar="URL", help="A Maven repository; default: Maven Central.")
def install(source: Path | None, mirror: str | None) -> None:
    """Fetch the jars that English needs (43 MB), each checked against its SHA-256."""
    from calque.languagetool.install import CENTRAL
    from calque.languagetool.install import install as fetch

    place = fetch(_meter(), source=source, mirror=mirror or CENTRAL)
    click.echo(f"installed in {place}")


def _meter() -> Callable[[int, int], None]:
    """Shows bytes on a terminal, and nothing elsewhere."""
    if not sys.stderr.isatty():
        return lambda _done, _total: None

    def _show(done: int, total: int) -> None:
        end = "\n" if done == total else ""
        click.echo(f"\r{done / 1e6:5.1f} of {total / 1e6:.1f} MB{end}", nl=False, err=True)

    return _show


@languagetool.command()
def status() -> None:
    """Say what is installed, which server runs, and what both cost."""
    from calque.languagetool.inventory import inventory

    for line in inventory(_wanted()):
        click.echo(line)


@languagetool.command()
def rules() -> None:
    """List the rules of the lists `newsroom` and `strict` with their numbers; `calque explain CODE` says more."""
    from calque.explain.guest import summary

    for line in summary():
        click.echo(line)


@languagetool.command()
@click.option(
    "--for", "time", default="10m", show_default=True, metavar="TIME", help="When it ends by itself."
)
def start(time: str) -> None:
    """Start a server for later runs, or keep the one that runs."""
    from calque.languagetool.java import installation
    from calque.languagetool.wanted import seconds
    from calque.languagetool.warm import warm

    wanted = _wanted()
    where = warm(installation(wanted.jars), wanted.memory, seconds(time))
    click.echo(f"LanguageTool listens on {where} for {time}; it uses up to {wanted.memory} MB of heap")


@languagetool.command()
def stop() -> None:
    """End the server that was kept warm."""
    from calque.languagetool.warm import stop as end

    click.echo("ended" if end() else "no server was kept warm")


def _wanted() -> "Wanted":
    """What the configuration of the working folder says."""
    from calque.languagetool.wanted import wanted

    home = Runner(Options()).home
    return wanted(home.languagetool, home.file.parent if home.file else Path.cwd(), None, None)
