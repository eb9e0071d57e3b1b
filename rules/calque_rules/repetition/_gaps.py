"""Whether two like words in a row can be the end of one clause and the beginning of what follows.

English doubles a preposition or a small verb where the first one has lost its object to a word in front of it
("what they looked for for days", "the problem it was was solved") or is an adverb ("she came in in May").
Where no word in front can have taken the object, the second copy is a slip.
"""

from collections.abc import Sequence

#: Words that take the object of a later preposition or verb.
TAKERS = frozenset("what which who whom whose that where how all".split())
#: Words after which a clause begins anew, so that a pronoun right behind them is its subject.
LINKS = frozenset("and but or because although though while since if when where then as so said says".split())
#: Subjects, and words that a clause or a noun begins with.
SUBJECTS = frozenset("i you he she it we they".split())
NOUNS = frozenset("the a an his her its their our my your this these".split())
OF = frozenset("of to in on at for from with near".split())
#: Pronouns that are the subject of what follows right behind a link.
PRONOUNS = frozenset("it you her him this these those one us he she there".split())
#: Prepositions that begin a sentence, where none can have lost its object.
HEADS = frozenset("in on at for about after before".split())
#: Verbs that stand twice only behind a clause.
VERBS = frozenset("is was are were has have did does be will could would".split())
#: Adverbs that no preposition of the same form follows, those that one follows, and prepositions that are no adverbs.
AWAY = frozenset("out off".split())
ADVERBS = frozenset("in on".split())
PREPOSITIONS = frozenset("for at".split())
#: Verbs that such an adverb belongs to, and verbs and adjectives that a clause may end on together with a preposition.
CARRIERS = frozenset(
    """
    break breaks breaking broke broken bring brings bringing brought build builds building built call calls called calling came come comes
    coming carry carried carries carrying cash cashed cave caved check checked checking chip chipped clock clocked close closed closing
    cut cuts cutting dial dialled draw drawn drew drop dropped drops fall fell fill filled fit fitted flew fly flying gave get gets getting
    give given giving go goes going gone got hand handed hands hang held hold holding hung join joined keep keeps kept kick kicked kicks
    lead led leave leaves leaving left let lets live lived lives living lock locked log logged logging look looked looking move moved
    moves moving open opened pass passed pass phase phased phasing phone phoned pick picked pile piled pitch pitched plug plugged pour
    poured press pressed pull pulled push pushed put puts putting ran ride rode roll rolled run running rush rushed sat send sends sent set
    sets settle settled settling shut sign signed signing sit sitting snow snowed stay stayed staying step stepped stepping stood stop
    stopped swap swapped switch switched take taken takes taking threw throw thrown took tune tuned turn turned turning turns usher
    ushered wade waded wait waited waiting walk walked walking weigh weighed went won work worked working worn wear wore write wrote
    aim aimed apply applied argue argued ask asked asking bid blame blamed blamed care cared hope hoped hoping laugh laughed long paid
    pay paying play played plan planned provide provided search searched searching shoot shot shout stare stared speak spoke spoken
    talk talked try tried vote voted wish wished wished known been being interested good bad better involved engaged early late
    """.split()
)
#: From so many words in front on, a clause without "that" may stand there ("the house he grew up in in Graz").
ROOM = 4
#: So near stands the "to" of an infinitive that has lost its object.
NEAR = 4


def is_slip(word: str, lead: Sequence[str], *, starts: bool) -> bool:
    """Whether a word that English may double is doubled here by mistake; `lead` are the words of the sentence in front of it."""
    low = [one.lower() for one in lead]
    if starts and word in HEADS:
        return True
    if word in PRONOUNS and (starts or (low[-1:] and low[-1] in LINKS)):
        return True
    if not low or not TAKERS.isdisjoint(low):
        return False
    if word in VERBS:
        return _verb_slips(word, lead, low)
    # An infinitive takes one from a noun close by ("nothing to look for for days"), "according to" does not.
    if "to" in low[-NEAR:]:
        return False
    if word in AWAY:
        return True
    if word in PREPOSITIONS:
        return len(low) < ROOM - 1 or _has_no_room(low, low[-1:])
    return word in ADVERBS and _has_no_room(low, low[-5:])


def _verb_slips(word: str, lead: Sequence[str], low: Sequence[str]) -> bool:
    if low[-1] in SUBJECTS:
        return len(low) == 1 or low[-2] in LINKS
    named = all(one[0].isupper() for one in lead)
    return word == "be" or named or _is_noun(low)


def _is_noun(low: Sequence[str]) -> bool:
    """Whether the words are a noun, perhaps with another one behind "of" or the like: "the road to the port"."""
    if low[0] not in NOUNS:
        return False
    return len(low) == 2 or (len(low) == 5 and low[2] in OF and low[3] in NOUNS)


def _has_no_room(low: Sequence[str], near: Sequence[str]) -> bool:
    """Whether no verb among the near words carries the first copy, and there is no room for a clause of its own."""
    if not CARRIERS.isdisjoint(near):
        return False
    if len(low) < ROOM:
        return True
    return low[-2] not in SUBJECTS and low[-3] not in NOUNS
