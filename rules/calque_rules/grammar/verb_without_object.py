"""A verb that tells somebody something has nobody to tell: "the police informed that", "he reminded that".

Czech, Russian and Chinese say so, and an engine keeps it.
In English one informs, reminds, assures or tells somebody, and one introduces a person or a law and never a clause.
"Said", "recalled" and "told of" say the same without an object.
Only the active voice counts, right behind a name, a pronoun or a word for those who speak:
"he was told that", "residents informed that the road is shut" and "the bill he introduced that year" are left alone.
"""

import re

from calque import Document, Rule, Severity, expression, pattern, unsafe

#: What a verb may be replaced by.
_SAID = {
    "introduced that": "said that",
    "introduces that": "says that",
    "informed that": "said that",
    "informs that": "says that",
    "reminded that": "recalled that",
    "reminds that": "recalls that",
    "told that": "said that",
    "tells that": "says that",
    "told about": "told of",
}
_PAIRS = (*_SAID, "assured that", "assures that", "notified that", "described that", "describes that")

#: Those who speak, as the last word of a subject.
_SPEAKERS = frozenset(
    """he she they we who i
    agency association author authorities authority book bureau chairman club commission committee company correspondent
    department director doctor doctors documentary expert experts film forecasters government governor journalist lawyer
    lawyers leader leaders mayor media meteorologists minister ministry movie newspaper notice novel office officer
    official officials organization organisers organizers poem poems police politician portal president professor
    programme prosecutor report reporter representative scientist scientists secretary server service site source sources
    specialist specialists spokesman spokesperson spokeswoman statement story text university website""".split()
)
#: Heads of a sentence that a participle may follow, and words in capitals that are no name.
_HEADS = frozenset(
    "The A An When Once If As After Being Having And But Not Though Although While Was Were Is Are".split()
)
_BEFORE = expression(r"(?P<word>[A-Za-z][\w’'-]{0,30}+)[ ]\Z")
#: A clause begins here; behind "that year" or "that law" none does.
_CLAUSE = expression(
    r"""
    [ ](?: the|this|these|those|he|she|they|we|there|it|its|his|her|their|our|in|on|with|at|since|when|if|because|although
      | all|some|many|most|more|every|each|after|during|from|for|under|among|due|according|currently|now|not|a|an|one
      | [A-Z][\w’'-]*+ | \d[\d,.]*+ | [a-z]+\ [a-z]+\ (?:is|are|was|were|has|have|had|will|would|can|could|should|must|may) )\b
    """,
    re.VERBOSE,
)
#: What stands in front of the speaker where he is spoken to.
_PASSIVE = expression(r"\b(?:is|are|was|were|be|been|being|get|gets|got|have|has|had|to|let)[ ]\Z")


def active(document: Document, found: re.Match[str]) -> bool:
    """Whether somebody speaks, and a clause follows where one must."""
    text, at = document.text, found.start()
    if found["pair"].endswith("that") and not _CLAUSE.match(text, found.end()):
        return False
    if found["pair"].startswith("introduce"):
        return text[at - 2 : at] == ", " or _speaks(text, at)
    return _speaks(text, at)


def _speaks(text: str, at: int) -> bool:
    before = _BEFORE.search(text, max(0, at - 32), at)
    if before is None or _PASSIVE.search(text, max(0, before.start() - 8), before.start()):
        return False
    word = before["word"]
    # A plural with a capital begins a sentence, and what follows may be a participle.
    return word.lower() in _SPEAKERS or (word[0].isupper() and word[-1] != "s" and word not in _HEADS)


RULE = Rule(
    code="GRA119",
    summary="verb of telling without somebody who is told",
    message="name who was told, or write '{instead}' for '{pair}'",
    severity=Severity.WARNING,
    mqm="linguistic-conventions/grammar",
    find=pattern(
        rf"(?<=[ ])(?P<pair>{'|'.join(_PAIRS)})(?![\w’'-])",
        fix=unsafe(lambda match: _SAID.get(match["pair"])),
        slots=lambda match: {"instead": _SAID.get(match["pair"], "said that")},
        when=active,
    ),
    bad={
        "Mayor Ostrava ⟦informed that⟧ the bridge is shut.": "Mayor Ostrava said that the bridge is shut.",
        "Doctors ⟦reminded that⟧ the flu season has begun.": "Doctors recalled that the flu season has begun.",
        "Lin Yue, head of the museum, ⟦introduced that⟧ the show has three parts.": "Lin Yue, head of the museum, said that the show has three parts.",
        "Forecasters ⟦told about⟧ the storm.": "Forecasters told of the storm.",
        "The chancellor, Anna Wolff, smiled, and Wolff ⟦assured that⟧ the aid would come.": None,
    },
    good=(
        "Mayor Ostrava informed the town that the bridge is shut.",
        "He was told that the bridge is shut, and they had been told about the ferry.",
        "Residents informed that the road was shut went home.",
        "The law that she introduced that year has failed, and the mayor introduced that law.",
        "The novel tells about the flood, and the mayor informed about it.",
        "Reminded that he had promised it, he paid, assured that the money would come back.",
    ),
)
