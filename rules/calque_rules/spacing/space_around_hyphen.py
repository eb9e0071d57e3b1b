"""Spaces around the hyphen of a compound.

Engines that split words at the hyphen put the parts back with spaces: `long - term`, `year - on - year`, `long -term`.
English sets the hyphen tight.
A hyphen between spaces that stands for a dash is left alone; it is taken for a hyphen only after a prefix, in a chain such as `year - on - year`,
or with a space on its left side alone.
"""

from collections.abc import Iterator

from calque import PROSE, Document, Finding, Fix, Rule, Safety, Severity, Span, expression

#: First halves of compounds that stand alone before a dash only rarely.
PREFIXES = frozenset(
    """anti co cross ex full half high hyper inter large long low macro mega micro mid mini multi neo non post pre pro
    pseudo quasi re self semi short small sub super trans ultra well""".split()
)
NUMBERS = frozenset(
    "one two three four five six seven eight nine ten twelve twenty first second third".split()
)
#: Second halves that follow a number.
MEASURES = frozenset(
    """bedroom class day degree digit dimensional fold foot hour inch judge largest level man member metre meter mile
    minute month page part party person phase point quarter race rate room round seat section set star step stage
    storey story tier time way week year""".split()
)
#: What may follow a dash, and ends no compound.
OTHERS = frozenset(
    """about after also always and another any are because before but especially even ever from have here including
    into just like maybe more most much never nothing once only over perhaps said since some such than that their them
    then there these they this those though unless until very were what when where which while will with without would
    your""".split()
)
CHAIN = expression(r"([a-z]{3,12}) - (?:on|to|by|in|after|for|and|of) - \1\b")
SPLIT = expression(r" -(?<=[A-Za-z] -)( )?(?=([a-z]{2,20})(?![\w-]))")
FIRST = expression(r"(?<![\w-])[A-Za-z]{2,12}\Z")


def is_compound(first: str, second: str, *, spaced: bool) -> bool:
    """Whether two words around a hyphen make one; `spaced` tells that the hyphen has a space on either side."""
    if second in OTHERS or len(second) < 3:
        return False
    if first in NUMBERS:
        return second in MEASURES
    return first in PREFIXES if spaced else True


def split_compounds(document: Document) -> Iterator[Finding]:
    """Every hyphen with a space before it that joins two words."""
    text = document.text
    for match in SPLIT.finditer(text):
        at = match.start()
        block = document.block_at(at)
        first = FIRST.search(text[max(0, at - 13) : at])
        if first is None or block is None or block.kind not in PROSE:
            continue
        chain = CHAIN.match(text, at - len(first[0]))
        if chain is not None:
            span = Span(at, chain.end() - len(chain[1]))
        elif is_compound(first[0].lower(), match[2], spaced=match[1] is not None):
            span = Span(at, match.end())
        else:
            continue
        yield Finding(span, fix=Fix.of(span, text[span.start : span.end].replace(" ", ""), Safety.UNSAFE))


RULE = Rule(
    code="SPC209",
    summary="spaces around a hyphen",
    message="delete the spaces around the hyphen",
    severity=Severity.WARNING,
    mqm="linguistic-conventions/punctuation",
    find=split_compounds,
    wake=frozenset({" -"}),
    bad={
        "The fund seeks long⟦ - ⟧term gains.": "The fund seeks long-term gains.",
        "Sales rose 4 percent year⟦ - on - ⟧year.": "Sales rose 4 percent year-on-year.",
        "They are self⟦ -⟧employed, mostly.": "They are self-employed, mostly.",
    },
    good=(
        "The fund seeks long-term gains.",
        "The talks - long, slow and dull - went on.",
        "The temperature fell to -5 degrees in Oslo.",
        "The score was 2 - 1 after an hour.",
    ),
)
