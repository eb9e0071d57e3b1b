"""The keys of a configuration file and what their values have to be."""

from collections.abc import Callable, Mapping

from calque.suggest import suggest

#: The name of a test in `KINDS`, or the only words allowed.
Kind = str | tuple[str, ...]

LOCALES = ("en-US", "en-GB", "en-CA", "en-AU", "en-IE", "en-NZ", "en-IN")
SEVERITIES = ("note", "warning", "error")
MODES = ("off", "auto", "require")
LANGUAGES = ("zh", "ru", "uk", "de", "ja", "es", "fr")

#: What a value of each key has to be; a tuple names the only words allowed.
LAYER_KEYS: Mapping[str, Kind] = {
    "select": "words",
    "extend-select": "words",
    "ignore": "words",
}
FACT_KEYS: Mapping[str, Kind] = {"locale": LOCALES, "date": "date", "style": "style"}
KEYS: Mapping[str, Kind] = {
    **LAYER_KEYS,
    **FACT_KEYS,
    "calques-from": "languages",
    "encoding": "word",
    "exclude": "words",
    "extend": "word",
    "fail-on": SEVERITIES,
    "glossary": "word",
    "languagetool": "table",
    "packs": "words",
    "per-file": "tables",
    "preview": "switch",
    "profile": "word",
    "profiles": "tables",
    "required-version": "word",
    "severity": "severities",
    "vocabulary": "word",
}
#: The keys inside `[per-file]` and `[profiles]` entries.
INNER: Mapping[str, Mapping[str, Kind]] = {
    "per-file": {**LAYER_KEYS, **FACT_KEYS},
    "profiles": {**LAYER_KEYS, "extend": "word"},
}


#: The keys inside a table that has no entries of its own.
TABLES: Mapping[str, Mapping[str, Kind]] = {
    "languagetool": {
        "mode": MODES,
        "url": "word",
        "rules": "rules",
        "spelling": "switch",
        "jars": "word",
        "memory": "megabytes",
        "timeout": "seconds",
    },
}


Test = Callable[[object], bool]


def wrong(value: object, kind: Kind) -> str:
    """What is wrong with a value, in words that follow the key; empty where nothing is."""
    if isinstance(kind, tuple):
        known = isinstance(value, str) and value in kind
        return (
            "" if known else f"has to be one of {', '.join(kind)}, not {value!r}{suggest(str(value), kind)}"
        )
    test, words = KINDS[kind]
    return "" if test(value) else f"has to be {words}, not {value!r}"


def _words(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(word, str) and word for word in value)


def _languages(value: object) -> bool:
    return isinstance(value, list) and all(word in LANGUAGES for word in value)


def _date(value: object) -> bool:
    from datetime import date

    return isinstance(value, date)


def _table_of(value: object, allowed: tuple[str, ...] | None) -> bool:
    return isinstance(value, dict) and all(
        isinstance(v, str) and (allowed is None or v in allowed) for v in value.values()
    )


KINDS: Mapping[str, tuple[Test, str]] = {
    "words": (_words, "a list of words"),
    "word": (lambda value: isinstance(value, str) and bool(value), "a word in quotation marks"),
    "switch": (lambda value: isinstance(value, bool), "true or false"),
    "table": (lambda value: isinstance(value, dict), "a table"),
    "rules": (
        lambda value: (isinstance(value, str) and bool(value)) or (_words(value) and value != []),
        "the name of a list, or a list of rule ids",
    ),
    "megabytes": (
        lambda value: type(value) is int and 256 <= value <= 65536,
        "a number of megabytes from 256 to 65536",
    ),
    "seconds": (
        lambda value: type(value) in (int, float) and 0 < float(str(value)) <= 3600,
        "a number of seconds up to 3600",
    ),
    "date": (_date, "a date such as 2021-12-14, without quotation marks"),
    "tables": (
        lambda value: isinstance(value, dict) and all(isinstance(v, dict) for v in value.values()),
        "a table of tables",
    ),
    "severities": (
        lambda value: _table_of(value, SEVERITIES),
        "a table from codes to note, warning or error",
    ),
    "style": (
        lambda value: isinstance(value, str) or _table_of(value, None),
        "the name of a house style or a table of its values",
    ),
    "languages": (_languages, f"a list from {', '.join(LANGUAGES)}"),
}
