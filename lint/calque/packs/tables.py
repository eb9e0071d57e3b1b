"""Rules that are only data: a table of phrases or of official names in a TOML file of the same shape as a rule."""

import tomllib
from collections.abc import Mapping
from pathlib import Path

from calque.errors import BadRule
from calque.finders.official import official
from calque.finders.phrases import phrases
from calque.finding import Safety, Severity
from calque.rule import Finder, Rule, Stage

#: The keys of a table, all of them; `severity`, `stage`, `safety` and `explains` may be left out, and either `phrases` or `names`.
KEYS = frozenset(
    {
        "code",
        "summary",
        "message",
        "doc",
        "mqm",
        "severity",
        "stage",
        "safety",
        "explains",
        "phrases",
        "names",
        "bad",
        "good",
    }
)
NEEDED = ("code", "summary", "message", "doc", "mqm", "bad", "good")


def rule_from_toml(file: Path) -> tuple[Rule, str]:
    """The rule in a phrase table and its explanation. Raises BadRule, which names the file and the key."""
    try:
        table = tomllib.loads(file.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise BadRule(f"{file}: is not valid TOML: {error}") from error
    missing = [key for key in NEEDED if key not in table]
    if ("phrases" in table) == ("names" in table):
        missing.append("either phrases or names")
    if missing or not table.keys() <= KEYS:
        wrong = (
            f"needs {', '.join(missing)}"
            if missing
            else f"has unknown keys: {', '.join(table.keys() - KEYS)}"
        )
        raise BadRule(f"{file}: a table {wrong}")
    try:
        return _rule(table), str(table["doc"])
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise BadRule(f"{file}: is no table of phrases or names: {error}") from error


def _rule(table: Mapping[str, object]) -> Rule:
    return Rule(
        code=str(table["code"]),
        summary=str(table["summary"]),
        message=str(table["message"]),
        find=_finder(table),
        # TOML has no null: an empty text stands for "there is no fix".
        bad={text: after or None for text, after in _words(table["bad"]).items()},
        good=_list(table["good"]),
        mqm=str(table["mqm"]),
        severity=Severity[str(table.get("severity", "note")).upper()],
        stage=Stage(str(table.get("stage", "optional"))),
        explains=_list(table.get("explains", [])),
    )


def _finder(table: Mapping[str, object]) -> Finder:
    if "names" in table:
        return official(_list(table["names"]))
    return phrases(_words(table["phrases"]), safety=Safety[str(table.get("safety", "unsafe")).upper()])


def _words(value: object) -> Mapping[str, str]:
    if not isinstance(value, dict) or not all(isinstance(word, str) for word in value.values()):
        raise TypeError("phrases and bad have to be tables of words")
    return value


def _list(value: object) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise TypeError("names, good and explains have to be lists of words")
    return tuple(str(word) for word in value)
