"""The small words that every English text is full of."""

#: In lower case; words that are as common in another language (`in`, `was`, `an`) are left out.
ENGLISH = frozenset(
    """
    the of and to is that for it with as were are be by at this have has had from or but not they which their its his her she he
    will would been who whom whose what when where while if there than then these those them you your we our us can could should
    may might must about after before between into over under during against because although through until more most other some
    such only also very out up down on so how why each any all both few no nor own same too
    """.split()
)
