"""A full stop cuts a sentence in the middle of a phrase.

An engine that splits a long sentence, translates the parts and joins them again leaves a full stop inside a phrase:
"a plan for the region. and its ports" goes on in lower case with a word that ties it to what went before.
Delete the full stop; a capital letter would cement the damage.
Sometimes a word in front of the stop is missing or displaced as well, so the repair wants a reader.
Where a verb of report stands in front of "of", the verb is displaced and the stop alone is not the fault, so there is no repair.
Abbreviations, names written small and the lower case behind a question mark or a quotation are left alone.
"""

import re
from collections.abc import Iterator

from calque import Document, Finding, Fix, Rule, Safety, Severity, expression
from calque_rules._cuts import TIES, WAKE, Cut, cuts
from calque_rules.attribution._roles import REPORTS, WHEN
from calque_rules.sentences.lowercase_sentence_start import SUBJECTS

_HANGS = expression(
    r"\s(?:the|an?|and|or|but|that|which|who|whose|their|its|our|my|your|of|at|from|into|than|because)\Z"
)
# A verb has to follow, which no word that begins a clause is.
_VERBAL = expression(r"\s(?:to|will|would|shall|should|can|could|may|might|must|cannot)\Z")
_CLAUSE = frozenset(
    "the a an this these those there here his her its their our my now then however so yet also".split()
)
# Words that tie together with the next: `together with`, `composed of`, `last year`.
_PAIRS = expression(
    r"""
    (?: according\sto | ahead\sof | apart\sfrom | based\son | compared\s(?:to|with) | due\sto | instead\sof | rather\sthan
      | such\sas | thanks\sto | together\swith | aged\s(?:between|over|under|from|\d+) | aimed\sat | caused\sby
      | composed\sof | consisting\sof | followed\sby | intended\sfor | involved\sin | known\sas | led\sby
      | located\s(?:in|on|near|at) | made\s(?:of|by) | related\sto | (?:last|next)\s(?:week|month|year|spring|summer|autumn|winter|season)
      | (?:again|etc|together|too|respectively|either|instead|today|yesterday|tomorrow)(?=[.,;!?”"])
    ) \b
    """,
    re.VERBOSE,
)
# What follows belongs to the speaker's title, not to the verb: `the minister said on Monday. of Foreign Affairs Li Na`.
_SAID = expression(rf"\s{REPORTS}{WHEN}{{0,2}}\Z")


def split_phrases(document: Document) -> Iterator[Finding]:
    """Full stops in front of a lower-case word that ties, or behind a word that needs another one."""
    for cut in document.view(cuts):
        if _ties(document, cut):
            fix = Fix.of(cut.span, f" {cut.text}", Safety.UNSAFE, "delete the full stop")
            yield Finding(cut.span, {"word": cut.text}, None if _inside_title(document, cut) else fix)


def _ties(document: Document, cut: Cut) -> bool:
    if cut.text in TIES or _PAIRS.match(document.text, cut.word.start):
        return True
    if _HANGS.search(document.text, max(0, cut.stop - 12), cut.stop):
        return True
    free = cut.text in _CLAUSE or cut.text in SUBJECTS
    return not free and _VERBAL.search(document.text, max(0, cut.stop - 8), cut.stop) is not None


def _inside_title(document: Document, cut: Cut) -> bool:
    return cut.text == "of" and bool(_SAID.search(document.text, max(0, cut.stop - 90), cut.stop))


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
        "No one was hurt, the minister Horvat said on Monday⟦. of⟧ Public Works Lin Meihua.": None,
        "Sales of tractors fell by 12%⟦. which⟧ surprised the makers in Brno.": (
            "Sales of tractors fell by 12% which surprised the makers in Brno."
        ),
        "Envoys of the two ports met at the⟦. invited⟧ guests’ house.": "Envoys of the two ports met at the invited guests’ house.",
        "The mayor was not sure he had the courage⟦. to⟧ sing in public.": (
            "The mayor was not sure he had the courage to sing in public."
        ),
        "The mayor opened the hall⟦. together⟧ with the bishop.": "The mayor opened the hall together with the bishop.",
        "The crew is made up of five men⟦. aged⟧ between 20 and 36.": "The crew is made up of five men aged between 20 and 36.",
        "The old ferry will be sold⟦. next⟧ spring.": "The old ferry will be sold next spring.",
        "“We will not wait,” Novak stressed⟦. again⟧.": "“We will not wait,” Novak stressed again.",
        "The two ports should⟦. deepen⟧ their ties.": "The two ports should deepen their ties.",
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
