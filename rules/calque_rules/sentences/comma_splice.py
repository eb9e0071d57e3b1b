"""Two whole sentences joined by a comma: "The sunlight is dazzling, we can see the light".

Chinese, Russian and German join clauses by a comma alone, and engines keep the comma; English wants a full stop, a semicolon or "and".
The first clause begins the sentence and has its own verb, the second begins with a pronoun and a form of "be", "have", "do" or a modal.
Sentences with a conjunction, a relative clause, a time in front or a verb of speech are left alone, and so are quotations
and corrections of the kind "It was not a loan, it was a gift", which are idiom.
"""

import re
from collections.abc import Iterator

from calque import Document, Finding, Rule, Severity, Span, Stage, expression

_SUBJECTS = ("it", "he", "she", "they", "we", "this", "these")
_VERBS = tuple("is are was were has have had can cannot could will would should must does did do".split())
_NOTS = r"(?:is|are|was|were|ca|wo|do|does|did|has|have|could|would|should)n['’]t"
_FINITE = expression(rf"\b(?:{'|'.join(_VERBS)}|{_NOTS})\b")
_SPLICE = expression(
    rf"""
    (?:It|He|She|They|We|This|These|The|A|An|My|His|Her|Our|Their)\b (?P<left>[^,;:.?!"“”()\n–—-]{{8,140}}) ,\ (?=[A-Za-z])
    (?P<second>(?P<subject>(?i:{"|".join(_SUBJECTS)}))\ (?P<verb>{"|".join(_VERBS)}|{_NOTS}))\b (?P<right>[^"“”\n]*)\Z
    """,
    re.VERBOSE,
)
#: Words that tie the first clause to the second, or are no clause.
_TIES = expression(
    r"""
    \b(?: that|which|who|whom|whose|if|when|as|while|whether|where|because|though|although|since|unless|until|till|once|after|before
      | more|less|than|how|what|why|time|times|days?|weeks?|months?|years?|ago|moment|now|then|first|again|also|next|later
      | sa(?:id|ys?)|th(?:ink|inks|ought)|believes?|knows?|moving|being|having )\b
    """,
    re.VERBOSE,
)
_SPEECH = expression(
    r"\b(?:sa(?:id|ys?)|th(?:ink|inks|ought)|tells?|told|adds?|added|wrote|writes|explain(?:s|ed)|admit(?:s|ted))\b"
)
_NEGATION = expression(r"\b(?:not|never|no|nor|only|hardly|just)\b|n['’]t\b")


def spliced(document: Document) -> Iterator[Finding]:
    """The comma, the subject and the verb of every second clause that is a sentence of its own."""
    text = document.text
    for sentence in document.sentences:
        found = _SPLICE.match(text, *sentence)
        if found is None or not _FINITE.search(found["left"]) or _TIES.search(found["left"]):
            continue
        if _SPEECH.search(found["right"]) or _is_correction(found):
            continue
        yield Finding(Span(found.end("left"), found.end("second")), {"words": found["second"]})


def _is_correction(found: re.Match[str]) -> bool:
    """Whether the first clause denies what the second says with the same verb."""
    return _NEGATION.search(found["left"]) is not None and found["verb"] in found["left"].split()


RULE = Rule(
    code="SEN211",
    summary="two sentences joined by a comma",
    message="end the sentence before '{words}', or join with 'and'",
    severity=Severity.NOTE,
    stage=Stage.PREVIEW,
    mqm="linguistic-conventions/grammar",
    find=spliced,
    wake=frozenset(f", {subject} {verb}" for subject in _SUBJECTS for verb in (*_VERBS, "ca", "wo")),
    bad={
        "The light in the valley is dazzling⟦, we can⟧ see it from the road.": None,
        "This method is not limited to wheat⟦, it can⟧ be used for rice too.": None,
        "The beam was held by two feet⟦, they were⟧ badly made.": None,
    },
    good=(
        "If the light is dazzling, we can see it from the road.",
        "It was not a loan, it was a gift.",
        "The tools were cheap, they were told.",
        "Two years ago, it was still a village.",
        "The light is dazzling, he said.",
        "The light in the valley is dazzling, and we can see it from the road.",
        "“The light is dazzling, it is beautiful,” he said.",
    ),
)
