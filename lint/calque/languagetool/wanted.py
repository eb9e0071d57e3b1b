"""What the configuration and the command line ask of LanguageTool."""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from calque.config.keys import MODES
from calque.errors import BadConfig

#: How long a server that is kept warm may stay idle at most, in seconds: a day.
LONGEST = 24 * 3600
SECONDS = {"s": 1, "m": 60, "h": 3600}


class Wanted(NamedTuple):
    """How LanguageTool is to run.

    `mode` is off, auto or require; `url` that of a server that is there already, else one is started.
    `rules` names a list or is a list of rule ids; `jars` is a folder with LanguageTool's jars.
    `memory` is the Java heap in MB, `timeout` the seconds that one request may take.
    `warm` are the seconds that a server stays for later runs; 0 ends it with this one.
    """

    mode: str = "off"
    url: str | None = None
    rules: str | tuple[str, ...] = "newsroom"
    spelling: bool = False
    jars: Path | None = None
    memory: int = 512
    timeout: float = 60.0
    warm: int = 0


def wanted(table: Mapping[str, object], folder: Path, mode: str | None, warm: str | None) -> Wanted:
    """What a checked `[languagetool]` table of a configuration in `folder` asks for; the command line outranks it.

    Raises BadConfig.
    """
    rules = table.get("rules", "newsroom")
    jars = table.get("jars")
    return Wanted(
        mode=mode or str(table.get("mode", MODES[0])),
        url=str(table["url"]) if "url" in table else None,
        rules=tuple(map(str, rules)) if isinstance(rules, list) else str(rules),
        spelling=bool(table.get("spelling", False)),
        jars=folder / Path(str(jars)).expanduser() if jars is not None else None,
        memory=int(str(table.get("memory", 512))),
        timeout=float(str(table.get("timeout", 60.0))),
        warm=0 if warm is None else seconds(warm),
    )


def seconds(text: str) -> int:
    """A span of time such as `90s`, `10m` or `1h` in seconds. Raises BadConfig."""
    number, unit = text[:-1], text[-1:]
    if not (number.isascii() and number.isdigit() and unit in SECONDS):
        raise BadConfig(f"--keep-warm takes a time such as 90s, 10m or 1h, not {text!r}")
    asked = int(number) * SECONDS[unit]
    if not 0 < asked <= LONGEST:
        raise BadConfig(f"--keep-warm takes a time up to 24h, not {text!r}")
    return asked
