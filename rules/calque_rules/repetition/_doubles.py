"""Words that may rightly stand twice in a row, and how sure one can be of the others."""

from typing import NamedTuple

from calque_rules.repetition._gaps import is_slip

#: Words that end one clause or phrase and begin the next ("what it is is", "the one one wants").
JOINTS = frozenset(
    "that had is was do did does can will it you her him this these those one us me not be".split()
)

#: Prepositions that a clause may end with ("what they have been looking for for days").
STRANDED = frozenset(
    "in on at for about over up out off down through around after before along across".split()
)

#: Verbs that meet like that only after a pronoun or a relative ("the powers they have have grown").
AUXILIARIES = frozenset("have has are were would could".split())
SUBJECTS = frozenset("i you he she it we they who what there that which".split())

#: Pronouns with a capital begin a clause, in which these verbs cannot stand twice ("It is is late").
OPENERS = frozenset(("You", "He", "She", "It", "We", "They", "There"))
VERBS = AUXILIARIES | frozenset(("is", "was", "will"))

#: Words doubled for stress before another word ("very very late", "a trillion trillion watts").
STRESSED = frozenset(
    "very really much many too far long old big little never pretty quick million billion trillion thousand".split()
)

#: Words doubled for sound or habit, wherever they stand.
CALLS = frozenset(
    """
    so no yes yeah yep nope hey oh ah aha ha hee he ho hi hello bye now well there here ever please wow woo whoo yay
    ooh la na da ba do dum doo tut tsk tick tock knock blah bla yada yadda chop hush hear aye cha choo yum win go run
    same night boo rah ra sis
    """.split()
)

#: Names, loanwords and kinds of animal, plant, dish and dance that are a word said twice.
DOUBLED_NAMES = frozenset(
    """
    duran walla wagga baden bora pago sirhan boutros humbert zsa lang sing yo nora mahi ylang beri gado piri peri
    dik tuk hula pom tom dum can lava putt agar pooh chi cous nasi pili tata kai woof bang beep honk boom ding dong
    ling ping pang ting ming fee lulu coco kiki gigi mimi jojo toto dodo bobo didi nunu momo mumu chow papa mama
    want curly woy kurri grong gumly mooney wangi cup tilly drung tawi jelly hari orang anak jalan ganda nene bebe
    tam shing tse mary paw dub rin tin hoon cabramatta lapu tip pat gorilla bison vulpes bufo rattus giraffa lynx
    """.split()
)

#: Endings of names that are a word said twice ("Bunga Bunga", "Liang Liang").
CALLED = ("a", "i", "o", "u", "n", "ng")

#: Short words with a capital that are no nicknames, so that two of them in a row are a slip.
SHORT_NAMES = frozenset(
    """
    accra april asia bank benin board cairo chad chile china city congo court cuba dakar day delhi doha dubai egypt
    eu euro expo force gabon gaza ghana gulf haiti house idaho india inc iowa iran iraq isis islam islay italy japan
    july june kabul kenya kiev king korea kyiv kyoto lagos lake league libya lima lyon maine mali malta march miami
    milan minsk month mosul nasa nato nepal news niger north ohio oman osaka oslo oxford paris park party peru police
    prague press prize qatar queen quito riga river rome seoul seine show south spain state sudan sun syria texas thames
    time times togo tokyo tunis turkey tv uk un union usa utah war wales west white world yemen york
    """.split()
)

#: Words whose second copy carries nothing: deleting it cannot change what is meant.
CERTAIN = frozenset("the a an and or of with from by as into than their its our your my been because".split())
FUNCTION = (
    CERTAIN | AUXILIARIES | frozenset("to but if when while his which who whose also i we they".split())
)

LATIN = ("us", "is", "es", "a", "um", "ae", "or", "ix")


class Double(NamedTuple):
    """Two like words in a row and what is around them.

    `lead` has the words of the sentence in front of them, at most eight, and `before` is the last of these (empty where there is none);
    `starts` and `ends` tell whether they begin a sentence and whether punctuation or the end of the block follows.
    """

    first: str
    second: str
    lead: tuple[str, ...]
    starts: bool
    ends: bool

    @property
    def before(self) -> str:
        """The word in front of the two."""
        return self.lead[-1] if self.lead else ""


def may_double(double: Double) -> bool:
    """Whether two like words in a row may be right."""
    word = double.second.lower()
    if double.before in OPENERS and word in VERBS:
        return False
    if (
        (double.starts or double.first == double.second)
        and not double.ends
        and is_slip(word, double.lead, starts=double.starts)
    ):
        return False
    if word in FUNCTION and not (
        double.first[0].isupper() and double.second[0].isupper() and not double.starts
    ):
        return word in AUXILIARIES and double.before.lower() in SUBJECTS
    if word in JOINTS or word in STRANDED or word in STRESSED:
        return not double.ends and not (double.starts and double.first != double.second)
    if word in CALLS or word in DOUBLED_NAMES or len(word) == 1:
        return True
    if not word[0].isalpha():
        return not (
            double.ends
            and (double.before[:1].isalpha() or len(word) == 4)
            and word.replace(",", "").replace(".", "").isalnum()
        )
    return _is_name(double) or _is_latin(double.before, double.second)


def _is_name(double: Double) -> bool:
    """Whether capitals make a name of the second word or of both."""
    first, second = double.first, double.second
    if not second[0].isupper():
        return first[0].isupper() and not double.starts
    if first[0].islower():
        return True
    if len(second) > 5 or (len(second) == 5 and not second.endswith(CALLED)):
        return False
    return second.lower() not in SHORT_NAMES and not (double.ends and second.isupper())


def _is_latin(before: str, word: str) -> bool:
    """Whether the words may name a subspecies, as in "Pan troglodytes troglodytes"."""
    return (
        before[:1].isupper()
        and len(word) > 4
        and word.islower()
        and word.endswith(LATIN)
        and word[-3:] != "ies"
    )
