"""What the configuration says about drafts, as the values that rules read."""

from collections.abc import Mapping
from pathlib import Path

from calque.config import settings
from calque.config.settings import Setting
from calque.errors import BadConfig
from calque.facts import Facts
from calque.suggest import suggest

#: What `style = "..."` stands for: the values that rules read from `Facts.style`.
STYLES: Mapping[str, Mapping[str, str]] = {
    "ap": {
        "percent": "%",
        "quote-punctuation": "inside",
        "date": "Month D, YYYY",
        "us": "U.S.",
        "dash": " — ",
        "serial-comma": "no",
        "numbers": "figures from 10",
    },
    "reuters": {
        "percent": "%",
        "quote-punctuation": "inside",
        "date": "Month D, YYYY",
        "us": "U.S.",
        "dash": " - ",
        "serial-comma": "no",
        "numbers": "figures from 10",
    },
    "guardian": {
        "percent": "%",
        "quote-punctuation": "logical",
        "date": "D Month YYYY",
        "us": "US",
        "dash": " – ",
        "serial-comma": "no",
        "numbers": "figures from 10",
    },
}
#: The values that a key of a style may have; what other keys mean is known to the pack whose rules read them.
VALUES: Mapping[str, tuple[str, ...]] = {
    "percent": ("%", "percent", "per cent"),
    "quote-punctuation": ("inside", "logical"),
    "date": ("Month D, YYYY", "D Month YYYY"),
    "us": ("U.S.", "US"),
    "dash": (" — ", "—", " – ", " - "),
    "serial-comma": ("yes", "no"),
    "numbers": ("figures from 10", "figures from 11"),
}


def vary(base: Facts, values: Mapping[str, object], file: Path | None) -> Facts:
    """The facts with the locale, date or house style of a configuration. Raises BadConfig, which names `file`."""
    date = values.get("date")
    return base._replace(
        locale=str(values.get("locale", base.locale)),
        date=base.date if date is None else str(date),
        style=_style(values["style"], file) if "style" in values else base.style,
    )


def _style(value: object, file: Path | None) -> Mapping[str, str]:
    if isinstance(value, dict):
        return _own_style(value, file)
    if value not in STYLES:
        raise BadConfig(
            f"{file}: unknown style {value}{suggest(str(value), STYLES)}; known are {', '.join(STYLES)}"
        )
    return STYLES[str(value)]


def _own_style(values: Mapping[str, str], file: Path | None) -> Mapping[str, str]:
    for key, value in values.items():
        known = VALUES.get(key, (value,))
        if value not in known:
            raise BadConfig(
                f"{file}: style.{key} has to be one of {', '.join(map(repr, known))}, not {value!r}"
            )
    return values


def resolve(last: Mapping[str, Setting], file: Path) -> Facts:
    """The facts that settings (the last of each key) stand for. Raises BadConfig."""
    own = Facts(
        vocabulary=_vocabulary(last["vocabulary"]) if "vocabulary" in last else frozenset(),
        glossary=_glossary(last["glossary"]) if "glossary" in last else {},
    )
    return vary(own, {key: setting.value for key, setting in last.items()}, file)


def _named(setting: Setting) -> Path:
    path = setting.file.parent / str(setting.value)
    if not path.is_file():
        raise BadConfig(f"{setting.file}: {setting.key} names {setting.value}, and there is no such file")
    return path


def _vocabulary(setting: Setting) -> frozenset[str]:
    """The words of a file, one a line; what follows a `#` is a remark."""
    lines = (line.partition("#")[0].strip() for line in settings.text(_named(setting)).splitlines())
    return frozenset(line for line in lines if line)


def _glossary(setting: Setting) -> Mapping[str, str]:
    """A TOML table `"not this" = "but this"`; an empty second part says that there is no one word for it."""
    file = _named(setting)
    table = settings.parse(file)
    for term, preferred in table.items():
        wrong = _wrong_entry(term, preferred)
        if wrong:
            raise BadConfig(f"{file}:{_line(file, term)}: {wrong}")
    return {term: str(preferred) for term, preferred in table.items()}


def _wrong_entry(term: str, preferred: object) -> str:
    """What is wrong with an entry of a glossary; empty where nothing is."""
    if not isinstance(preferred, str):
        return f'{term!r} has to stand for words: "not this" = "but this"'
    if not term.strip() or term != term.strip() or preferred != preferred.strip():
        return "an entry may not be empty, nor begin or end with a blank"
    if term == preferred:
        return f"{term!r} stands for itself"
    from calque.finders.phrases import forms

    try:
        list(forms(term, preferred))
    except ValueError as error:
        return str(error)
    return ""


def _line(file: Path, term: str) -> int:
    """The line of a glossary (1-based) where a term stands; 1 where it is written with escapes."""
    lines = settings.text(file).splitlines()
    return next((number for number, line in enumerate(lines, 1) if term in line), 1)
