"""A preposition is followed by "to" and a verb.

After a preposition English has the form in -ing: "aimed at strengthening".
Engines that put a phrase together from pieces leave the infinitive of another turn of phrase: "aimed at to strengthen".
Flagged are phrases whose preposition cannot stand alone in front of a purpose;
"nothing to look at to pass the time" and "went on to win" are left alone.
"""

import re
from collections.abc import Iterator

from calque import Document, Finding, Fix, Rule, Safety, Severity, Span, expression
from calque_rules.grammar._verbs import gerund

_GOVERNORS = r"""
    (?: aim(?:s|ed|ing)? | target(?:s|ed|ing)? | excel(?:s|led)? | geared | good | bad | attempts? | efforts? ) \s at
  | (?: capable | incapable | instead | afraid | tired | proud | accused | suspected | guilty | convicted | favou?r
      | ways? | goals? | aims? | purpose | tasks? | hopes? | ideas? | intention | possibility | importance | risks?
      | process | means | methods? | habit | chances? | objective | necessity | mission | prospects? | practice | policy
      | result | view | opportunity | option | responsibility | thinking | dream(?:s|ed|ing)? ) \s of
  | (?: responsible | suitable | useful | thanks? | thanked | praised | blamed | criticis?ed | criticized | fined
      | reasons? | apologi[sz]ed? | measures | conditions | preparations | plans ) \s for
  | (?: interested | interest | succeed(?:s|ed|ing)? | success | engaged | role | experience | difficult(?:y|ies)
      | participat(?:e|es|ed|ing) | specializ(?:e|es|ed|ing) | persist(?:s|ed)? ) \s in
  | (?: focus(?:es|ed|ing)? | insist(?:s|ed|ing)? | agree(?:s|d)? | concentrat(?:e|es|ed|ing) | keen | intent | bent ) \s on
  | (?: prevent | stop | ban | prohibit | refrain | discourage | deter | block | keep | protect ) (?: s | [npr]?ed | [npr]?ing )?
      (?: \s (?: him | her | them | it | us | people | anyone | the \s [\w-]{2,20} ) )? \s from
  | without | despite | besides
  | with \s (?: the \s (?: aim | goal | purpose | intention | view | hope ) \s of | a \s view \s to )
"""
_ENDINGS = (" at", " of", " for", " in", " on", " from", "without", "despite", "besides", "view to")
_NO_VERB = r"(?! (?: the | a | an | his | her | its | their | our | my | your | this | that | these | those | whom | which | what | where | be\sor | or ) \b )"


_GOVERNOR = expression(rf"\b(?:{_GOVERNORS})\Z", re.VERBOSE | re.IGNORECASE)
_REACH = 60

# The rare part comes first: a search for the governors would stop at every word.
_TO = expression(
    rf"""
    [ \n] to [ \n] {_NO_VERB}
    (?: (?P<adverb> [a-z]{{3,12}}ly | further | better | not | also | always | never ) \s )?
    (?P<verb> [a-z]{{2,20}} ) (?! [\w’'-] )
    """,
    re.VERBOSE,
)


def infinitives(document: Document) -> Iterator[Finding]:
    """Infinitives behind a preposition."""
    text = document.text
    for found in _TO.finditer(text):
        if not text.endswith(_ENDINGS, max(0, found.start() - 8), found.start()):
            continue
        governor = _GOVERNOR.search(text, max(0, found.start() - _REACH), found.start())
        prose = document.prose_at(found.start())
        if governor is None or prose is None or found.end() > prose.end:
            continue
        span = Span(max(governor.start(), prose.start), found.end())
        yield Finding(span, {"preposition": governor[0].split()[-1]}, _repair(governor[0], found, span))


def _repair(governor: str, found: re.Match[str], span: Span) -> Fix:
    """The preposition with the form in -ing."""
    adverb = f"{found['adverb']} " if found["adverb"] else ""
    return Fix.of(span, f"{governor} {adverb}{gerund(found['verb'])}", Safety.UNSAFE)


RULE = Rule(
    code="GRA101",
    summary="preposition in front of a to-infinitive",
    message="write '{preposition}' with the form in -ing, without 'to'",
    severity=Severity.ERROR,
    mqm="linguistic-conventions/grammar",
    find=infinitives,
    wake=frozenset(f"{ending} to " for ending in _ENDINGS),
    bad={
        "The two ports signed an agreement ⟦aimed at to strengthen⟧ their ferry lines.": (
            "The two ports signed an agreement aimed at strengthening their ferry lines."
        ),
        "The club is not ⟦capable of to win⟧ without its captain.": "The club is not capable of winning without its captain.",
        "She is ⟦thinking of to sell⟧ the mill.": "She is thinking of selling the mill.",
        "He left the hall ⟦without to say⟧ a word.": "He left the hall without saying a word.",
        "The fund is ⟦responsible for to further develop⟧ the valley.": (
            "The fund is responsible for further developing the valley."
        ),
    },
    good=(
        "The agreement aims to strengthen the ferry lines.",
        "She went on to win the race in Oslo.",
        "It was the only thing he could think of to say.",
        "The agreement is aimed at strengthening the ferry lines.",
        "The way of the pilgrims to Santiago is long.",
        "He walked on to see the harbour before dark.",
        "Ana was instead of help to the crew, the report says.",
    ),
)
