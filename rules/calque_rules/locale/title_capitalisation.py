"""A title before a name has a capital in one place and none in another: "President Moreau" and "president Moreau".

English writes the title before a name with a capital, many other languages do not, and engines choose anew with each sentence.
Only the same title before the same name counts, so that a house which writes titles small throughout is left alone.
A title that stands for the person ("the president said") is small in most houses, and another matter.
"""

from collections.abc import Iterator

from calque import Document, Finding, Fix, Rule, Safety, Severity, Span, Stage, expression

_TITLED = expression(
    r"(?<![\w-])(?P<title>(?:[Pp]rime|[Ff]oreign|[Dd]efen[cs]e|[Ff]inance|[Ii]nterior)[ ][Mm]inister|[Vv]ice[ -][Pp]resident|[Pp]resident|[Pp]remier"
    r"|[Cc]hancellor|[Kk]ing|[Qq]ueen|[Pp]rince|[Pp]rincess|[Pp]ope|[Ss]enator|[Gg]overnor|[Ss]ecretary-[Gg]eneral|[Gg]eneral|[Mm]ayor|[Jj]udge)"
    r"[ ](?P<name>[A-Z][a-zà-ž’'-]{1,24}+)"
)


#: The first words of these titles, written small.
_SMALL = frozenset(
    """
    prime foreign defense defence finance interior vice vice-president vice-President president premier chancellor king queen
    prince princess pope senator governor secretary-general secretary-General general mayor judge
    """.split()
)


def uneven(document: Document) -> Iterator[Finding]:
    """Every title written small before a name that has it with a capital elsewhere."""
    forms = document.forms
    if not any(word.title() in forms for word in _SMALL & forms):
        return
    found = list(_TITLED.finditer(document.text))
    capitals = {match[0] for match in found if match["title"][0].isupper()}
    for match in found:
        title = match["title"]
        right = title.title()
        if not title[0].islower() or f"{right} {match['name']}" not in capitals:
            continue
        if document.prose_at(match.start()) is not None:
            span = Span(*match.span("title"))
            yield Finding(span, {"right": right}, Fix.of(span, right, Safety.UNSAFE))


RULE = Rule(
    code="LOC204",
    summary="title before a name with and without its capital",
    message="write '{right}' as elsewhere in the draft",
    severity=Severity.NOTE,
    stage=Stage.PREVIEW,
    mqm="linguistic-conventions/spelling",
    find=uneven,
    wake=frozenset(
        {
            " minister ",
            " president ",
            " premier ",
            " chancellor ",
            " king ",
            " queen ",
            " prince ",
            " princess ",
        }
        | {" pope ", " senator ", " governor ", " secretary-general ", " general ", " mayor ", " judge "}
    ),
    bad={
        "President Moreau spoke first. Later ⟦president⟧ Moreau left.": "President Moreau spoke first. Later President Moreau left.",
        "“No,” said ⟦prime minister⟧ Lind. Prime Minister Lind then left.": "“No,” said Prime Minister Lind. Prime Minister Lind then left.",
    },
    good=(
        "President Moreau spoke first, and the president left early.",
        "The club’s president Anna Lind met President Moreau.",
        "The deputy prime minister Lind met president Moreau.",
        "A king of clubs beat King Harald.",
    ),
)
