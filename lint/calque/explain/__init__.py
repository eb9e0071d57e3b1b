"""A rule as a page. `python -m calque.explain` writes the pages of a whole pack."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from calque.explain.evidence import Evidence, evidence
from calque.facts import Facts
from calque.finding import Safety
from calque.packs.sources import LoadedRule, docstring
from calque.report.cells import blanks
from calque.rule import Rule, Stage
from calque.testing import document, marked

FIXES = {Safety.SAFE: "safe", Safety.UNSAFE: "unsafe", Safety.SHOWN: "only a suggestion"}


class About(NamedTuple):
    """A rule as reports describe it: a line, a paragraph or more, and its page in Markdown."""

    code: str
    name: str
    family: str
    severity: str
    mqm: str
    summary: str
    doc: str
    page: str


def page(loaded: LoadedRule, measured: Mapping[str, Evidence] | None = None) -> str:
    """The rule's page in Markdown, without a last line end; where `measured` is not given it is read from the rule's pack.

    Raises BadRule where the pack's evidence cannot be read.
    """
    if measured is None:
        inside = loaded.family != loaded.pack
        measured = evidence(loaded.file.parents[1] if inside else loaded.file.parent)
    rule = loaded.rule
    what, _, why = docstring(loaded).strip().partition("\n\n")
    parts = [f"# {rule.code} {loaded.name}", _facts(loaded), "## What it flags", what]
    parts += ["## Why it matters", why.strip()] if why.strip() else []
    parts += ["## Examples", *_examples(rule), "## Evidence", *measurements(measured.get(rule.code))]
    return "\n\n".join([*parts, "## Switching it off", *_switching(rule)])


def _facts(loaded: LoadedRule) -> str:
    rule = loaded.rule
    return (
        f"family: {loaded.family} · severity: {rule.severity} · stage: {rule.stage.value}"
        f" · fix: {_fix(rule)} · MQM: {rule.mqm}"
    )


def _fix(rule: Rule) -> str:
    """The kinds of fix that the examples get."""
    texts = [marked(example)[0] for example in rule.bad]
    fixes = [finding.fix for text in texts for finding in rule.find(document(text, rule.given))]
    kinds = {fix.safety for fix in fixes if fix is not None}
    words = [FIXES[safety] for safety in sorted(kinds, reverse=True)]
    return " or ".join([*words, "none"] if None in fixes else words) or "none"


def _examples(rule: Rule) -> Iterator[str]:
    yield "Flagged between the marks `⟦ ⟧`, and what it becomes:"
    pairs = (
        _lines("- ", bad) + ("" if after is None else f"\n{_lines('+ ', after)}")
        for bad, after in rule.bad.items()
    )
    yield fenced("diff", "\n\n".join(pairs))
    yield "Left alone:"
    apart = "\n\n" if any("\n" in text for text in rule.good) else "\n"
    yield fenced("text", apart.join(_lines("", text) for text in rule.good))
    if given := ", ".join(_given(rule.given)):
        yield f"These examples hold under a configuration that says {given}."


def _lines(before: str, text: str) -> str:
    """The lines of an example in which every blank but the usual one can be seen."""
    return "\n".join(before + " ".join(map(blanks, line.split(" "))) for line in text.split("\n"))


def fenced(language: str, text: str) -> str:
    """A block of code in Markdown."""
    fence = "```"
    while fence in text:
        fence += "`"
    return f"{fence}{language}\n{text}\n{fence}"


def _given(facts: Facts) -> Iterator[str]:
    """The facts that are not the usual ones, as code."""
    for name, value, usual in zip(Facts._fields, facts, Facts(), strict=True):
        if value == usual:
            continue
        if isinstance(value, Mapping):
            yield from (f"`{name}.{key} = {word!r}`" for key, word in sorted(value.items()))
            continue
        yield f"`{name} = {sorted(value) if isinstance(value, frozenset) else value!r}`"


def measurements(found: Evidence | None) -> Iterator[str]:
    """The paragraphs that say what a rule was measured at."""
    if found is None:
        yield "This rule has not been measured yet."
        return
    rates = " | ".join(f"{rate:g}" for rate in (found.native, found.human, found.machine))
    yield "Hits per 100,000 words:"
    yield f"| native | human translation | machine translation |\n|---:|---:|---:|\n| {rates} |"
    yield "\n".join(_counts(found))


def _counts(found: Evidence) -> Iterator[str]:
    yield f"Distinct source segments with a hit: {found.places}."
    if found.lines:
        yield f"Hits in single lines of translations, which count for no rate: {found.lines}."
    if found.rated:
        yield f"Hits on rated translations: {found.rated}, of which raters had marked {found.marked}."
    yield f"Hits read one by one: {found.read}, of which {found.right} were right."
    yield f"Measured on {found.date}."


def _switching(rule: Rule) -> Iterator[str]:
    code = rule.code
    if rule.stage is not Stage.DEFAULT:
        yield f'It does not run unasked; `extend-select = ["{code}"]` in the configuration switches it on.'
    yield f'Everywhere: `ignore = ["{code}"]` in the configuration.'
    yield f"In one place of a Markdown or HTML file: `<!-- calque-ignore {code} -- the reason -->`."
    if rule.explains:
        named = ", ".join(f"`{code}`" for code in rule.explains)
        yield f"Silent where this rule speaks: {named}."
