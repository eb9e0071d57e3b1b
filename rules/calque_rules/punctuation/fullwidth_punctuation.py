"""A full-width mark of Chinese or Japanese typesetting in an English sentence.

Engines copy the marks they do not translate: `yes，he said`, `the index（CPI）rose`.
English sets the half-width mark, with a space after it or, at an opening bracket, before it.
Marks between Chinese, Japanese or Korean characters are part of a quoted text and are left alone.
"""

from collections.abc import Iterator

from calque import Document, Finding, Fix, Rule, Safety, Severity, Span, expression
from calque_rules.punctuation._wide import NARROW, marks, narrowed

WIDE = expression("[，。．；：？！（）【】［］〔〕｛｝％＆＂＇]")


def wide_marks(document: Document) -> Iterator[Finding]:
    """Every full-width mark that stands beside English words."""
    for match in marks(document, WIDE):
        edit = narrowed(document.text, match.start())
        slots = {"wide": match[0], "narrow": NARROW[match[0]]}
        yield Finding(Span(*match.span()), slots, Fix((edit,), Safety.SAFE))


RULE = Rule(
    code="PUN101",
    summary="full-width punctuation in English text",
    message="replace the full-width '{wide}' with '{narrow}'",
    severity=Severity.ERROR,
    mqm="linguistic-conventions/punctuation",
    find=wide_marks,
    wake=frozenset("，。．；：？！（）【】［］〔〕｛｝％＆＂＇"),
    bad={
        "The talks failed⟦，⟧he said.": "The talks failed, he said.",
        "The port reopened on Monday⟦。⟧": "The port reopened on Monday.",
        "The minister asked⟦：⟧“Who will pay?”": "The minister asked: “Who will pay?”",
        "Sales rose by 1⟦，⟧200 tonnes.": "Sales rose by 1,200 tonnes.",
        "The price index⟦（⟧CPI) fell.": "The price index (CPI) fell.",
    },
    good=(
        "The banner read 加油，武汉！ in red letters.",
        "The talks failed, he said.",
        "The app is called 天天（新版） and is free.",
        "The slogan was “加油，武汉！” at the time.",
    ),
)
