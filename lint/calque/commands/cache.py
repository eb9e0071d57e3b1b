"""`calque cache`: what calque keeps between runs."""

import click


@click.group()
def cache() -> None:
    """Clear what calque keeps between runs, and can compute again."""


@cache.command()
def clear() -> None:
    """Delete the index of the rules, compiled patterns, and the results of earlier runs."""
    from calque.caches import cache_folder, clear

    number, size = clear()
    click.echo(f"deleted {number} files, {size / 1e6:.1f} MB, in {cache_folder()}")
