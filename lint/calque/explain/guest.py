"""A rule of LanguageTool as a page. Neither LanguageTool nor Java is needed for it."""

from collections.abc import Iterator
from pathlib import Path

import calque.languagetool as engine
from calque.errors import BadConfig
from calque.explain import About, fenced, measurements
from calque.explain.evidence import Evidence, evidence
from calque.languagetool.java import VERSION
from calque.languagetool.lists import PREFIX, known, measured
from calque.languagetool.measured import LISTS, MEASURED, Measured
from calque.suggest import suggest

#: Where LanguageTool's own examples of a rule can be read.
THEIRS = "https://community.languagetool.org/rule/show"


def table() -> dict[str, Evidence]:
    """What the rules of the lists were measured at, by code."""
    return evidence(Path(engine.__path__[0]))


def named(code: str) -> str:
    """The code of the rule of LanguageTool that a code or a name stands for. Raises BadConfig for a rule that there is not."""
    name = code.upper().replace("-", "_").removeprefix("LT_")
    every = known() | MEASURED.keys()
    if name not in every:
        raise BadConfig(f"unknown rule {code}{suggest(PREFIX + name, (PREFIX + other for other in every))}")
    return PREFIX + name


def page(code: str) -> str:
    """The page of a rule in Markdown, without a last line end."""
    row = MEASURED.get(code.removeprefix(PREFIX))
    parts = [f"# {code} {code.lower().replace('_', '-')}", _facts(row), "## What it flags", what(code)]
    parts += [] if row is None else _numbers(code, row)
    parts += ["## Switching it off", f'Everywhere: `ignore = ["{code}"]` in the configuration.']
    parts.append(f"In one place of a Markdown or HTML file: `<!-- calque-ignore {code} -- the reason -->`.")
    return "\n\n".join(parts)


def what(code: str) -> str:
    """What a rule flags, whose it is, and when it runs."""
    name = code.removeprefix(PREFIX)
    row = MEASURED.get(name)
    if row is not None:
        flags = f"{row.what[:1].upper()}{row.what[1:]}"
        return f"{flags}.\nIt is a rule of LanguageTool {VERSION}, and runs only beside it: {_where(row)}."
    return (
        f"It is a rule of LanguageTool {VERSION}, whose own page is {THEIRS}/{name}?lang=en.\n"
        "calque has not measured it, or has found it wanting; it is on none of calque's lists.\n"
        f'It runs only where LanguageTool does and `extend-select = ["{code}"]` or `rules` in the table'
        " `[languagetool]` name it."
    )


def about(code: str) -> About | None:
    """A rule of LanguageTool as reports describe it; None for a code of none."""
    name = code.removeprefix(PREFIX)
    if name not in known() | MEASURED.keys():
        return None
    row = measured(name)
    summary = row.what or f"a rule of LanguageTool {VERSION} that calque has not measured"
    return About(
        code=code,
        name=code.lower().replace("_", "-"),
        family="languagetool",
        severity=row.severity,
        mqm=row.mqm,
        summary=summary,
        doc=what(code),
        page=page(code),
    )


def _facts(row: Measured | None) -> str:
    if row is None:
        return "family: languagetool · severity: warning · list: none · fix: unsafe"
    fix = "none, LanguageTool's own was too often wrong" if row.mended is None else "unsafe"
    return f"family: languagetool · severity: {row.severity} · list: {row.list} · fix: {fix} · MQM: {row.mqm}"


def _numbers(code: str, row: Measured) -> Iterator[str]:
    yield "## Examples"
    before, _, rest = row.bad.partition("⟦")
    mended = "" if row.mended is None else f"\n+ {before}{row.mended}{rest.partition('⟧')[2]}"
    yield fenced("diff", f"- {row.bad}{mended}")
    yield "## Evidence"
    yield from measurements(table().get(code))


def _where(row: Measured) -> str:
    """The settings that switch it on."""
    lists = " or ".join(f'`rules = "{name}"`' for name in LISTS[LISTS.index(row.list) :])
    return f"`--languagetool auto` with {lists} in the table `[languagetool]` of the configuration"


def summary() -> Iterator[str]:
    """One line a rule of the lists: code, list, hits per 100,000 words of native news, hits read and right, what it flags."""
    numbers_of = table()
    width = max(map(len, MEASURED)) + len(PREFIX)
    for name, row in MEASURED.items():
        found = numbers_of.get(PREFIX + name)
        numbers = f"{found.native:5.2f}  {found.right:>2} of {found.read:>2}" if found else "not measured"
        yield f"{PREFIX + name:<{width}}  {row.list:<8}  {numbers}  {row.what}"
    yield f"{len(MEASURED)} rules: code, list, hits per 100,000 words of native news, hits right of those read"
