"""One office under two titles in a draft: "Foreign Minister" and "Minister of Foreign Affairs", "Premier" and "Prime Minister".

The source has one word for the office, and an engine renders it anew in each sentence.
The rarer title is flagged, and where both are as frequent, the later one.
Ministers whose names show that they are two people keep their titles, and so do a premier and a prime minister of two names.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from calque import Document, Finding, Rule, Severity, Span, Stage, expression

FIELDS = frozenset(
    """
    foreign finance financial defense defence interior health education justice economy economic energy transport transportation
    agriculture culture environment trade industry labor labour tourism sport sports science information communications commerce
    planning construction housing water security immigration development emergency veterans digital
    """.split()
)
_NAMED = r"(?:[ \n]of[ \n](?:the[ \n])?[A-Z]\w{2,20})?(?:[ \n](?P<name>[A-Z][\w’'-]{1,30}+(?:[ \n][A-Z][\w’'-]{1,30}+){0,3}))?"
_TITLE = expression(
    rf"""
    (?P<title> (?<![\w-])(?!Prime\b)(?P<ahead>[A-Za-z]{{5,14}}+)(?:[ \n][Aa]ffairs)?[ \n][Mm]inister\b
      | \b[Mm]inister[ \n](?:of|for)[ \n](?:the[ \n])?(?P<behind>[A-Za-z]{{5,14}}+)(?:[ \n][Aa]ffairs)?\b
      | \bP(?:remier|rime[ \n]Minister)\b(?=[ \n][A-Z]) | \b(?:Secretary[ \n-]General|General[ \n]Secretary)\b(?=[ \n][A-Z]) )
    {_NAMED}
    """,
    re.VERBOSE,
)
_SAME = {"defence": "defense", "labour": "labor", "sports": "sport", "transportation": "transport"}


class Held(NamedTuple):
    """A title where it stands: its office, its words in small letters, and the last name behind it or ""."""

    span: Span
    office: str
    words: str
    name: str


def _held(document: Document) -> Iterator[Held]:
    for match in _TITLE.finditer(document.text):
        field = (match["ahead"] or match["behind"] or "").lower()
        words = " ".join(match["title"].lower().replace("-", " ").split())
        if (field and field not in FIELDS) or document.prose_at(match.start()) is None:
            continue
        office = _SAME.get(field, field) or ("premier" if "p" in words else "secretary")
        yield Held(Span(*match.span("title")), office, words, (match["name"] or "").split(" ")[-1])


def _offices(document: Document) -> Iterator[list[Held]]:
    """The mentions of one office: that of a minister by its field, that of a head also by the name."""
    groups: defaultdict[tuple[str, str], list[Held]] = defaultdict(list)
    for held in _held(document):
        by_name = held.office in {"premier", "secretary"}
        groups[held.office, held.name if by_name else ""].append(held)
    yield from groups.values()


def _rarer(group: list[Held]) -> Iterator[tuple[Held, Held]]:
    """The mentions that have not the commonest title, each with one that has it."""
    counts = Counter(held.words for held in group)
    main, times = counts.most_common(1)[0]  # where two are as frequent, the earlier
    if times == len(group):
        return
    usual = {held.name: held for held in reversed(group) if held.words == main}
    some = next(iter(usual.values()))
    for held in group:
        other = some if not held.name else usual.get(held.name, usual.get(""))
        if held.words != main and other is not None:
            yield held, other


def may_vary(document: Document) -> bool:
    """Whether two mentions of ministers, or the words of two titles of a head, stand in the draft."""
    text = document.text
    heads = ("Prime" in text and "Premier" in text) or ("General" in text and "Secretary" in text)
    return heads or text.count("inister") > 1


def variants(document: Document) -> Iterable[Finding]:
    """Every title in its rarer form."""
    if not may_vary(document):
        return ()
    pairs = sorted(pair for group in _offices(document) for pair in _rarer(group))
    return (Finding(held.span, {"other": document[other.span]}) for held, other in pairs)


RULE = Rule(
    code="TRM108",
    summary="one office under two titles",
    message="choose one title: elsewhere it is '{other}'",
    severity=Severity.NOTE,
    stage=Stage.PREVIEW,
    mqm="terminology/inconsistent",
    find=variants,
    wake=frozenset({"minister of", "minister for", "affairs minister", "premier", "general secretary"}),
    bad={
        "Foreign Minister Ana Lind left. ⟦Minister of Foreign Affairs⟧ Lind will be back in May.": None,
        "The Minister of Defense signed. The Minister of Defense left. The ⟦defense minister⟧ is ill.": None,
        "Premier Oda spoke. ⟦Prime Minister⟧ Oda then left.": None,
    },
    good=(
        "Foreign Minister Ana Lind left. Foreign Minister Lind will be back.",
        "Foreign Minister Ana Lind met the Minister of Foreign Affairs of Chile Juan Soto.",
        "Premier Oda met Prime Minister Lind.",
        "The Foreign Minister left with the minister of finance.",
    ),
)
