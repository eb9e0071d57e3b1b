"""Which rules run: a pure function from codes and what was asked for to the codes that are on."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from calque.errors import BadConfig
from calque.finding import Severity
from calque.packs.listing import Listing
from calque.suggest import suggest

#: The word that stands for every family.
ALL = "ALL"
#: What the codes of LanguageTool's rules begin with.
GUESTS = "LT"
#: The code under which a rule that raised or ran out of time is reported.
FAILED = "CLQ901"
#: The codes of the engine itself, always on unless ignored; a rule that failed cannot be: a text must not look clean because nothing ran.
ENGINE = ("CLQ101", "CLQ102", FAILED)


def is_guest(code: str) -> bool:
    """Whether a code is that of one of LanguageTool's rules."""
    return code.startswith(f"{GUESTS}-")


class Layer(NamedTuple):
    """What one place asks for; `select` of None leaves the set below as it is. `source` names the place in errors."""

    select: tuple[str, ...] | None = None
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    source: str = ""


class Profile(NamedTuple):
    """A named selection: what it adds to or takes from the profile it extends."""

    layer: Layer
    extend: str = "default"


def profile_layers(name: str, profiles: Mapping[str, Profile], source: str) -> list[Layer]:
    """The layers of a profile from the farthest to the nearest. Raises BadConfig for an unknown name or a circle."""
    layers: list[Layer] = []
    seen: list[str] = []
    while name != "default":
        if name not in profiles:
            raise BadConfig(f"{source}: unknown profile {name}{suggest(name, ['default', *profiles])}")
        if name in seen:
            raise BadConfig(f"{source}: profile {name} extends itself")
        seen.append(name)
        layers.append(profiles[name].layer)
        name = profiles[name].extend
    return layers[::-1]


def style_profiles(keys: Iterable[str], profiles: Iterable[str], source: str) -> list[str]:
    """The profiles that the keys of a house style stand for. Raises BadConfig for a key that no pack knows."""
    known = [name.removeprefix("style-") for name in profiles if name.startswith("style-")]
    for key in keys:
        if key not in known:
            raise BadConfig(f"{source}: unknown key style.{key}{suggest(key, known)}")
    return [f"style-{key}" for key in keys]


def selected(listings: Sequence[Listing], layers: Iterable[Layer], *, preview: bool) -> frozenset[str]:
    """The codes that are on.

    Without any layer those of stage default. Each layer changes the set below it; in one layer the most specific prefix
    wins, and `ignore` wins a draw. A prefix brings in default and optional rules, preview ones only with `preview`;
    a full code brings in its rule whatever its stage.
    Raises BadConfig for a code or prefix that no rule has.
    """
    stages = {listing.code: listing.stage for listing in listings}
    on = {code for code, stage in stages.items() if stage == "default"}
    for layer in layers:
        _known(layer, stages)
        if layer.select is not None:
            on = set()
        wanted = (*(layer.select or ()), *layer.extend_select)
        for code, stage in stages.items():
            asks = _specificity(code, wanted, whole=stage == "preview" and not preview)
            refuses = _specificity(code, layer.ignore, whole=False)
            if asks > refuses:
                on.add(code)
            elif refuses >= 0:
                on.discard(code)
    return frozenset(on)


def silent(layers: Iterable[Layer]) -> frozenset[str]:
    """The codes of the engine that are not to be told; only `ignore` turns them off, and `ALL`, which is every family, does not."""
    off: set[str] = set()
    for layer in layers:
        wanted = (*(layer.select or ()), *layer.extend_select)
        refused = [word for word in layer.ignore if word != ALL]
        for code in ENGINE:
            asks, refuses = _specificity(code, wanted, whole=False), _specificity(code, refused, whole=False)
            if asks > refuses:
                off.discard(code)
            elif refuses >= 0:
                off.add(code)
    return frozenset(off - {FAILED})


def severities(
    listings: Sequence[Listing], wanted: Mapping[str, Severity], source: str
) -> Mapping[str, Severity]:
    """The severity of each code for which a code or prefix asks; the longest one wins. Raises BadConfig for an unknown one."""
    codes = [listing.code for listing in listings]
    for word in wanted:
        if not _guest(word, codes) and not any(code.startswith(word) for code in codes):
            raise BadConfig(f"{source}: severity: unknown rule {word}{suggest(word, codes)}")
    return {code: level for word, level in sorted(wanted.items()) for code in codes if code.startswith(word)}


def _specificity(code: str, words: Iterable[str], *, whole: bool) -> int:
    """The length of the longest word that names the code (0 for ALL); -1 where none does."""
    if whole:
        return len(code) if code in words else -1
    return max(
        (0 if word == ALL else len(word) for word in words if word == ALL or code.startswith(word)),
        default=-1,
    )


def _guest(word: str, codes: Iterable[str]) -> bool:
    """Whether a word names rules of an engine that does not run here: one configuration serves runs with and without it."""
    return word.startswith(GUESTS) and not any(code.startswith(GUESTS) for code in codes)


def known(word: str, codes: Collection[str]) -> bool:
    """Whether a word names a rule of the packs (`codes`) or of the engine, several by their prefix, or all of them."""
    return word == ALL or _guest(word, codes) or any(code.startswith(word) for code in (*codes, *ENGINE))


def _known(layer: Layer, stages: Mapping[str, str]) -> None:
    for word in layer.ignore:
        if FAILED.startswith(word) and not any(code.startswith(word) for code in ENGINE if code != FAILED):
            raise BadConfig(
                f"{layer.source}: {word} cannot be ignored: what a rule that failed would have found is not known;"
                " ignore that rule"
            )
    for word in (*(layer.select or ()), *layer.extend_select, *layer.ignore):
        if not known(word, stages):
            families = {code[:3] for code in stages}
            raise BadConfig(
                f"{layer.source}: unknown rule {word}{suggest(word.upper(), [*stages, *sorted(families)])}"
            )
