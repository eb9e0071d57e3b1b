"""Forms of English verbs, from their base forms."""

from calque import expression

# Verbs of more than one syllable that are stressed on the last one, which therefore double its consonant.
_STRESSED = frozenset("""
    abet abhor acquit admit allot begin commit compel concur confer control defer demur deter dispel emit equip excel
    expel forget impel incur infer occur omit outrun outwit patrol permit prefer propel rebel rebut recur refer regret
    remit repel reset submit transfer transmit upset kidnap worship program
""".split())  # fmt: skip

_ONE_SYLLABLE = expression(r"(?:[^aeiou]*+(?:(?<=q)u)?)[aeiou][bdgklmnprtvz]")
_KEEPS_E = ("ee", "oe", "ye")
_SINGED = frozenset(("singe", "binge", "tinge", "be"))


def gerund(verb: str) -> str:
    """The form in -ing of a base form in lower case: `strengthen`, `cut` and `make` give `strengthening`, `cutting`, `making`."""
    if verb in _SINGED or verb.endswith(_KEEPS_E):
        return f"{verb}ing"
    if verb.endswith("ie"):
        return f"{verb[:-2]}ying"
    if verb.endswith("e"):
        return f"{verb[:-1]}ing"
    if verb.endswith("ic"):
        return f"{verb}king"
    if verb in _STRESSED or _ONE_SYLLABLE.fullmatch(verb):
        return f"{verb}{verb[-1]}ing"
    return f"{verb}ing"
