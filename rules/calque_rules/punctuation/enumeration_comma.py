"""The enumeration comma of Chinese and Japanese in English text.

Engines copy `、` between the items of a list.
English has a comma and a space.
"""

from collections.abc import Iterator

from calque import Document, Finding, Fix, Rule, Safety, Severity, Span, expression
from calque_rules.punctuation._wide import marks, narrowed

COMMA = expression("[、､]")


def enumeration_commas(document: Document) -> Iterator[Finding]:
    """Every enumeration comma that stands beside English words."""
    for match in marks(document, COMMA):
        fix = Fix((narrowed(document.text, match.start()),), Safety.SAFE)
        yield Finding(Span(*match.span()), fix=fix)


RULE = Rule(
    code="PUN113",
    summary="enumeration comma in English text",
    message="replace the enumeration comma with ','",
    severity=Severity.ERROR,
    mqm="linguistic-conventions/punctuation",
    find=enumeration_commas,
    wake=frozenset("、､"),
    bad={
        "They sell tea⟦、⟧rice and salt.": "They sell tea, rice and salt.",
        "Talks were held in Hanoi⟦、⟧ Hue and Da Nang.": "Talks were held in Hanoi, Hue and Da Nang.",
    },
    good=(
        "They sell tea, rice and salt.",
        "The sign read 茶、米 in blue.",
        "Talks were held in Hanoi, Hue and Da Nang.",
    ),
)
