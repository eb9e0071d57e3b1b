"""What a file's own choices are laid over: profiles and house styles that packs name, and what only the working folder may say."""

from collections.abc import Iterable

from calque.config.effective import Config
from calque.errors import BadConfig
from calque.facts import Facts
from calque.packs.listing import PackProfile
from calque.select import Layer, Profile, profile_layers, style_profiles


def bases(
    named: Iterable[PackProfile], profile: str, config: Config, facts: Facts, source: str
) -> list[Layer]:
    """The layers of a profile, of the source languages whose calques are asked for, of the house style and the glossary.

    Packs name all of them: `calques-from-zh`, and `style-percent` for the rules that read that value of a style.
    Raises BadConfig for a profile that nobody names.
    """
    packs = {p.name: Profile(Layer(None, p.extend_select, p.ignore, p.pack), p.extend) for p in named}
    known = {**packs, **config.profiles}
    layers = profile_layers(profile, known, source)
    asked = [
        *(f"calques-from-{language}" for language in config.calques_from),
        *style_profiles(facts.style, known, str(config.file)),
        *(["glossary"] if facts.glossary else []),
    ]
    for name in asked:
        layers += profile_layers(name, known, str(config.file))
    return layers


def trusted(found: Config, home: Config) -> Config:
    """A configuration beside drafts, which may have come with them: what runs and where texts go it may not say.

    Raises BadConfig where it does, unless that of the working folder says the same.
    """
    if found.packs and found.packs != home.packs:
        raise BadConfig(
            f"{found.file}: names packs, and rules are code: they are only taken from a configuration"
            " at or above the working folder; run calque there, or name the file with --config"
        )
    if found.languagetool and found.languagetool != home.languagetool:
        raise BadConfig(
            f"{found.file}: says how LanguageTool runs, and with it where texts are sent: that is only taken from a"
            " configuration at or above the working folder; run calque there, or name the file with --config"
        )
    return found
