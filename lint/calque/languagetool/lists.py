"""Which of LanguageTool's rules run: the lists that have been measured, and ids that a user names."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from calque.errors import BadConfig
from calque.finding import Severity
from calque.languagetool.measured import GRAMMAR, LISTS, MEASURED, Measured
from calque.packs.listing import Listing
from calque.suggest import suggest

#: What stands before an id in a code.
PREFIX = "LT-"
#: The id of the speller of each variant of English.
SPELLER = "MORFOLOGIK_RULE_EN_"
#: The id of the rule for compounds, and what its matches' ids begin with.
COMPOUNDS = "EN_COMPOUNDS"
#: The variants that LanguageTool has; the others are taken for British.
VARIANTS = ("US", "GB", "CA", "AU", "NZ")


def sent(name: str) -> str:
    """The id under which a rule is asked for: one rule names each compound in the id of its matches."""
    return COMPOUNDS if name.startswith(COMPOUNDS) else name


def language(locale: str) -> str:
    """LanguageTool's name for a locale; plain `en` has no speller."""
    return locale if locale.removeprefix("en-") in VARIANTS else "en-GB"


def known() -> frozenset[str]:
    """The ids of all rules for English."""
    text = Path(__file__).with_name("ids.txt").read_text(encoding="utf-8")
    return frozenset(word for line in text.splitlines() if not line.startswith("#") for word in line.split())


def listings(rules: str | Sequence[str], named: Iterable[str], *, spelling: bool) -> tuple[Listing, ...]:
    """The rules that can be selected: those of a list or named by their ids run unasked, those `named` by code if asked for.

    Raises BadConfig for a list or an id that there is not.
    """
    on = _on(rules)
    if spelling:
        on |= {f"{SPELLER}{variant}" for variant in VARIANTS}
    more = {code.removeprefix(PREFIX) for code in named if code.startswith(PREFIX)}
    unknown = (more | on) - MEASURED.keys()
    if unknown:
        real = known()
        if wrong := sorted(on & unknown - real):
            raise BadConfig(
                f"languagetool.rules: LanguageTool has no rule {wrong[0]}{suggest(wrong[0], real)}"
            )
        more &= real | MEASURED.keys()
    return tuple(_listing(name, on=name in on) for name in sorted(MEASURED.keys() | on | more))


def _on(rules: str | Sequence[str]) -> set[str]:
    if not isinstance(rules, str):
        return {name.removeprefix(PREFIX) for name in rules}
    if rules not in LISTS:
        raise BadConfig(
            f"languagetool.rules: unknown list {rules}{suggest(rules, LISTS)}; known are {', '.join(LISTS)}"
        )
    return {name for name, row in MEASURED.items() if LISTS.index(row.list) <= LISTS.index(rules)}


def measured(name: str) -> Measured:
    """What is known of a rule; of those outside the lists only that they exist."""
    return MEASURED.get(name) or Measured(LISTS[-1], GRAMMAR, "", "", "")


def _listing(name: str, *, on: bool) -> Listing:
    return Listing(
        code=PREFIX + name,
        name=PREFIX.lower() + name.lower().replace("_", "-"),
        family="languagetool",
        pack="languagetool",
        root="",
        package="",
        file="",
        stage="default" if on else "preview",
        severity=int(Severity[measured(name).severity.upper()]),
        wake=None,
        reach=None,
        explains=(),
    )
