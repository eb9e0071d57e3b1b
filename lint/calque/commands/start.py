"""First files: `calque init` and `calque new`."""

from pathlib import Path

import click

from calque.runs.plan import Options
from calque.runs.runner import Runner


@click.command()
def init() -> None:
    """Write a first calque.toml into the current folder."""
    from calque.scaffold import configuration

    click.echo(f"wrote {configuration(Path())}")


@click.command()
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
    from calque.packs.index import index
    from calque.packs.sources import has_rules
    from calque.scaffold import rule

    packs = Runner(Options()).home.packs
    root = folder or next(iter(packs), None)
    if root is None:
        raise click.UsageError(
            "name the folder of your rules with --in, or under `packs` in the configuration"
        )
    # The first rule of a pack is written before there is a pack.
    known = [(listing.family, listing.code) for listing in index([p for p in packs if has_rules(p)]).listings]
    click.echo(f"wrote {rule(name, root, known, prefix)}")
