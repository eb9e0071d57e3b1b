"""All packs looked through: what the index keeps of every rule."""

import re
import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path

from calque.errors import BadRule
from calque.finders.traces import awaited
from calque.packs.listing import Index, Listing, PackProfile
from calque.packs.sources import LoadedRule, Pack, files, folder, installed, load, reach, wake
from calque.testing import prove


def survey(folders: Sequence[Path]) -> Index:
    """Import every rule of every pack and write down what the next start needs to know.

    Raises BadRule where a pack or a rule cannot be loaded, where two claim one code or family, or where there is no rule.
    """
    own = [folder(path) for path in folders]
    for pack in own:
        _refuse_empty(pack)
    found = [*installed(), *own]
    rows = sorted((row for pack in found for row in listings(pack)), key=lambda row: row.code)
    if not rows:
        raise BadRule("no rules: no pack is installed or named in the configuration; reinstall calque")
    _refuse_claims(rows)
    named = tuple(profile for pack in found for profile in profiles(pack))
    return Index(tuple(rows), named, tuple(str(pack.root) for pack in found))


def _refuse_empty(pack: Pack) -> None:
    """Raise BadRule for a folder that brings nothing: a text must not look clean because no rule ran."""
    if next(files(pack), None) is None and not (pack.root / "profiles.toml").is_file():
        raise BadRule(
            f"{pack.root}: holds no rules; they are files in the folder of a family, and `calque new FAMILY/NAME` writes one"
        )


def _refuse_claims(listings: Sequence[Listing]) -> None:
    """Raise BadRule where two files claim one code, or two packs one family."""
    codes: dict[str, Listing] = {}
    families: dict[str, Listing] = {}
    for row in listings:
        other = codes.setdefault(row.code, row)
        if other is not row:
            raise BadRule(f"{row.file}: the code {row.code} is taken by {other.file}; take another")
        other = families.setdefault(row.code[:3], row)
        if other.pack != row.pack:
            raise BadRule(
                f"{row.file}: the family {row.code[:3]} belongs to the pack {other.pack}; take another"
            )


def listings(pack: Pack) -> Iterator[Listing]:
    """What the index keeps of every rule of a pack.

    A foreign rule has to pass its own examples first: a rule that fails them is not what its author meant.
    Raises BadRule.
    """
    for path in files(pack):
        loaded = load(pack, path)
        row = listing(pack, loaded)
        if pack.foreign:
            _prove(loaded)
        yield row


def _prove(loaded: LoadedRule) -> None:
    try:
        prove(loaded)
    except BadRule as error:
        raise BadRule(f"{loaded.file}: {error}") from None


def listing(pack: Pack, loaded: LoadedRule) -> Listing:
    """What the index keeps of one rule. Raises BadRule for a pattern that is no regular expression."""
    rule = loaded.rule
    try:
        awaits = awaited(wake(rule))
        near = reach(rule, awaits) if not pack.foreign else None
    except re.error as error:
        raise BadRule(f"{loaded.file}: the pattern is no regular expression: {error}") from error
    return Listing(
        code=rule.code,
        name=loaded.name,
        family=loaded.family,
        pack=pack.name,
        root=str(pack.root),
        package=pack.package,
        file=str(loaded.file),
        stage=rule.stage.value,
        severity=int(rule.severity),
        wake=None if awaits is None else tuple(sorted(awaits)),
        reach=near,
        explains=rule.explains,
    )


def profiles(pack: Pack) -> Iterator[PackProfile]:
    """The selections that the pack's `profiles.toml` names. Raises BadRule."""
    file = pack.root / "profiles.toml"
    if not file.is_file():
        return
    try:
        table = tomllib.loads(file.read_text(encoding="utf-8"))
        for name, entry in table.items():
            more, less = entry.get("extend-select", []), entry.get("ignore", [])
            yield PackProfile(name, pack.name, entry.get("extend", "default"), tuple(more), tuple(less))
    except (tomllib.TOMLDecodeError, AttributeError, TypeError) as error:
        raise BadRule(f"{file}: is no table of profiles: {error}") from error
