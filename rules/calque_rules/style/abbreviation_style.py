"""One abbreviation with full stops and without them in one draft: "U.S." and "US".

Engines learn both forms and choose anew with each sentence.
The rarer form is flagged, and where both are as frequent, the later one.
A house style that names its form (`us = "US"`) decides for the United States instead.
Headings, where many houses drop the full stops, "US$" and names such as US Airways are left alone.
"""

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from calque import Document, Finding, Fix, Rule, Safety, Severity, Span, Stage, expression

# Each has a U that goes on or ends like this; to look for one letter takes next to no time.
_U = expression(r"U(?:\.?[SKN]|(?<=E.)|(?<=E\..))")
_FORMS = expression(
    r"[UE](?<![\w.&/@#-].)(?:(?<=U)(?:\.S\.A?\.?|\.K\.?|\.N\.|SA?|K|N)|(?<=E)(?:\.U\.|U))(?![\w$€£@_]|\.\w|[ ](?:Airways|Weekly|Soccer|dollars?\b))"
)


class Written(NamedTuple):
    """An abbreviation where it stands: without a full stop that ends the sentence, if it has none of its own."""

    span: Span
    letters: str
    dotted: bool


def _written(document: Document, match: re.Match[str]) -> Written | None:
    if document.prose_at(match.start()) is None:
        return None
    return Written(Span(*match.span()), match[0].replace(".", ""), "." in match[0])


def _wanted(document: Document, found: list[Written]) -> bool | None:
    """Whether the form with full stops is wanted; None where nothing says so."""
    house = document.facts.style.get("us")
    if house is not None and found[0].letters in {"US", "USA"}:
        return "." in house
    count = Counter(one.dotted for one in found)
    if len(count) < 2:
        return None
    return found[0].dotted if count[True] == count[False] else count[True] > count[False]


def _fix(document: Document, one: Written) -> Fix:
    """The other form; a full stop that also ends the sentence stays."""
    if not one.dotted:
        follows = document.text[one.span.end : one.span.end + 1]
        dots = "." if follows != "." else ""
        return Fix.of(one.span, ".".join(one.letters) + dots, Safety.UNSAFE)
    sentence = document.sentence_at(one.span.start)
    ends = sentence is not None and one.span.end >= sentence.end
    return Fix.of(one.span, one.letters + "." * ends, Safety.UNSAFE)


def uneven(document: Document) -> Iterator[Finding]:
    """Every abbreviation in a form that the draft, or its house, does not mean."""
    if _U.search(document.text) is None:
        return
    found = [one for match in _FORMS.finditer(document.text) if (one := _written(document, match))]
    for letters in dict.fromkeys(one.letters for one in found):
        same = [one for one in found if one.letters == letters]
        wanted = _wanted(document, same)
        for one in same:
            if wanted is not None and one.dotted != wanted:
                right = ".".join(letters) + "." if wanted else letters
                yield Finding(one.span, {"right": right}, _fix(document, one))


def in_order(document: Document) -> Iterator[Finding]:
    """The same in order of place."""
    return iter(sorted(uneven(document), key=lambda finding: finding.span))


RULE = Rule(
    code="STY204",
    summary="abbreviation with and without full stops in one draft",
    message="write '{right}' throughout",
    severity=Severity.NOTE,
    stage=Stage.PREVIEW,
    mqm="style/inconsistent",
    find=in_order,
    wake=frozenset({"u.s.", "us", "u.k", "uk", "u.n.", "un", "e.u.", "eu"}),
    bad={
        "The U.S. and the U.S. dollar fell. The ⟦US⟧ government said so.": "The U.S. and the U.S. dollar fell. The U.S. government said so.",
        "The US envoy met the US press. He likes the ⟦U.S.⟧": "The US envoy met the US press. He likes the US.",
        "The UN voted, and the ⟦U.N.⟧ chief left.": "The UN voted, and the UN chief left.",
    },
    good=(
        "The U.S. and the U.K. voted with the UN.",
        "The US envoy paid US$50 for a US Airways ticket.",
        "The visa let us stay in the US.",
        "He lives in the U.S. and works in the U.S.",
    ),
)
