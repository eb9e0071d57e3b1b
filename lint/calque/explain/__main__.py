"""The pages of a pack as a folder.

`python -m calque.explain docs/rules` writes those of the built-in pack, `--check` says which of them are stale;
`python -m calque.explain docs/ours ./our_rules` does it for a folder of rules, or for an installed pack that is named.
"""

from collections.abc import Mapping, Sequence
from itertools import groupby
from pathlib import Path

import click

from calque.errors import BadRule, CalqueError
from calque.explain import page
from calque.explain.evidence import evidence
from calque.packs.sources import BUILT_IN, LoadedRule, Pack, files, folder, installed, load

#: The last line of every page: no other file is ever overwritten or deleted.
NOTICE = "<!-- Written by python -m calque.explain: change the rule, not this page. -->\n"


def pages(pack: Pack) -> dict[str, str]:
    """The pages of a pack by file name, the index `README.md` among them. Raises BadRule."""
    measured = evidence(pack.root)
    rules = sorted(
        (load(pack, file) for file in files(pack)), key=lambda loaded: (loaded.family, loaded.rule.code)
    )
    written = {f"{loaded.rule.code}.md": page(loaded, measured) for loaded in rules}
    written["README.md"] = contents(rules)
    return {name: f"{text}\n\n{NOTICE}" for name, text in written.items()}


def contents(rules: Sequence[LoadedRule]) -> str:
    """The index of pages: a table a family. `rules` are ordered by family."""
    parts = ["# Rules", f"{len(rules)} rules; those of the stage `default` run unasked."]
    for family, members in groupby(rules, key=lambda loaded: loaded.family):
        table = ["| code | name | what it flags | severity | stage |", "|---|---|---|---|---|"]
        parts += [f"## {family}", "\n".join([*table, *map(_row, members)])]
    return "\n\n".join(parts)


def _row(loaded: LoadedRule) -> str:
    rule = loaded.rule
    summary = rule.summary.replace("|", r"\|")
    return f"| [{rule.code}]({rule.code}.md) | {loaded.name} | {summary} | {rule.severity} | {rule.stage.value} |"


def stale(target: Path, wanted: Mapping[str, str]) -> list[str]:
    """The names of the pages in a folder that are missing, differ, or belong to a rule that is gone."""
    there = {path.name: path.read_text(encoding="utf-8") for path in target.glob("*.md")}
    gone = {name for name, text in there.items() if name not in wanted and text.endswith(NOTICE)}
    return sorted(gone | {name for name, text in wanted.items() if there.get(name) != text})


def write(target: Path, wanted: Mapping[str, str]) -> list[str]:
    """Bring the pages in a folder up to date; returns the names of those that changed.

    Raises BadRule, before anything is written, where a file of somebody's own has the name of a page.
    """
    names = stale(target, wanted)
    for file in (target / name for name in names):
        if file.exists() and not file.read_text(encoding="utf-8").endswith(NOTICE):
            raise BadRule(f"{file}: was not written from a rule; move it away or choose another folder")
    target.mkdir(parents=True, exist_ok=True)
    for name in names:
        if name in wanted:
            (target / name).write_text(wanted[name], encoding="utf-8", newline="\n")
        else:
            (target / name).unlink()
    return names


@click.command()
@click.argument("target", type=click.Path(file_okay=False, path_type=Path))
@click.argument("pack", default=BUILT_IN)
@click.option("--check", is_flag=True, help="Write nothing, name the stale pages, end with status 1 if any.")
def main(target: Path, pack: str, *, check: bool) -> None:
    """Write the pages of PACK, an installed pack or a folder of rules, into the folder TARGET."""
    try:
        named = next((known for known in installed() if known.name == pack), None)
        wanted = pages(named or folder(Path(pack)))
        names = stale(target, wanted) if check else write(target, wanted)
    except CalqueError as error:
        click.echo(f"calque: {error}", err=True)
        raise SystemExit(2) from error
    for name in names:
        click.echo(f"{target / name}: {'stale' if check else 'brought up to date'}")
    raise SystemExit(int(check and bool(names)))


if __name__ == "__main__":
    main()
