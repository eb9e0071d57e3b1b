"""A form in -ing, in -s or of the past stands behind "to" where the base form belongs.

After "want", "plan", "able" and their like, English has the base form: "plans to develop".
Engines mix this with "committed to developing", where "to" is a preposition.
Only forms of verbs that are common in news, behind words that never take a preposition "to", are flagged.
"""

import re

from calque import Document, Rule, Severity, expression, pattern, unsafe
from calque_rules.grammar._verbs import gerund

_BASES = """
    strengthen promote develop support improve make take provide help maintain increase reduce ensure create build play achieve
    continue work become protect establish enhance expand deepen give get keep find show invest attract process produce use
    leave join open close sell buy pay move return carry hold meet discuss sign implement introduce launch start stop
""".split()  # fmt: skip
#: Forms that are no nouns: "plans to moves" may be "plans to" and something else.
_IN_S = """
    strengthens promotes develops improves makes takes provides maintains reduces ensures creates builds achieves continues
    becomes protects establishes enhances expands gives gets keeps invests attracts produces closes sells buys pays
    discusses implements introduces
""".split()  # fmt: skip
_PAST = {
    "became": "become", "bought": "buy", "brought": "bring", "gave": "give", "got": "get", "kept": "keep",
    "made": "make", "obtained": "obtain", "paid": "pay", "provided": "provide", "sold": "sell", "took": "take",
}  # fmt: skip
BASE = (
    {gerund(verb): verb for verb in _BASES}
    | {form: form[:-2] if form.endswith("sses") else form[:-1] for form in _IN_S}
    | _PAST
)
#: "To" may be a preposition here: "agreed to paid leave", "agreed to making peace", "plans to developing countries".
_LOOSE = frozenset(("agreed", "plans", "hopes"))
_OTHERS = expression(r"\s(?:countries|nations|economies|world|sites|owners|stages|costs)\b")


def inflected(document: Document, found: re.Match[str]) -> bool:
    """Whether the form is the verb of an infinitive."""
    form, governor = found["form"], found["governor"]
    if governor not in _LOOSE:
        return True
    if form in _PAST or (governor == "agreed" and form.endswith("ing")):
        return False
    return not _OTHERS.match(document.text, found.end())


_GOVERNORS = "able|unable|want|wants|wanted|decided|decides|plans|planned|agreed|hopes|hoped|refused|refuses|managed|failed|intends?|intended|ordered|in[ ]order|tried|tries|willing|unwilling|trying|wishes|afford"

RULE = Rule(
    code="GRA102",
    summary="inflected form behind the “to” of an infinitive",
    message="write 'to {base}'",
    severity=Severity.ERROR,
    mqm="linguistic-conventions/grammar",
    find=pattern(
        rf"(?P<governor>{_GOVERNORS})[ ]to[ \n](?P<form>{'|'.join(BASE)})(?![\w-])",
        at="form",
        fix=unsafe(lambda found: BASE[found["form"]]),
        slots=lambda found: {"base": BASE[found["form"]]},
        when=inflected,
    ),
    wake=frozenset(f" to {form}" for form in BASE),
    bad={
        "The harbour plans to ⟦developing⟧ its ferry lines.": "The harbour plans to develop its ferry lines.",
        "It was closed in order to ⟦protects⟧ the lake.": "It was closed in order to protect the lake.",
        "He managed to ⟦obtained⟧ a minor post.": "He managed to obtain a minor post.",
        "The mill was able to ⟦processing⟧ 70 tonnes a day.": "The mill was able to process 70 tonnes a day.",
    },
    good=(
        "The harbour is committed to developing its ferry lines.",
        "The mill was able to process 70 tonnes a day.",
        "She wanted to found a club, and he managed to found a bank.",
        "The mill agreed to paid leave for all and to making peace, and agreed to closing the pits.",
        "Talks on plans to developing countries were held.",
        "She looks forward to meeting the crew.",
    ),
)
