"""Headings with a capital on every word and headings without them in one draft.

Sections that were translated apart bring the capitals of their engines: "The Road to the Coast" above one, "The price of the road" above the next.
A house writes its headings one way.
The rarer way is flagged; headings of three long words or fewer tell nothing, and neither do those with capitals on some.
"""

from collections.abc import Iterator

from calque import Document, Finding, Kind, Rule, Severity, Stage, expression

_WORD = expression(r"[^\W\d_][\w’'-]{3,}")


def capitals(heading: str) -> bool | None:
    """Whether the longer words behind the first have capitals; None where that cannot be told."""
    words = _WORD.findall(heading.partition(" ")[2])
    upper = sum(word[0].isupper() for word in words)
    if len(words) < 3 or heading.isupper() or any(char.isdigit() for char in heading):
        return None
    if upper == len(words):
        return True
    return False if 2 * upper < len(words) else None


def mixed(document: Document) -> Iterator[Finding]:
    """Every heading of the rarer kind; where both are as frequent, the later ones."""
    headings = [block.span for block in document.blocks if block.kind is Kind.HEADING]
    told = [(span, kind) for span in headings if (kind := capitals(document[span])) is not None]
    kinds = [kind for _, kind in told]
    if len(set(kinds)) < 2:
        return
    wanted = max(kinds[0], not kinds[0], key=kinds.count) if kinds.count(True) * 2 != len(kinds) else kinds[0]
    for span, kind in told:
        if kind is not wanted:
            yield Finding(span, {"how": "capitals" if wanted else "small letters"})


RULE = Rule(
    code="LOC208",
    summary="headings with and without capitals in one draft",
    message="write the heading in {how} as elsewhere",
    severity=Severity.NOTE,
    stage=Stage.PREVIEW,
    mqm="style/inconsistent",
    find=mixed,
    bad={
        "The Long Road Back Home\n\nIt was late, and the mill was closed.\n\n⟦Long winter closes southern schools⟧\n\nNobody knew it, and nobody asked about it.": None,
        "The price of the southern road\n\nIt was late, and the mill was closed.\n\nLong winter closes southern schools\n\nNobody knew it, and nobody asked about it.\n\n⟦The Mill That Never Closes⟧\n\nIt has stood there for a hundred years.": None,
    },
    good=(
        "The Long Road Back Home\n\nIt was late, and the mill was closed.\n\nLong Winter Closes Southern Schools\n\nNobody knew it, and nobody asked.",
        "The long road back home\n\nIt was late, and the mill was closed.\n\nRiga\n\nNobody knew it, and nobody asked.",
        "The long road back home\n\nIt was late, and the mill was closed at noon.",
    ),
)
