"""What can be said about rules and settings without a draft."""

from collections.abc import Iterable, Iterator

from calque.errors import BadConfig
from calque.explain import page
from calque.finding import Severity
from calque.packs.index import load
from calque.packs.listing import Listing
from calque.runs.runner import Runner
from calque.select import is_guest
from calque.suggest import suggest


def explained(runner: Runner, codes: Iterable[str]) -> Iterator[str]:
    """The pages of rules that are named by code or by name. Raises BadConfig for a rule that there is not."""
    known = {row.code: row for row in runner.index.listings}
    for code in (code_of(runner, word) for word in codes):
        if code in known:
            yield page(load(known[code]))
            continue
        from calque.explain.guest import page as guest

        yield guest(code)


def code_of(runner: Runner, word: str) -> str:
    """The code of the rule that a code or a name stands for. Raises BadConfig for a rule that there is not."""
    if is_guest(word.upper()):
        from calque.explain.guest import named

        return named(word)
    listings = runner.index.listings
    asked = word.upper(), word.replace("_", "-").lower()
    code = next((row.code for row in listings if row.code == asked[0] or row.name == asked[1]), None)
    if code is None:
        names = [row.code for row in listings] + [row.name for row in listings]
        raise BadConfig(f"unknown rule {word}{suggest(word, names) or suggest(word.upper(), names)}")
    return code


def as_text(runner: Runner) -> Iterator[str]:
    """One line a rule: whether it is on in the working folder, code, name, severity, stage, summary."""
    on = runner.plan("draft.txt").codes
    listings = runner.index.listings
    width = max(len(row.name) for row in listings)
    for row in listings:
        star = "*" if row.code in on else " "
        summary = load(row).rule.summary
        yield f"{star} {row.code}  {row.name:<{width}}  {Severity(row.severity)!s:<7}  {row.stage:<8}  {summary}"
    yield f"{len(listings)} rules, {sum(row.code in on for row in listings)} of them on here (*)"


def as_json(runner: Runner) -> Iterator[str]:
    """An array with an object a rule."""
    import json

    on = runner.plan("draft.txt").codes
    rows = [json.dumps(_row(row, on=row.code in on), ensure_ascii=False) for row in runner.index.listings]
    yield "[" + ",\n ".join(rows) + "]"


def _row(listing: Listing, *, on: bool) -> dict[str, object]:
    rule = load(listing).rule
    return {
        "code": listing.code,
        "name": listing.name,
        "family": listing.family,
        "pack": listing.pack,
        "summary": rule.summary,
        "message": rule.message,
        "severity": str(Severity(listing.severity)),
        "stage": listing.stage,
        "mqm": rule.mqm,
        "explains": list(listing.explains),
        "selected": on,
    }


def in_force(runner: Runner, path: str) -> Iterator[str]:
    """Every setting that holds for a file or folder with the file that set it, and the rules that are on."""
    from pathlib import Path

    inside = f"{path}/draft.txt" if Path(path).is_dir() else path
    plan = runner.plan(inside)
    config = plan.config
    yield f"configuration: {config.file or 'none; these are the defaults'}"
    for setting in config.settings:
        yield f"{setting.key} = {setting.value!r}  # {setting.file}"
    given = {setting.key for setting in config.settings}
    for name in config._fields:
        key = name.replace("_", "-")
        if key in {"profile", "preview", "fail-on", "encoding"} and key not in given:
            yield f"{key} = {_plain(getattr(config, name))}  # default"
    if "locale" not in given:
        yield f"locale = {plan.facts.locale!r}  # default"
    packs = sorted({row.pack for row in runner.index.listings})
    yield f"packs: {', '.join(packs)}"
    yield f"{len(plan.codes)} rules are on: {', '.join(sorted(plan.codes))}"


def _plain(value: object) -> str:
    return repr(str(value)) if isinstance(value, Severity) else repr(value)
