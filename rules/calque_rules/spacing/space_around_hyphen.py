"""Spaces around the hyphen of a compound.

Engines that split words at the hyphen put the parts back with spaces: `long - term`, `year - on - year`, `long -term`.
English sets the hyphen tight.
A hyphen between spaces that stands for a dash is left alone; it is taken for a hyphen only after a prefix, between a number and its measure,
in a chain such as `year - on - year`, or with a space on its left side alone.
"""

from collections.abc import Iterator

from calque import Document, Finding, Fix, Rule, Safety, Severity, Span, expression

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
    """about after all also although always and another any are because been before but can could did does especially even
    ever every for from had has have he her here him his how including into its just like many may maybe more most much must
    never nor not nothing now once one only our over perhaps said she should since some such than that the their them then
    there these they this those though too unless until very was were what when where whether which while who whom whose why
    will with without would yet you your""".split()
)
#: Compounds that no dash has ever parted.
FIXED = frozenset(
    """decision-making e-mail follow-up full-time left-wing middle-class near-term part-time real-time record-breaking
    right-wing so-called t-shirt vice-chairman vice-president x-ray""".split()
)
CHAIN = expression(
    r"(?:(?P<same>[a-z]{3,12}) - (?:on|to|by|in|after|for|and|of) - (?=(?P=same)\b)"
    r"|(?:\d{1,3}|[a-z]{3,6}) - (?:year|month|week|day|hour|minute|mile|metre|meter|foot|inch) - (?=(?:olds?|long|high|wide|deep|tall)\b))"
    r"(?P<last>\w)"
)
SPLIT = expression(r" -(?<=[A-Za-z\d] -)( )?(?=([a-z]{2,20})(?![\w-]))")
#: A word, or a number behind a word that leads up to a noun.
FIRST = expression(
    r"(?<![\w-])(?:[A-Za-z]{1,12}|(?:[Aa]n?|[Tt]he|its|his|her|our|this|that|of|or|and|with|by|to|from|for)[ ](?P<number>\d{1,3}))\Z"
)


def is_compound(first: str, second: str, *, spaced: bool) -> bool:
    """Whether two words around a hyphen make one; `spaced` tells that the hyphen has a space on either side."""
    if f"{first}-{second}" in FIXED:
        return True
    if second in OTHERS or len(second) < 3 or (first.isalpha() and len(first) < 2):
        return False
    if first in NUMBERS or first.isdigit():
        return second in MEASURES
    return first in PREFIXES if spaced else True


def split_compounds(document: Document) -> Iterator[Finding]:
    """Every hyphen with a space before it that joins two words."""
    text = document.text
    for match in SPLIT.finditer(text):
        at = match.start()
        first = FIRST.search(text[max(0, at - 13) : at])
        if first is None or document.prose_at(at) is None:
            continue
        word = first["number"] or first[0]
        chain = CHAIN.match(text, at - len(word))
        if chain is not None:
            span = Span(at, chain.start("last"))
        elif is_compound(word.lower(), match[2], spaced=match[1] is not None):
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
        "The yard hired a 19⟦ - year - ⟧old welder.": "The yard hired a 19-year-old welder.",
        "The so⟦ - ⟧called reform failed.": "The so-called reform failed.",
        "They slept in a 5⟦ - ⟧star hotel.": "They slept in a 5-star hotel.",
        "They are self⟦ -⟧employed, mostly.": "They are self-employed, mostly.",
    },
    good=(
        "The fund seeks long-term gains.",
        "The talks - long, slow and dull - went on.",
        "The temperature fell to -5 degrees in Oslo.",
        "On June 5 - day two of the strike - the port closed.",
        "The score was 2 - 1 after an hour.",
    ),
)
