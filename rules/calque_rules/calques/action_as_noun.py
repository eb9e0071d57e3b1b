"""An action stands as a noun behind a preposition: "for the modernization of the port".

Russian, Czech, German and Chinese name an action by its noun where English has a verb ("для модернизации", "zur Modernisierung").
An engine keeps noun and preposition; a person writes "to modernize the port" or "by modernizing the port".
Nouns that name an event or a thing as much as an action ("the start of", "the sale of", "the release of") are left alone, and so is the noun behind "after", which tells when.
"""

import re

from calque import Document, Rule, Severity, Stage, expression, pattern

#: Nouns that have a verb close by which says as much in fewer words.
_ACTIONS = frozenset(
    """
    acceleration acceptance achievement acquisition activation adaptation adjustment adoption allocation amplification
    analysis application approval assembly assessment calculation cancellation clarification compilation completion
    computation confirmation consideration consolidation construction consumption continuation coordination creation
    cultivation deepening definition deletion delivery demolition deployment destruction detection development
    digitalization dismantling dissemination drafting elaboration elimination enforcement enhancement establishment
    evaluation evacuation examination execution expansion extraction fabrication facilitation formation
    formulation fulfillment fulfilment functioning generation handling identification implementation improvement inclusion
    installation integration introduction issuance liberation limitation liquidation localization maintenance manufacture
    manufacturing minimization mobilization modernization monitoring neutralization nomination normalization observance
    optimization organisation organization placement popularization preparation presentation preservation prevention
    processing procurement production promotion protection provision publication purchase purification realisation
    realization receipt recognition reconstruction recovery regeneration registration regulation rehabilitation removal
    renewal renovation reorganization replacement repair resolution restoration restriction resumption selection separation
    simplification solution stabilization standardization strengthening suppression suspension termination testing
    transfer transformation translation transportation utilisation utilization verification violation withdrawal
    """.split()
)

#: The preposition right before a code point.
_PREPOSITION = expression(
    r"\b(?:[Aa](?:bout|t)|[Bb](?:efore|y)|[Dd](?:espite|uring)|[Ff](?:or|rom)|[IiOo]n|[Tt](?:hrough|o)|[Ww]ith(?:out)?)\Z"
)
#: The longest of them has seven letters.
_FAR = 7


def _is_action(document: Document, match: re.Match[str]) -> bool:
    """Whether a noun names an action and a preposition stands before its "the"."""
    start = match.start()
    before = max(start - _FAR, 0)
    return match["noun"] in _ACTIONS and _PREPOSITION.search(document.text, before, start) is not None


RULE = Rule(
    code="CAL115",
    summary="action named by a noun behind a preposition",
    message="use the verb for '{noun} of'",
    severity=Severity.NOTE,
    stage=Stage.OPTIONAL,
    mqm="style/unidiomatic",
    find=pattern(
        r" the (?P<phrase>(?P<noun>[a-z]{6,15}+) of)(?= \w)",
        at="phrase",
        when=_is_action,
    ),
    wake=frozenset(f" the {noun} of " for noun in _ACTIONS),
    bad={
        "The loan is meant for the ⟦modernization of⟧ the port.": None,
        "They spoke about the ⟦introduction of⟧ a new tax.": None,
        "A delay in the ⟦processing of⟧ claims cost the town a month.": None,
    },
    good=(
        "The loan is meant to modernize the port.",
        "At the start of the match it began to rain.",
        "Prices fell after the closure of the mine.",
        "The construction of the pier will take a year.",
        "She works in the sale of boats.",
    ),
)
