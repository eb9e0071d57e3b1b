"""What the configuration says about a draft."""

from collections.abc import Mapping
from typing import NamedTuple

from calque.finding import NOTHING


class Facts(NamedTuple):
    """What the configuration says about a draft; rules read it, they never read the configuration.

    A finding whose words are one of `vocabulary` is not told; `glossary` maps words to what the house writes for them.
    """

    locale: str = "en-US"
    date: str | None = None
    vocabulary: frozenset[str] = frozenset()
    glossary: Mapping[str, str] = NOTHING
    style: Mapping[str, str] = NOTHING


#: The facts where nothing is configured.
DEFAULTS = Facts()
