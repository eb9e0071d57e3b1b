"""A term that the glossary of the house forbids.

The configuration names a glossary, `glossary = "terms.toml"`, with lines such as `"per cent" = "percent"`: not this, but this.
The words are found in any case and as whole words; `"Kiev[|'s]" = "Kyiv[|'s]"` stands for both of its forms.
An empty second part forbids a term without saying what to write.
A term that stands inside the preferred one ("Party" in "Communist Party") is left alone.
"""

from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache

from calque import ANY, Document, Facts, Finding, Rule, Severity, Span, Stage, phrases


@lru_cache(maxsize=8)
def _table(entries: tuple[tuple[str, str], ...]) -> Callable[[Document], Iterator[Finding]]:
    return phrases(dict(entries), blocks=ANY)


def forbidden(document: Document) -> Iterator[Finding]:
    """Every term of the glossary, in headings and tables too."""
    glossary: Mapping[str, str] = document.facts.glossary
    if not glossary:
        return
    for finding in _table(tuple(glossary.items()))(document):
        instead = finding.slots["instead"]
        if instead and _stands(document.text, finding.span, instead):
            continue
        advice = f"write '{instead}'" if instead else "find another word"
        yield finding._replace(slots={"phrase": finding.slots["phrase"], "advice": advice})


def _stands(text: str, span: Span, preferred: str) -> bool:
    """Whether the preferred term stands there already, with the forbidden one inside it."""
    first = max(span.end - len(preferred), 0)
    return any(text.startswith(preferred, at) for at in range(first, span.start + 1))


RULE = Rule(
    code="TRM107",
    summary="term that the glossary forbids",
    message="{advice}: the glossary forbids '{phrase}'",
    severity=Severity.WARNING,
    stage=Stage.OPTIONAL,
    mqm="terminology/wrong-term",
    find=forbidden,
    given=Facts(glossary={"per cent": "percent", "internet": "Internet", "Kiev": "Kyiv", "utilize": ""}),
    bad={
        "Wages rose by four ⟦per cent⟧.": "Wages rose by four percent.",
        "The mayor of ⟦Kiev⟧ spoke.": "The mayor of Kyiv spoke.",
        "Schools got ⟦internet⟧ at last.": "Schools got Internet at last.",
        "They ⟦utilize⟧ old ships.": None,
        "News from ⟦Kiev⟧\n\nThe mayor spoke to the press on Monday morning, as he does.": "News from Kyiv\n\nThe mayor spoke to the press on Monday morning, as he does.",
    },
    good=(
        "Wages rose by four percent, the board said.",
        "The Internet was down in Kyiv.",
        "The kievan chronicle was utilized.",
    ),
)
