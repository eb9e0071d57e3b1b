"""A full stop cuts a sentence in the middle of a phrase.

An engine that splits a long sentence, translates the parts and joins them again leaves a full stop inside a phrase:
"a plan for the region. and its ports" goes on in lower case with a word that ties it to what went before.
Delete the full stop; a capital letter would cement the damage.
Sometimes a word in front of the stop is missing or displaced as well, so the repair wants a reader.
Abbreviations, names written small and the lower case behind a question mark or a quotation are left alone.
"""

from collections.abc import Iterator

from calque import Document, Finding, Fix, Rule, Safety, Severity, expression
from calque_rules._cuts import TIES, WAKE, cuts

_HANGS = expression(
    r"\s(?:the|an?|and|or|but|that|which|who|whose|their|its|our|my|your|of|at|from|into|than|because)\Z"
)


def split_phrases(document: Document) -> Iterator[Finding]:
    """Full stops in front of a lower-case word that ties, or behind a word that needs another one."""
    for cut in document.view(cuts):
        if cut.text in TIES or _HANGS.search(document.text, max(0, cut.stop - 12), cut.stop):
            fix = Fix.of(cut.span, f" {cut.text}", Safety.UNSAFE, "delete the full stop")
            yield Finding(cut.span, {"word": cut.text}, fix)


RULE = Rule(
    code="SEN101",
    summary="full stop in the middle of a phrase",
    message="join '{word}' to the sentence before it",
    severity=Severity.ERROR,
    mqm="linguistic-conventions/grammar",
    find=split_phrases,
    wake=WAKE,
    explains=("SEN102", "SEN106", "SEN109"),
    bad={
        "The pact will bring calm to the restless region⟦. and⟧ its ports.": (
            "The pact will bring calm to the restless region and its ports."
        ),
        "Officials signed the papers at the headquarters⟦. of⟧ the Maritime Bureau.": (
            "Officials signed the papers at the headquarters of the Maritime Bureau."
        ),
        "Sales of tractors fell by 12%⟦. which⟧ surprised the makers in Brno.": (
            "Sales of tractors fell by 12% which surprised the makers in Brno."
        ),
        "Envoys of the two ports met at the⟦. invited⟧ guests’ house.": "Envoys of the two ports met at the invited guests’ house.",
        "The mayor was not sure he had the courage⟦. to⟧ sing in public.": (
            "The mayor was not sure he had the courage to sing in public."
        ),
        "The coach is 64⟦. and⟧ wants to stay until spring.": "The coach is 64 and wants to stay until spring.",
    },
    good=(
        "Farmers brought wheat, barley, etc. and stayed for the night.",
        "The bus leaves at 6 a.m. and arrives at noon.",
        "The troops of the U.S. and Norway trained together.",
        "Ask for Ms. Dahl of the harbour office.",
        "The ministry spoke on Monday. Of the five plans, one was dropped.",
        "On the 5. of March the bridge opens, the sign said.",
        '"Why now?" she asked.',
        "He waited... and waited for the ferry to Korsor.",
    ),
)
