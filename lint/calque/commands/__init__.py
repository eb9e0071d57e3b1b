"""The commands of the command line, loaded when they are named; `calque.cli` holds the list."""

import click


def complain(line: str) -> None:
    """Tell trouble, on standard error."""
    click.echo(f"calque: {line}", err=True)
