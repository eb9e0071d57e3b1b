"""A form in -ing stands behind "to" where the base form belongs.

After "want", "plan", "able" and their like, English has the base form: "plans to develop".
Engines mix this with "committed to developing", where "to" is a preposition.
Only forms of verbs that are common in news, behind words that never take a preposition "to", are flagged.
"""

from calque import Rule, Severity, Stage, pattern, unsafe
from calque_rules.grammar._verbs import gerund

_BASES = """
    strengthen promote develop support improve make take provide help maintain increase reduce ensure create build play achieve
    continue work become protect establish enhance expand deepen give get keep find show invest attract process produce use
    leave join open close sell buy pay move return carry hold meet discuss sign implement introduce launch start stop
""".split()  # fmt: skip
BASE = {gerund(verb): verb for verb in _BASES}
_GOVERNORS = "able|unable|want|wants|wanted|decided|decides|plans|planned|agreed|hopes|hoped|refused|refuses|managed|failed|intends?|intended|ordered|in[ ]order|tried|tries|willing|unwilling|trying|wishes|afford"

RULE = Rule(
    code="GRA102",
    summary="form in -ing behind the “to” of an infinitive",
    message="write 'to {base}'",
    severity=Severity.ERROR,
    mqm="linguistic-conventions/grammar",
    stage=Stage.PREVIEW,
    find=pattern(
        rf"(?P<governor>{_GOVERNORS})[ ]to[ \n](?P<form>{'|'.join(BASE)})(?![\w-])",
        at="form",
        fix=unsafe(lambda found: BASE[found["form"]]),
        slots=lambda found: {"base": BASE[found["form"]]},
    ),
    wake=frozenset(f" to {form}" for form in BASE),
    bad={
        "The harbour plans to ⟦developing⟧ its ferry lines.": "The harbour plans to develop its ferry lines.",
        "The mill was able to ⟦processing⟧ 70 tonnes a day.": "The mill was able to process 70 tonnes a day.",
    },
    good=(
        "The harbour is committed to developing its ferry lines.",
        "The mill was able to process 70 tonnes a day.",
        "She looks forward to meeting the crew.",
    ),
)
